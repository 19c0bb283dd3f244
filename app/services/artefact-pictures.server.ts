import type { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canAddArtefact } from "~/domain/gate";
import type { Viewer } from "~/domain/viewer";
import type { ArtefactInput } from "~/input/artefact";
import { deleteAttachment, type StoredAttachment, storeAttachment } from "./attachments.server";
import { loadProposalAtStage } from "./staged-proposal.server";

/**
 * Checks and keeps the pictures of a prototype; none for other kinds, and none kept when one is refused.
 * @throws {DomainError} the reasons of `canAddArtefact`; `tooLarge`, `unsupportedFile`
 */
export async function keepPictures({
	viewer,
	proposalNumber,
	input,
	artefactId,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number | null;
	input: ArtefactInput;
	artefactId: Types.ObjectId;
	now: Date;
}): Promise<StoredAttachment[]> {
	if (input.kind !== "prototype" || input.content.pictures.length === 0) return [];
	const proposal = await loadProposalAtStage({ number: proposalNumber, viewer });
	enforce(canAddArtefact({ proposal, viewer, kind: input.kind }));
	const owner = { kind: "artefact", id: artefactId } as const;
	const kept: StoredAttachment[] = [];
	try {
		for (const file of input.content.pictures) {
			const { alt } = input.content;
			const stored = await storeAttachment({ file, alt, by: viewer.id, owner, now, field: "pictures" });
			kept.push(stored);
			if (!stored.width) throw new DomainError("unsupportedFile", { field: "pictures" });
		}
		return kept;
	} catch (error) {
		await Promise.all(kept.map(({ file }) => deleteAttachment({ id: file })));
		throw error;
	}
}
