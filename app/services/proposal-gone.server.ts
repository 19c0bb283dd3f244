import type { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { ReportReason } from "~/domain/moderation";
import { goneBecause, type ProposalState } from "~/domain/proposal";
import { EventModel } from "~~/models/event.server";

/** As much of a stored proposal as says why it is gone. */
interface Gone {
	_id: Types.ObjectId;
	state: ProposalState;
	publishedAt?: Date | null;
	hidden?: { reason: ReportReason; at: Date } | null;
}

/**
 * The error for whoever may not read a proposal: where everyone could read it once, that it is gone, since when and, of a
 * hidden one, for which kind of reason; nothing of its text.
 * @returns `proposalHidden` with `params` `at` (ISO) and `reason`, `proposalWithdrawn` with `at`, else `notFound`
 */
export async function toGone(row: Gone): Promise<DomainError> {
	const because = goneBecause(row);
	if (because === "proposalHidden" && row.hidden)
		return new DomainError(because, {
			params: { at: row.hidden.at.toISOString(), reason: row.hidden.reason },
		});
	if (because !== "proposalWithdrawn") return new DomainError("notFound");
	const record = await EventModel.findOne({
		proposal: row._id,
		visibility: "public",
		type: "proposal-withdrawn",
	})
		.sort({ at: -1, _id: -1 })
		.select({ at: 1 })
		.lean();
	return new DomainError(because, record ? { params: { at: record.at.toISOString() } } : {});
}

/** Why a proposal is hidden, for those who still read it. */
export interface HiddenNotice {
	reason: ReportReason;
	/** The steward's words to the authors. */
	note: string;
	at: Date;
}

/** Why a stored proposal is hidden; null for one that is not. */
export function toHiddenNotice({
	state,
	hidden,
}: {
	state: ProposalState;
	hidden?: { reason: ReportReason; note?: string | null; at: Date } | null;
}): HiddenNotice | null {
	if (state !== "hidden" || !hidden) return null;
	return { reason: hidden.reason, note: hidden.note ?? "", at: hidden.at };
}
