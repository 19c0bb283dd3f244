import type { ErrorCode } from "~/domain/errors";
import type { ReportReason } from "~/domain/moderation";
import type { Bilingual, Stance } from "~/domain/vocabulary";

/** A comment as a loader sends it; dates may be ISO text. */
export interface ShownComment {
	id: string;
	threadId: string;
	/** True for the first comment of its thread. */
	first: boolean;
	/** Null when it is hidden from this reader. */
	body: string | null;
	stance: Stance;
	at: Date | string;
	author: string;
	replyTo: string | null;
	byProposer: boolean;
	agency: { id: string; code: string; name: Bilingual } | null;
	hidden: { reason: ReportReason; note: string | null } | null;
	mine: boolean;
	reportable: boolean;
	/** Whether this reader may show it again. */
	restorable: boolean;
}

/** A first comment with the beginning of its thread. */
export interface ShownThread extends ShownComment {
	replies: ShownComment[];
	moreReplies: boolean;
}

/** What one may do in the conversation about a proposal. */
export interface Conversation {
	proposal: { number: number; slug: string; title: { th: string; en: string | null } };
	/** Visible comments in all. */
	count: number;
	/** Why this reader cannot comment; null when they can. */
	refusal: ErrorCode | null;
	/** Agencies that this reader may speak for. */
	agencies: { id: string; name: Bilingual }[];
}
