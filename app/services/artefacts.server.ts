import { type ClientSession, Types } from "mongoose";
import { ARTEFACT_LIMITS } from "~/domain/artefact";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { ARTEFACT_STAGE, type ArtefactKind } from "~/domain/stage";
import type { Viewer } from "~/domain/viewer";
import type { ArtefactInput } from "~/input/artefact";
import { withTransaction } from "~~/models/connection.server";
import { ArtefactModel } from "~~/models/stage.server";
import { keepPictures } from "./artefact-pictures.server";
import { deleteAttachment, type StoredAttachment } from "./attachments.server";
import { recordEvent } from "./events.server";
import { createOnce } from "./once.server";
import { refreshProposal } from "./proposal-refresh.server";
import { holdForAuthor, type ProposalAtStage } from "./staged-proposal.server";

type Change = { proposal: ProposalAtStage; viewer: Viewer; now: Date; session: ClientSession };

/**
 * Adds an artefact to a proposal, or puts it in the place of an earlier one (`content.replaces`), which stays as a record.
 *
 * @returns its id as hex; the same one when the form is sent again
 * @throws {DomainError} `notAuthor`, `notPublished`, `workStopped`, `stageAhead`, `tooManyArtefacts`, `notFound`;
 *   `editedMeanwhile` when the one to replace is gone; `invalidInput` for citations that do not stand;
 *   `tooLarge`, `unsupportedFile` for pictures
 */
