import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { INNOVATION_LIMITS } from "~/domain/innovation";
import type { Viewer } from "~/domain/viewer";
import { InnovationModel } from "~~/models/innovation.server";
import { agencyIdsAs } from "./agency-people.server";
import { deleteAttachment, storeAttachment } from "./attachments.server";

type Own = { viewer: Viewer; number: number | null };

const ownFilter = ({ viewer, number }: Own) => ({
	number,
	agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }),
	withdrawnAt: null,
});

/**
 * Attaches a document or picture to a solution of the own agency.
 * @throws {DomainError} `notFound` for solutions of other agencies; `tooManyAttachments`, `tooLarge`, `unsupportedFile` at `file`
 */
export async function attachDocument({
	viewer,
	number,
	file,
	alt,
	now,
}: Own & { file: File; alt?: string; now: Date }): Promise<void> {
	const own = ownFilter({ viewer, number });
	const row = await InnovationModel.findOne(own).select({ documents: 1 }).lean();
	if (!row) throw new DomainError("notFound");
	if (row.documents.length >= INNOVATION_LIMITS.documents)
		throw new DomainError("tooManyAttachments", { field: "file" });
	const stored = await storeAttachment({
		file,
		alt,
		by: viewer.id,
		owner: { kind: "innovation", id: row._id },
		now,
	});
	// why: of two files sent at once only as many are taken as there is room for
	const room = `documents.${INNOVATION_LIMITS.documents - 1}`;
	const done = await InnovationModel.updateOne(
		{ ...own, [room]: mongoose.trusted({ $exists: false }) },
		{ $push: { documents: stored }, $set: { updatedAt: now } },
	);
	if (done.matchedCount > 0) return;
	await deleteAttachment({ id: stored.file });
	throw new DomainError("tooManyAttachments", { field: "file" });
}

/**
 * Takes a document off a solution of the own agency; one that is gone already stays gone.
 * @throws {DomainError} `notFound` for solutions of other agencies
 */
export async function detachDocument({ viewer, number, fileId }: Own & { fileId: string }): Promise<void> {
	const file = new Types.ObjectId(fileId);
	const row = await InnovationModel.findOneAndUpdate(ownFilter({ viewer, number }), {
		$pull: { documents: { file } },
	})
		.select({ "documents.file": 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	if (row.documents.some((document) => document.file.equals(file))) await deleteAttachment({ id: file });
}
