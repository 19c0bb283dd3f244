import { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canRetire } from "~/domain/proposal-rules";
import type { Viewer } from "~/domain/viewer";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { SupportModel } from "~~/models/support.server";
import { recordEvent } from "./events.server";
import { tellOfEnding } from "./proposal-end-notices.server";
import { changeState } from "./proposal-lifecycle.server";
import { findRuled, isCommitted, toRuled } from "./proposal-record.server";
import { moveSupport } from "./support-moves.server";
import { queueTask } from "./tasks.server";

/**
 * Merges a public proposal into another one and has its supporters asked; a support moves only on its owner's yes. Sent twice,
 * it has one effect.
 *
 * @throws {DomainError} `notFound`, `notPermitted`, `notPublished` (either of the two), `mergeIntoItself`, `alreadyCommitted`
 */
export async function mergeProposal({
	viewer,
	proposalNumber,
	intoNumber,
	reason,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	intoNumber: number;
	reason: string;
	now: Date;
}): Promise<void> {
	if (proposalNumber === intoNumber) throw new DomainError("mergeIntoItself", { field: "into" });
	await withTransaction(async (session) => {
		const source = await findRuled({ proposalNumber, session });
		const target = await findRuled({ proposalNumber: intoNumber, session });
		const committed = await isCommitted({ proposalId: source._id, session });
		const decision = canRetire({ proposal: toRuled(source), viewer, committed });
		const isDone = source.state === "merged" && source.mergedInto?.equals(target._id);
		if (isDone && !decision.allowed && decision.reason === "notPublished") return;
		enforce(decision);
		if (target.state !== "published") throw new DomainError("notPublished", { field: "into" });
		await changeState({
			row: source,
			$set: { state: "merged", mergedInto: target._id },
			event: {
				type: "proposal-merged",
				actor: { viewer, role: "steward" },
				why: reason,
				data: { intoNumber: target.number, intoTitle: target.title },
			},
			now,
			session,
		});
		// why: touching the target makes two merges that cross each other collide, so that no circle comes about
		await ProposalModel.updateOne({ _id: target._id }, { $set: { updatedAt: now } }, { session });
		await recordEvent({
			type: "proposal-merged",
			actor: { viewer, role: "steward" },
			subject: { proposal: target._id },
			why: reason,
			data: { fromNumber: source.number, fromTitle: source.title },
			at: now,
			session,
		});
		await tellOfEnding({ proposal: source, ending: "merged", note: reason, viewer, now, session });
		const proposal = source._id.toHexString();
		// why: there may be many supporters, so a job asks them
		await queueTask({
			key: `merged:${proposal}`,
			kind: "ask-supporters-merged",
			data: { proposal },
			at: now,
			session,
		});
	});
}

/** What a supporter of a merged proposal is asked about. */
export interface MergeQuestion {
	title: string;
	titleEn: string | null;
	number: number;
	slug: string;
	into: { number: number; slug: string; title: string; titleEn: string | null; summary: string };
	/** True while the person's support still stands with the merged proposal. */
	supporting: boolean;
}

/**
 * The question to a supporter of a merged proposal.
 * @throws {DomainError} `notFound` unless the proposal was merged, `notSupporter` for those who never supported it
 */
export async function findMergeQuestion({
	viewer,
	proposalNumber,
}: {
	viewer: Viewer;
	proposalNumber: number;
}): Promise<MergeQuestion> {
	const { source, target, support } = await loadMerge({ viewer, proposalNumber });
	return {
		title: source.title,
		titleEn: source.titleEn ?? null,
		number: source.number,
		slug: source.slug,
		into: {
			number: target.number,
			slug: target.slug,
			title: target.title,
			titleEn: target.titleEn ?? null,
			summary: target.summary,
		},
		supporting: support.active,
	};
}

const NAMED = { number: 1, slug: 1, title: 1, titleEn: 1, summary: 1 } as const;

async function loadMerge({ viewer, proposalNumber }: { viewer: Viewer; proposalNumber: number }) {
	const source = await ProposalModel.findOne({ number: proposalNumber, state: "merged" })
		.select({ ...NAMED, mergedInto: 1 })
		.lean();
	const target = source?.mergedInto && (await findEndOfMerges(source.mergedInto));
	// why: nobody is shown the title of what was hidden, or asked to support it
	if (!source || !target || target.state === "hidden") throw new DomainError("notFound");
	const user = new Types.ObjectId(viewer.id);
	const support = await SupportModel.findOne({ proposal: source._id, user }).select({ active: 1 }).lean();
	if (!support) throw new DomainError("notSupporter");
	return { source, target, user, support };
}

/** The proposal that a chain of merges has led to by now: one merged into another since takes no support itself. */
async function findEndOfMerges(first: Types.ObjectId) {
	for (let id = first; ; ) {
		const row = await ProposalModel.findById(id)
			.select({ ...NAMED, state: 1, mergedInto: 1 })
			.lean();
		if (row?.state !== "merged" || !row.mergedInto) return row;
		id = row.mergedInto;
	}
}

/**
 * Takes the answer of a supporter: `move` ends the support of the merged proposal and gives it to the other one, `end` only
 * ends it, both in one step. A vote that is limited by the challenge goes along. An answer counts once.
 *
 * @throws {DomainError} those of {@link findMergeQuestion} and of `moveSupport`; then the old support still stands
 */
export async function answerMerge({
	viewer,
	proposalNumber,
	answer,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	answer: "move" | "end";
	now: Date;
}): Promise<{ number: number; slug: string }> {
	const { source, target, user, support } = await loadMerge({ viewer, proposalNumber });
	const { number, slug } = target;
	// why: the same form sent again gets the same answer, whatever has become of the other proposal meanwhile
	if (support.active)
		await moveSupport({ viewer, user, from: source._id, toNumber: answer === "move" ? number : null, now });
	return { number, slug };
}
