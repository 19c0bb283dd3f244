import { Types } from "mongoose";
import { canReport } from "~/domain/commitment-permissions";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { Viewer } from "~/domain/viewer";
import type { EvidenceInput } from "~/input/commitment-work";
import { CommitmentModel, ProgressReportModel } from "~~/models/commitment.server";
import { CommitmentEvidenceModel } from "~~/models/commitment-work.server";
import { withTransaction } from "~~/models/connection.server";
import { deleteAttachment, type StoredAttachment, storeAttachment } from "./attachments.server";
import { type Id, recordEvent } from "./events.server";
import { createOnce } from "./once.server";
import { loadOwnCommitment } from "./own-commitment.server";

/** Evidence for a deliverable, as everyone may read it. */
export interface EvidenceView {
	id: string;
	/** Name of the deliverable. */
	deliverable: string;
	note: string | null;
	/** Number of a progress report of the same commitment. */
	report: number | null;
	link: string | null;
	file: { id: string; name: string } | null;
	at: Date;
}

/** Pieces of evidence that a page shows. */
const MOST_SHOWN = 200;

/** Everything that was given as evidence, oldest first. */
export async function listEvidence({ commitmentId }: { commitmentId: Id }): Promise<EvidenceView[]> {
	const rows = await CommitmentEvidenceModel.find({ commitment: new Types.ObjectId(commitmentId) })
		.sort({ at: 1, _id: 1 })
		.limit(MOST_SHOWN)
		.lean();
	return rows.map((row) => ({
		id: row._id.toHexString(),
		deliverable: row.deliverable,
		note: row.note ?? null,
		report: row.report ?? null,
		link: row.link ?? null,
		file: row.file ? { id: row.file.file.toHexString(), name: row.file.name } : null,
		at: row.at,
	}));
}

/**
 * What an officer sees who gives evidence: the deliverables of the promise in force, what is there, and the reports.
 * @throws {DomainError} `notFound` for commitments of other agencies
 */
export async function findEvidenceDesk({ viewer, number }: { viewer: Viewer; number: number | null }) {
	const { row, position } = await loadOwnCommitment({ viewer, number, roles: ["officer"] });
	return {
		decision: canReport(position, viewer),
		reports: Array.from({ length: row.reports }, (_, index) => row.reports - index).slice(0, 100),
		deliverables: (row.promise?.deliverables ?? []).map(({ name, evidence }) => ({ name, evidence })),
		given: await listEvidence({ commitmentId: row._id }),
		deliverable: { th: row.promise?.deliverable ?? "", en: row.promise?.deliverableEn ?? null },
	};
}

/**
 * An officer gives evidence for one deliverable of the promise in force: a report, a link or a file. Evidence is only ever
 * added to, and public at once.
 * @throws {DomainError} `notFound` for other agencies; the reasons of `canReport`; `invalidInput` at `deliverable` or `report` for one
 * that there is not; `needsEvidence`; `unsupportedFile`, `tooLarge`
 */
export async function giveEvidence({
	viewer,
	number,
	input,
	file,
	formRequest,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: EvidenceInput;
	file?: File;
	formRequest?: FormRequest;
	now: Date;
}): Promise<void> {
	await createOnce({
		model: CommitmentEvidenceModel,
		formRequest,
		create: async () => {
			const _id = new Types.ObjectId();
			const { position } = await loadOwnCommitment({ viewer, number, roles: ["officer"] });
			enforce(canReport(position, viewer));
			if (!file && !input.link && !input.report) throw new DomainError("needsEvidence", { field: "report" });
			let stored: StoredAttachment | null = null;
			try {
				if (file)
					stored = await storeAttachment({
						file,
						by: viewer.id,
						owner: { kind: "evidence", id: _id },
						now,
						field: "file",
					});
				return await writeEvidence({ _id, viewer, number, input, stored, formRequest, now });
			} catch (error) {
				if (stored) await deleteAttachment({ id: stored.file.toHexString() });
				throw error;
			}
		},
	});
}

function writeEvidence({
	_id,
	viewer,
	number,
	input,
	stored,
	formRequest,
	now,
}: {
	_id: Types.ObjectId;
	viewer: Viewer;
	number: number | null;
	input: EvidenceInput;
	stored: StoredAttachment | null;
	formRequest?: FormRequest;
	now: Date;
}) {
	return withTransaction(async (session) => {
		const { row, position } = await loadOwnCommitment({ viewer, number, roles: ["officer"], session });
		enforce(canReport(position, viewer));
		if (!row.promise?.deliverables.some(({ name }) => name === input.deliverable))
			throw new DomainError("invalidInput", { field: "deliverable" });
		const report =
			input.report === undefined ||
			(await ProgressReportModel.exists({ commitment: row._id, number: input.report }).session(session));
		if (!report) throw new DomainError("invalidInput", { field: "report" });
		const [created] = await CommitmentEvidenceModel.create(
			[
				{
					_id,
					commitment: row._id,
					...input,
					...(stored ? { file: stored } : {}),
					by: new Types.ObjectId(viewer.id),
					at: now,
					...(formRequest ? { request: formRequest } : {}),
				},
			],
			{ session },
		);
		if (!created) throw new Error("the evidence was not written");
		// why: whoever asks for what has changed since a moment learns of it
		await CommitmentModel.updateOne({ _id: row._id }, { $set: { updatedAt: now } }, { session });
		await recordEvent({
			type: "evidence-given",
			actor: { viewer, role: "officer", agencyId: row.agency },
			subject: { proposal: row.proposal, commitment: row._id, agency: row.agency },
			data: { commitment: row.number },
			at: now,
			session,
		});
		return created.toObject();
	});
}
