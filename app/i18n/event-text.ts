import { COMMITMENT_STATUSES } from "~/domain/commitment";
import { REPORT_REASONS } from "~/domain/moderation";
import { commentPath, proposalPath } from "~/domain/proposal-path";
import { ARTEFACT_KINDS, STAGES } from "~/domain/stage";
import { ROLES } from "~/domain/viewer";
import type { Format } from "./format";
import type { MessageParams, Translate } from "./translate";

/** Small plain values that a record or notice carries. */
export type EventData = Record<string, string | number | boolean | null>;

type Named = { name: { th: string; en: string } } | null;

/** The value as one of a closed list; undefined when it is none of them. */
function oneOf<T extends string>(list: readonly T[], value: unknown): T | undefined {
	return list.find((entry) => entry === value);
}

/**
 * The values that the texts of records and notices name, in the reader's language. What a record does not say is
 * `none`, which every text has a wording for.
 */
export function eventParams({
	data,
	agency,
	t,
	format,
}: {
	data: EventData;
	agency: Named;
	t: Translate;
	format: Format;
}): MessageParams {
	const from = oneOf(STAGES, data.from);
	const to = oneOf(STAGES, data.to);
	const kind = oneOf(ARTEFACT_KINDS, data.kind);
	const reason = oneOf(REPORT_REASONS, data.reason);
	const status = oneOf(COMMITMENT_STATUSES, data.to);
	const role = oneOf(ROLES, data.role);
	const numberOf = (value: unknown) => (typeof value === "number" ? format.number(value) : "none");
	return {
		agency: agency ? format.text(agency.name) : "none",
		// why: a choice in a text must be one word
		decision: data.decision === "send-back" ? "sendBack" : String(data.decision ?? "none"),
		from: from ? t(`domain.stage.${from}`) : "none",
		to: to ? t(`domain.stage.${to}`) : "none",
		kind: kind ? t(`domain.artefact.${kind}`) : "none",
		changed: data.changed === true ? "yes" : "no",
		idea: typeof data.idea === "string" && data.idea ? data.idea : "none",
		reason: reason ? t(`domain.reportReason.${reason}`) : "none",
		status: status ? t(`domain.commitmentStatus.${status}`) : "none",
		role: role ? t(`domain.role.${role}`) : "none",
		round:
			typeof data.roundTh === "string" && typeof data.roundEn === "string"
				? format.text({ th: data.roundTh, en: data.roundEn })
				: "none",
		subject:
			typeof data.subjectTh === "string"
				? format.text({ th: data.subjectTh, en: String(data.subjectEn ?? data.subjectTh) })
				: "none",
		committee:
			typeof data.committeeTh === "string"
				? format.text({ th: data.committeeTh, en: String(data.committeeEn ?? data.committeeTh) })
				: "none",
		resolution: typeof data.resolution === "string" ? data.resolution : "none",
		step: typeof data.step === "string" ? data.step : "none",
		late: data.late === true ? "yes" : "no",
		dueAt: typeof data.dueAt === "string" ? format.date(data.dueAt) : "none",
		closesAt: typeof data.closesAt === "string" ? format.dateTime(data.closesAt) : "none",
		count: typeof data.count === "number" ? data.count : 0,
		rank: data.rank === "unranked" ? "unranked" : numberOf(data.rank),
		version: numberOf(data.version),
		percent: numberOf(data.percent),
	};
}

/** Address of the comment that a record or notice is about, without language; null when it is about none. */
export function commentPathOf({
	data,
	proposalNumber,
}: {
	data: EventData;
	proposalNumber: number;
}): string | null {
	if (typeof data.comment !== "string" || typeof data.thread !== "string") return null;
	return commentPath({ proposalNumber, threadId: data.thread, id: data.comment });
}

/**
 * Where a notice leads, without language: to the comment, the commitment, the page that its data name, the round that one
 * judges, a published result or the proposal; null when nowhere.
 */
export function noticePathOf({
	proposal,
	commitment,
	data,
}: {
	proposal: { number: number; slug: string } | null;
	commitment: { number: number } | null;
	data: EventData;
}): string | null {
	const comment = proposal && commentPathOf({ data, proposalNumber: proposal.number });
	if (comment) return comment;
	if (commitment) return `/commitments/${commitment.number}`;
	if (typeof data.path === "string" && data.path.startsWith("/")) return data.path;
	if (typeof data.judgedRound === "number") return `/judge/${data.judgedRound}`;
	if (typeof data.publishedRound === "number") {
		const entry = typeof data.entry === "number" ? `/entries/${data.entry}` : "";
		return `/results/${data.publishedRound}${entry}`;
	}
	return proposal && proposalPath(proposal);
}
