import { DomainError } from "~/domain/errors";
import type { MaybeViewer } from "~/domain/viewer";
import { CommitmentModel, ProgressReportModel } from "~~/models/commitment.server";
import { ArtefactModel } from "~~/models/stage.server";
import type { OpenedFile } from "./attachments.server";
import { checkReadable } from "./proposal-page.server";

/**
 * Whether a viewer may read a file: whoever may read the proposal that it belongs to, directly or as part of its artefacts
 * or the reports on it.
 * @returns `public` when everyone may, `private` when this viewer may
 * @throws {DomainError} `notFound`
 */
export async function checkAttachmentReadable({
	owner,
	viewer,
}: {
	owner: OpenedFile["owner"];
	viewer: MaybeViewer;
}): Promise<"public" | "private"> {
	return checkReadable({ proposalId: await findProposalId(owner), viewer });
}

async function findProposalId({ kind, id }: OpenedFile["owner"]): Promise<string> {
	if (kind === "proposal") return id;
	if (kind === "artefact") {
		const artefact = await ArtefactModel.findById(id).select({ proposal: 1 }).lean();
		if (!artefact) throw new DomainError("notFound");
		return artefact.proposal.toHexString();
	}
	const report = await ProgressReportModel.findById(id).select({ commitment: 1 }).lean();
	const commitment =
		report && (await CommitmentModel.findById(report.commitment).select({ proposal: 1 }).lean());
	if (!commitment) throw new DomainError("notFound");
	return commitment.proposal.toHexString();
}
