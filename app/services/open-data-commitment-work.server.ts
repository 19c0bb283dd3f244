import mongoose, { type Types } from "mongoose";
import type { OpenEvidence, OpenMilestone, OpenParty } from "~/open-data/commitment-work";
import {
	CommitmentEvidenceModel,
	CommitmentMilestoneModel,
	CommitmentPartModel,
} from "~~/models/commitment-work.server";
import { findAgencyNames } from "./agencies.server";

/** What carries one commitment, as open data. */
export interface OpenWork {
	parties: OpenParty[];
	milestones: OpenMilestone[];
	evidence: OpenEvidence[];
}

/** Who owes what, milestones and evidence of approved commitments, by the commitment's id as hex. */
export async function findOpenWork(ids: readonly Types.ObjectId[]): Promise<Map<string, OpenWork>> {
	const work = new Map<string, OpenWork>(
		ids.map((id) => [id.toHexString(), { parties: [], milestones: [], evidence: [] }]),
	);
	if (ids.length === 0) return work;
	const commitment = mongoose.trusted({ $in: [...ids] });
	const [parts, milestones, evidence] = await Promise.all([
		CommitmentPartModel.find({ commitment }).sort({ commitment: 1, createdAt: 1, _id: 1 }).lean(),
		CommitmentMilestoneModel.find({ commitment }).sort({ commitment: 1, dueAt: 1, _id: 1 }).lean(),
		CommitmentEvidenceModel.find({ commitment }).sort({ commitment: 1, at: 1, _id: 1 }).lean(),
	]);
	const agencies = await findAgencyNames(parts.map(({ agency }) => agency));
	for (const { commitment: id, agency, ...part } of parts)
		if (part.state !== "ended")
			work.get(id.toHexString())?.parties.push({
				role: part.role,
				agency: (agency && agencies.get(agency.toHexString())) ?? null,
				name: part.name ?? null,
				knowledge: part.owes.knowledge ?? null,
				budget: part.owes.budget ?? null,
				data: part.owes.data ?? null,
				staff: part.owes.staff ?? null,
				state: part.state,
				words: part.words ?? null,
			});
	for (const { commitment: id, title, doneWhen, dueAt, state, doneAt, changes } of milestones)
		work.get(id.toHexString())?.milestones.push({
			title,
			doneWhen,
			dueAt,
			state,
			doneAt: doneAt ?? null,
			moved: changes.filter(({ what }) => what === "moved").length,
		});
	for (const { commitment: id, deliverable, report, link, file, at } of evidence)
		work.get(id.toHexString())?.evidence.push({
			deliverable,
			report: report ?? null,
			link: link ?? null,
			file: file?.file.toHexString() ?? null,
			at,
		});
	return work;
}
