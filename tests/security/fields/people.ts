import { EVERY, type FieldMarks } from "./marks";

const UNSEEN = "of the machinery; no page shows it to anybody else";

/** Accounts, and what the site keeps to itself. */
export const PEOPLE: Record<string, FieldMarks> = {
	User: {
		aside: [
			"language thaiDigits province mailNotices roles.role roles.agency roles.challenge championOf status sessionEpoch consentedAt createdAt",
			"the person and administrators",
		],
		words: "displayName",
		private: {
			email: "the person and administrators",
			"name.title": "the person and administrators",
			"name.given": "the person and administrators",
			"name.family": "the person and administrators",
			consentNotice: "the person",
		},
		inner: { passwordHash: "nobody" },
	},
	Session: {
		aside: ["expires lastModified", "the person: their sessions"],
		inner: { _id: "nobody", session: "the person: their sessions" },
	},
	Token: {
		aside: ["scope at expiresAt usedAt", UNSEEN],
		inner: { hash: "nobody", subject: UNSEEN },
	},
	RateLimit: {
		aside: ["points expire", UNSEEN],
		inner: { key: "nobody" },
	},
	Mail: {
		aside: [
			"template language link.scope link.minutes state at dueAt notAfter tries sentAt note removeAt",
			UNSEEN,
		],
		private: { email: "administrators", answer: "administrators" },
		inner: { key: UNSEEN, data: UNSEEN, path: UNSEEN, "link.subject": UNSEEN, claim: UNSEEN },
	},
	Notification: {
		aside: ["type proposal commitment at readAt mail", "the person who is told"],
		private: { data: "the person who is told" },
		inner: { occasion: UNSEEN },
	},
	Task: {
		aside: ["kind state at dueAt failures doneAt removeAt", UNSEEN],
		inner: { key: UNSEEN, data: UNSEEN, after: UNSEEN, claim: UNSEEN },
	},
	Counter: {
		aside: ["value", UNSEEN],
		values: "_id",
	},
	Demonstration: {
		aside: ["state anchor", UNSEEN],
		values: "_id",
	},
	Agency: {
		figures: "kind parent province closedAt replacedBy revision",
		words: "name abbreviation contactUnit",
		values: "code letterCode",
	},
	Event: {
		figures: "type proposal commitment challenge agency actor.role actor.agency visibility at",
		words: "why",
		// why: its values are names of states and stages, and titles that the proposals' own marks cover
		values: "data",
		closed: [{ where: { visibility: { $ne: "public" } }, why: "told to those whom it concerns" }],
	},
	OpenDataNight: {
		figures: "state files.format files.bytes files.rows begunAt publishedAt",
		values: "night files.dataset files.sha256",
		inner: { run: UNSEEN },
	},
	SupportDay: {
		figures: "proposal day supports",
		inner: { run: UNSEEN },
	},
	Figure: {
		figures:
			"run dimension year counts.published counts.tested counts.asked counts.committed counts.live counts.confirmed counts.inWork counts.waiting counts.takenOn counts.refused counts.ended counts.promised counts.onTime counts.late counts.overdue counts.claimed counts.judged counts.upheld counts.declined counts.opinionsDue counts.opinionsInTime counts.innovations counts.reuses counts.examples steps.step steps.count steps.median steps.low steps.high",
		values: "key",
	},
	FigureState: {
		figures: "run asOf years",
		values: "_id counts",
	},
	Indicator: {
		figures: "number kind values.year values.value values.part values.of values.at revision createdAt",
		words: "name unit values.source values.moment",
		values: "values.sourceLink",
	},
	Report: {
		aside: ["proposal comment reason at", "stewards, and who reported"],
		private: { note: "stewards, and who reported" },
		closed: [{ where: EVERY, why: "stewards" }],
	},
	ModerationCase: {
		aside: [
			"comment proposal state reports openedAt decision decidedAt",
			"stewards; the decision goes to the timeline",
		],
		private: { note: "stewards and the author", reason: "stewards and the author" },
	},
};
