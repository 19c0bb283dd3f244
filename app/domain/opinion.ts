import { DAY_MS, endOfBangkokDay, startOfBangkokDay } from "./bangkok-day";
import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import type { MaybeViewer } from "./viewer";
import type { AgencyKind, Bilingual } from "./vocabulary";

/** How fast a letter is to be handled, the slowest first. */
export const URGENCIES = ["normal", "urgent", "very-urgent", "most-urgent"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What an agency says to one item, as Thai letters word it, the most willing first. */
export const OPINION_STATUSES = [
	"approve",
	"agree",
	"no-objection",
	"no-objection-observations",
	"acknowledge",
	"disagree",
] as const;
export type OpinionStatus = (typeof OPINION_STATUSES)[number];

/** How far an agency is with its opinion. Only a signed one is public. */
export const OPINION_STATES = ["asked", "draft", "to-sign", "signed"] as const;
export type OpinionState = (typeof OPINION_STATES)[number];

/** In what capacity somebody signs: for themselves, in the place of a post that is vacant or away, or on its delegation. */
export const ACTING_KINDS = ["self", "acting", "on-behalf"] as const;
export type ActingKind = (typeof ACTING_KINDS)[number];

/** What becomes of an observation. */
export const OBSERVATION_ANSWERS = ["taken", "partly", "not-taken"] as const;
export type ObservationAnswer = (typeof OBSERVATION_ANSWERS)[number];

/** Longest texts, in characters, and most rows. */
export const OPINION_LIMITS = {
	letterNumber: 60,
	name: 160,
	short: 400,
	text: 4_000,
	agencies: 20,
	items: 20,
	observations: 20,
	files: 5,
} as const;

/** Who signs a letter. */
export interface Signatory {
	name: string;
	position: string;
	acting: ActingKind;
	/** The post for which it is signed; only with `acting` and `on-behalf`. */
	actingFor?: string | null;
}

/** What of an opinion decides about it. */
export interface RuledOpinion {
	agencyId: string;
	state: OpinionState;
	items: readonly { subject: string; status?: string | null }[];
	observations: readonly unknown[];
	contactUnit?: string | null;
}

/** Whether the steward may ask agencies about a proposal: one that everybody can read. */
export function canAskOpinions({ state }: { state: string }, viewer: MaybeViewer): Decision {
	const may = can(viewer, "opinion.request");
	if (!may.allowed) return may;
	return state === "published" ? ALLOWED : refuse("notPublished");
}

/** Whether somebody may write at the draft of an opinion: people of the agency, until it is signed. */
export function canDraftOpinion(opinion: RuledOpinion, viewer: MaybeViewer): Decision {
	const may = can(viewer, "opinion.draft", { agencyId: opinion.agencyId });
	if (!may.allowed) return may;
	return opinion.state === "signed" ? refuse("opinionSigned") : ALLOWED;
}

/** Whether the champion may sign: a draft that was handed in for it and in which nothing is missing. */
export function canSignOpinion(opinion: RuledOpinion, viewer: MaybeViewer): Decision {
	const may = can(viewer, "opinion.sign", { agencyId: opinion.agencyId });
	if (!may.allowed) return may;
	if (opinion.state === "signed") return refuse("opinionSigned");
	if (opinion.state !== "to-sign") return refuse("opinionNotReady");
	return findMissing(opinion) ? refuse("opinionIncomplete") : ALLOWED;
}

/**
 * The first part that a draft still lacks before it can be signed, named as the form names it; null when it is whole.
 * "No objection, with observations" needs an observation.
 */
export function findMissing({
	items,
	observations,
	contactUnit,
}: Pick<RuledOpinion, "items" | "observations" | "contactUnit">): string | null {
	if (items.length === 0) return "items[0].subject";
	for (const [index, { subject, status }] of items.entries()) {
		if (!subject) return `items[${index}].subject`;
		if (!status) return `items[${index}].status`;
	}
	if (observations.length === 0 && items.some(({ status }) => status === "no-objection-observations"))
		return "observations[0]";
	return contactUnit ? null : "contactUnit";
}

/** Whether something owed by the end of a day in Bangkok came, or is still to come, after it. */
export function isLate({
	dueAt,
	answeredAt,
	now,
}: {
	dueAt: Date;
	answeredAt?: Date | null;
	now: Date;
}): boolean {
	return (answeredAt ?? now).getTime() >= endOfBangkokDay(dueAt).getTime();
}

/** Whole days after the due day, 0 while it is not over. */
export function daysLate({
	dueAt,
	answeredAt,
	now,
}: {
	dueAt: Date;
	answeredAt?: Date | null;
	now: Date;
}): number {
	const days = startOfBangkokDay(answeredAt ?? now).getTime() - startOfBangkokDay(dueAt).getTime();
	return Math.max(0, Math.round(days / DAY_MS));
}

/** How long before the due day the first reminder goes out, and how far later ones are apart (milliseconds). */
const FIRST_BEFORE = 3 * DAY_MS;
const THEN_EVERY = 7 * DAY_MS;

/** The moment of a reminder: 0 three days before the due day, 1 when that day is over, then every seven days. */
export function reminderAt({ dueAt, place }: { dueAt: Date; place: number }): Date {
	if (place <= 0) return new Date(startOfBangkokDay(dueAt).getTime() - FIRST_BEFORE);
	return new Date(endOfBangkokDay(dueAt).getTime() + (place - 1) * THEN_EVERY);
}

/** The place of the latest reminder whose moment has come; -1 before the first. */
export function latestReminder({ dueAt, now }: { dueAt: Date; now: Date }): number {
	if (now.getTime() < reminderAt({ dueAt, place: 0 }).getTime()) return -1;
	const late = now.getTime() - endOfBangkokDay(dueAt).getTime();
	return late < 0 ? 0 : 1 + Math.floor(late / THEN_EVERY);
}

/** The first reminder after a moment. */
export function nextReminderAt({ dueAt, now }: { dueAt: Date; now: Date }): Date {
	return reminderAt({ dueAt, place: latestReminder({ dueAt, now }) + 1 });
}

/** How many items of each status the agencies have given: the matrix of a digest. */
export function countStatuses(items: readonly { status: OpinionStatus }[]): Record<OpinionStatus, number> {
	const counts = Object.fromEntries(OPINION_STATUSES.map((status) => [status, 0])) as Record<
		OpinionStatus,
		number
	>;
	for (const { status } of items) counts[status] += 1;
	return counts;
}

/** Whether the digest may be issued: all agencies have answered or the day is over, and every observation has its answer. */
export function canIssueDigest(
	request: {
		dueAt: Date;
		issued: boolean;
		opinions: readonly { state: OpinionState; observations: readonly { answered: boolean }[] }[];
	},
	viewer: MaybeViewer,
	now: Date,
): Decision {
	const may = can(viewer, "opinion.request");
	if (!may.allowed) return may;
	if (request.issued) return refuse("alreadyDecided");
	const signed = request.opinions.filter(({ state }) => state === "signed");
	if (signed.length === 0) return refuse("opinionsAwaited");
	if (signed.length < request.opinions.length && !isLate({ dueAt: request.dueAt, now }))
		return refuse("opinionsAwaited");
	return signed.some(({ observations }) => observations.some(({ answered }) => !answered))
		? refuse("observationsOpen")
		: ALLOWED;
}

/** To whom a letter to an agency is addressed: the head as Thai letters name the office. */
export function addresseeOf({ kind, name }: { kind: AgencyKind; name: Bilingual }): string {
	if (kind === "ministry" && name.th.startsWith("กระทรวง")) return `ปลัด${name.th}`;
	if (kind === "province") return `ผู้ว่าราชการ${name.th.startsWith("จังหวัด") ? name.th : `จังหวัด${name.th}`}`;
	if (name.th.startsWith("กรม")) return `อธิบดี${name.th}`;
	return `หัวหน้า${name.th.startsWith("สำนักงาน") ? "" : "หน่วยงาน "}${name.th}`;
}