export async function addArtefact({
	viewer,
	proposalNumber,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number | null;
	input: ArtefactInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<string> {
	const { document } = await createOnce({
		model: ArtefactModel,
		formRequest,
		create: async () => {
			const _id = new Types.ObjectId();
			// why: files are checked and kept before the transaction, which a slow picture must not hold open
			const pictures = await keepPictures({ viewer, proposalNumber, input, artefactId: _id, now });
			try {
				return await withTransaction(async (session) => {
					const proposal = await holdForAuthor({ proposalNumber, viewer, kind: input.kind, now, session });
					const change = { proposal, viewer, now, session };
					return insertArtefact({ _id, input, pictures, formRequest, change });
				});
			} catch (error) {
				await Promise.all(pictures.map(({ file }) => deleteAttachment({ id: file })));
				throw error;
			}
		},
	});
	return (document as typeof document & { _id: Types.ObjectId })._id.toHexString();
}

async function insertArtefact({
	_id,
	input,
	pictures,
	formRequest,
	change,
}: {
	_id: Types.ObjectId;
	input: ArtefactInput;
	pictures: StoredAttachment[];
	formRequest: FormRequest | undefined;
	change: Change;
}) {
	const { proposal, viewer, now, session } = change;
	const { replaces } = input.content;
	if (input.kind === "statement") await requireInsights({ cites: input.content.cites, change });
	const earlier = replaces ? await takeBack({ id: replaces, kind: input.kind, change }) : null;
	if (!earlier) await requireRoom(change);
	const [created] = await ArtefactModel.create(
		[
			{
				_id,
				proposal: new Types.ObjectId(proposal.id),
				stage: ARTEFACT_STAGE[input.kind],
				kind: input.kind,
				...contentOf({ input, pictures, earlier }),
				by: new Types.ObjectId(viewer.id),
				at: now,
				...(earlier ? { replaces: earlier._id } : {}),
				...(formRequest ? { request: formRequest } : {}),
			},
		],
		{ session },
	);
	if (!created) throw new Error("the artefact was not written");
	if (earlier && input.kind === "insight")
		await passOnCitations({ from: earlier._id, to: created._id, change });
	await recordEvent({
		type: "artefact-added",
		actor: { viewer, role: "author" },
		subject: { proposal: proposal.id },
		data: { kind: input.kind, stage: ARTEFACT_STAGE[input.kind], changed: earlier !== null },
		at: now,
		session,
	});
	await refreshProposal({ proposalId: proposal.id, now, session });
	return created.toObject();
}

type Earlier = NonNullable<Awaited<ReturnType<typeof takeBack>>>;

/** The part of the document that its kind names. What an edit does not ask again is carried over. */
function contentOf({
	input,
	pictures,
	earlier,
}: {
	input: ArtefactInput;
	pictures: StoredAttachment[];
	earlier: Earlier | null;
}) {
	switch (input.kind) {
		case "insight": {
			const { replaces: _, ...insight } = input.content;
			return { insight };
		}
		case "statement": {
			const { replaces: _, cites, ...statement } = input.content;
			return { statement: { ...statement, cites: cites.map((id) => new Types.ObjectId(id)) } };
		}
		case "idea": {
			const { replaces: _, ...idea } = input.content;
			const { chosen = false, why } = earlier?.idea ?? {};
			return { idea: { ...idea, chosen, ...(chosen && why ? { why } : {}) } };
		}
		case "prototype": {
			const { replaces: _, pictures: _files, alt: _alt, ...prototype } = input.content;
			const shown = pictures.length > 0 ? pictures : (earlier?.mockup?.pictures ?? []);
			return { mockup: { ...prototype, pictures: shown } };
		}
		case "trial": {
			const { replaces: _, ...trial } = input.content;
			return { trial };
		}
	}
}

async function requireRoom({ proposal, session }: Change): Promise<void> {
	const standing = await ArtefactModel.countDocuments(
		{ proposal: new Types.ObjectId(proposal.id), removedAt: null },
		{ session },
	);
	if (standing >= ARTEFACT_LIMITS.perProposal) throw new DomainError("tooManyArtefacts");
}

async function requireInsights({ cites, change }: { cites: string[]; change: Change }): Promise<void> {
	const rows = await ArtefactModel.find({
		proposal: new Types.ObjectId(change.proposal.id),
		kind: "insight",
		removedAt: null,
	})
		.select({ _id: 1 })
		.session(change.session)
		.lean();
	const standing = new Set(rows.map(({ _id }) => _id.toHexString()));
	if (!cites.every((id) => standing.has(id))) throw new DomainError("invalidInput", { field: "cites" });
}

/** Marks a standing artefact as taken back; gives what it was. */
async function takeBack({ id, kind, change }: { id: string; kind: ArtefactKind; change: Change }) {
	const earlier = await ArtefactModel.findOneAndUpdate(
		{
			_id: new Types.ObjectId(id),
			proposal: new Types.ObjectId(change.proposal.id),
			kind,
			removedAt: null,
		},
		{ $set: { removedAt: change.now, ...(kind === "idea" ? { "idea.chosen": false } : {}) } },
		{ session: change.session, returnDocument: "before" },
	).lean();
	if (!earlier) throw new DomainError("editedMeanwhile");
	return earlier;
}

/** Statements that rest on an insight go on resting on it in its new wording. */
async function passOnCitations({
	from,
	to,
	change,
}: {
	from: Types.ObjectId;
	to: Types.ObjectId;
	change: Change;
}): Promise<void> {
	await ArtefactModel.updateMany(
		{ proposal: new Types.ObjectId(change.proposal.id), kind: "statement", "statement.cites": from },
		{ $set: { "statement.cites.$": to } },
		{ session: change.session },
	);
}

/**
 * Takes an artefact back: it stays as a record and no longer counts. Taking it back twice is the same.
 * @throws {DomainError} as {@link addArtefact}
 */
export async function removeArtefact({
	viewer,
	proposalNumber,
	id,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number | null;
	id: string;
	now: Date;
}): Promise<void> {
	await withTransaction(async (session) => {
		const found = await ArtefactModel.findById(id)
			.select({ kind: 1, proposal: 1, removedAt: 1 })
			.session(session)
			.lean();
		if (!found) throw new DomainError("notFound");
		const { kind } = found;
		const proposal = await holdForAuthor({ proposalNumber, viewer, kind, now, session });
		if (found.proposal.toHexString() !== proposal.id) throw new DomainError("notFound");
		if (found.removedAt) return;
		await takeBack({ id, kind, change: { proposal, viewer, now, session } });
		await recordEvent({
			type: "artefact-removed",
			actor: { viewer, role: "author" },
			subject: { proposal: proposal.id },
			data: { kind, stage: ARTEFACT_STAGE[kind] },
			at: now,
			session,
		});
		await refreshProposal({ proposalId: proposal.id, now, session });
	});
}
