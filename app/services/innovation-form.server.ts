import mongoose from "mongoose";
import type { CommitmentStatus } from "~/domain/commitment";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import {
	canEnterCommitment,
	costClassOf,
	INNOVATION_LIMITS,
	type InnovationLevel,
} from "~/domain/innovation";
import type { Viewer } from "~/domain/viewer";
import type { AgencyKind } from "~/domain/vocabulary";
import type { InnovationInput } from "~/input/innovation";
import { CommitmentModel, ProgressReportModel } from "~~/models/commitment.server";
import { InnovationModel } from "~~/models/innovation.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { agencyIdsAs } from "./agency-people.server";

/** What the form of a solution begins with. Dates are given as they are; the page writes them. */
export type InnovationDefaults = Partial<Omit<InnovationInput, "revision">>;

/** The level of government of an agency of this kind. */
export function levelOfAgency(kind: AgencyKind): InnovationLevel {
	return kind === "province" || kind === "local" ? kind : "department";
}

const cut = (text: string, most: number) => [...text].slice(0, most).join("");

/** A commitment that may go into the library, by its number. */
export interface EnterableCommitment {
	id: mongoose.Types.ObjectId;
	number: number;
	agency: AgencyName;
	defaults: InnovationDefaults;
}

/**
 * A live commitment of the own agency, with everything that it says already in the place where the form asks for it.
 * @throws {DomainError} `notFound` for commitments of other agencies; `notLive`, `alreadyInLibrary`
 */
export async function findEnterableCommitment({
	viewer,
	number,
}: {
	viewer: Viewer;
	number: number;
}): Promise<EnterableCommitment> {
	const row = await CommitmentModel.findOne({
		number,
		agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }),
	})
		.select({ number: 1, agency: 1, status: 1, proposal: 1, promise: 1, liveAt: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	const entered = Boolean(
		await InnovationModel.exists({ commitment: mongoose.trusted({ $eq: row._id, $type: "objectId" }) }),
	);
	enforce(
		canEnterCommitment(
			{ agencyId: row.agency.toHexString(), status: row.status as CommitmentStatus, entered },
			viewer,
		),
	);
	const [agencies, proposal, report] = await Promise.all([
		findAgencyNames([row.agency]),
		ProposalModel.findById(row.proposal)
			.select({
				title: 1,
				titleEn: 1,
				summary: 1,
				summaryEn: 1,
				problem: 1,
				"targetGroups.group": 1,
				nationwide: 1,
				provinces: 1,
			})
			.lean(),
		ProgressReportModel.findOne({ commitment: row._id })
			.sort({ number: -1 })
			.select({ narrative: 1, values: 1 })
			.lean(),
	]);
	const agency = agencies.get(row.agency.toHexString());
	if (!agency) throw new DomainError("notFound");
	const { promise } = row;
	const figures = (report?.values ?? []).map(({ indicator, value }) => {
		const unit = promise?.indicators.find(({ name }) => name === indicator)?.unit ?? "";
		return `${indicator}: ${value} ${unit}`.trim();
	});
	return {
		id: row._id,
		number: row.number,
		agency,
		defaults: {
			agency: agency.code,
			commitment: row.number,
			title: cut(promise?.deliverable ?? proposal?.title ?? "", INNOVATION_LIMITS.title),
			titleEn: cut(promise?.deliverableEn ?? proposal?.titleEn ?? "", INNOVATION_LIMITS.title),
			summary: cut(proposal?.summary ?? "", INNOVATION_LIMITS.summary),
			summaryEn: cut(proposal?.summaryEn ?? "", INNOVATION_LIMITS.summary),
			problem: proposal?.problem ?? "",
			solution: promise?.deliverable ?? "",
			results: [report?.narrative, ...figures].filter(Boolean).join("\n"),
			level: levelOfAgency(agency.kind),
			targetGroups: [...new Set(proposal?.targetGroups.map(({ group }) => group))],
			area: (proposal?.nationwide ?? true) ? "nationwide" : "provinces",
			provinces: [...(proposal?.provinces ?? [])],
			buildingBlocks: [...(promise?.buildingBlocks ?? [])],
			cost: costClassOf(promise?.budget),
			contact: cut(promise?.ownerUnit ?? "", INNOVATION_LIMITS.short),
			...(row.liveAt ? { inUseSince: row.liveAt } : {}),
		},
	};
}

/**
 * A solution of the own agency with everything that its form shows.
 * @throws {DomainError} `notFound` for solutions of other agencies
 */
export async function findInnovationForEdit({ viewer, number }: { viewer: Viewer; number: number | null }) {
	const row = await InnovationModel.findOne({
		number,
		agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }),
	})
		.select({ keys: 0, request: 0 })
		.lean();
	if (!row) throw new DomainError("notFound");
	const defaults: InnovationDefaults = {
		title: row.title,
		titleEn: row.titleEn ?? undefined,
		summary: row.summary,
		summaryEn: row.summaryEn ?? undefined,
		problem: row.problem,
		solution: row.solution,
		results: row.results,
		level: row.level,
		theme: row.theme,
		targetGroups: [...row.targetGroups],
		area: row.nationwide ? "nationwide" : "provinces",
		provinces: [...row.provinces],
		buildingBlocks: [...row.buildingBlocks],
		cost: row.cost,
		inUseSince: row.inUseSince ?? undefined,
		contact: row.contact,
		link: row.link ?? undefined,
		awards: row.awards.map(({ name, giver, year }) => ({ name, giver, year })),
	};
	return {
		number: row.number,
		title: { th: row.title, en: row.titleEn ?? null },
		revision: row.revision,
		withdrawn: Boolean(row.withdrawnAt),
		defaults,
		documents: row.documents.map(({ file, name, type, bytes, alt }) => ({
			id: file.toHexString(),
			name,
			type,
			bytes,
			alt: alt ?? "",
		})),
	};
}
