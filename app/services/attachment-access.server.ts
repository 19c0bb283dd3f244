import { DomainError } from "~/domain/errors";
import type { MaybeViewer } from "~/domain/viewer";
import { CommitmentModel, ProgressReportModel } from "~~/models/commitment.server";
import { CommitmentEvidenceModel } from "~~/models/commitment-work.server";
import { InnovationModel } from "~~/models/innovation.server";
import { OpinionRequestModel } from "~~/models/opinion.server";
import { ArtefactModel } from "~~/models/stage.server";
import type { OpenedFile } from "./attachments.server";
import { checkAnswerPictureReadable } from "./confirmation-pictures.server";
import { checkReadable } from "./proposal-page.server";

/**
 * Whether a viewer may read a file: whoever may read the proposal that it belongs to, directly or as part of its artefacts
 * or the reports on it. A picture of an artefact that its authors have taken back is gone with it. Pictures of
 * answers are for those whom they concern.
 * @returns `public` when everyone may, `private` when this viewer may
 * @throws {DomainError} `notFound`
 */
export async function checkAttachmentReadable({
	id,
	owner,
	viewer,
}: {
	/** Of the file. */
	id: string;
	owner: OpenedFile["owner"];
	viewer: MaybeViewer;
}): Promise<"public" | "private"> {
	if (owner.kind === "confirmation") return checkAnswerPictureReadable({ file: id, viewer });
	if (owner.kind === "innovation") return checkDocumentReadable({ file: id, innovationId: owner.id });
	return checkReadable({ proposalId: await findProposalId({ file: id, ...owner }), viewer });
}

/** Documents of solutions are public while the solution is in the library and names them. */
async function checkDocumentReadable({
	file,
	innovationId,
}: {
	file: string;
	innovationId: string;
}): Promise<"public"> {
	const shown = await InnovationModel.exists({
		_id: innovationId,
		withdrawnAt: null,
		"documents.file": file,
	});
	if (!shown) throw new DomainError("notFound");
	return "public";
}

async function findProposalId({ file, kind, id }: OpenedFile["owner"] & { file: string }): Promise<string> {
	if (kind === "proposal") return id;
	if (kind === "opinion") return findProposalOfRequest(id);
	if (kind === "artefact") return findProposalOfPicture({ file, artefactId: id });
	const owner =
		kind === "evidence"
			? await CommitmentEvidenceModel.findById(id).select({ commitment: 1 }).lean()
			: await ProgressReportModel.findById(id).select({ commitment: 1 }).lean();
	const commitment =
		owner && (await CommitmentModel.findById(owner.commitment).select({ proposal: 1 }).lean());
	if (!commitment) throw new DomainError("notFound");
	return commitment.proposal.toHexString();
}

/** What was sent with a request for opinions is read by whoever may read the proposal. */
async function findProposalOfRequest(id: string): Promise<string> {
	const row = await OpinionRequestModel.findById(id).select({ proposal: 1 }).lean();
	if (!row) throw new DomainError("notFound");
	return row.proposal.toHexString();
}

async function findProposalOfPicture({ file, artefactId }: { file: string; artefactId: string }) {
	const artefact = await ArtefactModel.findById(artefactId)
		.select({ proposal: 1, kind: 1, removedAt: 1 })
		.lean();
	if (!artefact) throw new DomainError("notFound");
	const { proposal, kind } = artefact;
	// why: a later wording of an artefact goes on showing the pictures of the one whose place it takes
	const isShown =
		!artefact.removedAt ||
		(await ArtefactModel.exists({ proposal, kind, removedAt: null, "mockup.pictures.file": file }));
	if (!isShown) throw new DomainError("notFound");
	return proposal.toHexString();
}
