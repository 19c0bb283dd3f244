import { type ClientSession, Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { Viewer } from "~/domain/viewer";
import type { ChooseIdeaInput } from "~/input/artefact";
import { withTransaction } from "~~/models/connection.server";
import { ArtefactModel } from "~~/models/stage.server";
import { recordEvent } from "./events.server";
import { isDuplicateKey } from "./once.server";
import { refreshProposal } from "./proposal-refresh.server";
import { holdForAuthor } from "./staged-proposal.server";

/**
 * Chooses the idea that the team goes on with; an earlier choice gives way. The same choice for the same reason is made once.
 * @throws {DomainError} as `addArtefact`; `invalidInput` for an idea that does not stand
 */
export async function chooseIdea({
	viewer,
	proposalNumber,
	input,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number | null;
	input: ChooseIdeaInput;
	now: Date;
}): Promise<void> {
	try {
		await withTransaction((session) => chooseWithin({ viewer, proposalNumber, input, now, session }));
	} catch (error) {
		// why: two authors who choose at once meet at the unique index of the chosen idea
		if (isDuplicateKey(error)) throw new DomainError("editedMeanwhile");
		throw error;
	}
}

async function chooseWithin({
	viewer,
	proposalNumber,
	input,
	now,
	session,
}: {
	viewer: Viewer;
	proposalNumber: number | null;
	input: ChooseIdeaInput;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const proposal = await holdForAuthor({ proposalNumber, viewer, kind: "idea", now, session });
	const ofProposal = { proposal: new Types.ObjectId(proposal.id) };
	const earlier = await ArtefactModel.findOne({ ...ofProposal, "idea.chosen": true })
		.select({ "idea.why": 1 })
		.session(session)
		.lean();
	if (earlier?._id.toHexString() === input.idea && earlier.idea?.why === input.why) return;
	await ArtefactModel.updateMany(
		{ ...ofProposal, "idea.chosen": true },
		{ $set: { "idea.chosen": false }, $unset: { "idea.why": 1 } },
		{ session },
	);
	const chosen = await ArtefactModel.findOneAndUpdate(
		{ ...ofProposal, _id: new Types.ObjectId(input.idea), kind: "idea", removedAt: null },
		{ $set: { "idea.chosen": true, "idea.why": input.why, "idea.chosenAt": now } },
		{ session },
	).lean();
	if (!chosen) throw new DomainError("invalidInput", { field: "idea" });
	await recordEvent({
		type: "idea-chosen",
		actor: { viewer, role: "author" },
		subject: { proposal: proposal.id },
		why: input.why,
		data: { idea: chosen.idea?.title ?? "" },
		at: now,
		session,
	});
	await refreshProposal({ proposalId: proposal.id, now, session });
}
