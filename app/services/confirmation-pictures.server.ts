import type { ClientSession, Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import { CommitmentModel, ConfirmationModel } from "~~/models/commitment.server";
import { deleteAttachment, type StoredAttachment, storeAttachment } from "./attachments.server";
import { queueTask, type TaskStep } from "./tasks.server";

/**
 * Checks and keeps the picture of an answer. Its name is not kept, since people name pictures after themselves.
 * @throws {DomainError} `tooLarge`, `unsupportedFile` at `picture`; nothing is kept then
 */
export async function keepAnswerPicture({
	viewer,
	commitment,
	picture,
	now,
}: {
	viewer: Viewer;
	commitment: Types.ObjectId;
	picture: File;
	now: Date;
}): Promise<StoredAttachment> {
	const ending = /\.(?:jpe?g|png|webp)$/i.exec(picture.name)?.[0].toLowerCase() ?? "";
	const stored = await storeAttachment({
		file: new File([picture], `picture${ending}`),
		by: viewer.id,
		owner: { kind: "confirmation", id: commitment },
		now,
		field: "picture",
	});
	if (stored.width) return stored;
	await deleteAttachment({ id: stored.file });
	throw new DomainError("unsupportedFile", { field: "picture" });
}

/** Has the file of a picture removed that no answer names any more, if and only if the rest of the transaction happens. */
export function queueDropping({
	file,
	now,
	session,
}: {
	file: Types.ObjectId;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const id = file.toHexString();
	return queueTask({ key: `drop-file:${id}`, kind: "drop-file", data: { file: id }, at: now, session });
}

/** Removes a file; one that is gone already stays gone. */
export const dropFile: TaskStep = async ({ data }) => {
	await deleteAttachment({ id: String(data.file) });
	return null;
};

/** Takes what a person wrote and sent beside all answers away; the answers stay counted. */
export async function forgetAnswerDetails({
	userId,
	now,
	session,
}: {
	userId: string;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const rows = await ConfirmationModel.find({ user: userId }).select({ picture: 1 }).session(session).lean();
	for (const { picture } of rows) if (picture) await queueDropping({ file: picture.file, now, session });
	await ConfirmationModel.updateMany({ user: userId }, { $unset: { note: 1, picture: 1 } }, { session });
}

/**
 * Pictures of answers are for the person who sent one, the officers and champions of the agency, and stewards.
 * @throws {DomainError} `notFound` for everybody else, and for a picture that no answer names
 */
export async function checkAnswerPictureReadable({
	file,
	viewer,
}: {
	file: string;
	viewer: MaybeViewer;
}): Promise<"private"> {
	const answer =
		viewer &&
		(await ConfirmationModel.findOne({ "picture.file": file }).select({ commitment: 1, user: 1 }).lean());
	if (!answer) throw new DomainError("notFound");
	if (answer.user.toHexString() === viewer.id) return "private";
	const commitment = await CommitmentModel.findById(answer.commitment).select({ agency: 1 }).lean();
	const may = can(viewer, "confirmation.read-private", { agencyId: commitment?.agency.toHexString() });
	if (!may.allowed) throw new DomainError("notFound");
	return "private";
}
