/** Everybody who asks in the matrix: nobody signed in, and people in each role. */
export const ASKERS = [
	"visitor",
	"citizen",
	"author",
	"officer",
	"champion",
	"foreignOfficer",
	"judge",
	"steward",
	"administrator",
] as const;
export type Asker = (typeof ASKERS)[number];

/** What a route answers to a GET by each asker: the status. */
export type Door = Record<Asker, number>;

/** The ids that addresses in the matrix are made with. */
export interface Places {
	/** A published proposal of `author`, at the stage where `officer`'s agency answers. */
	proposal: number;
	/** A draft of `author`. */
	draft: number;
	comment: string;
	challenge: string;
	agency: string;
	person: string;
	/** A round in preparation with an entry 1, and the id of a judge of it. */
	round: number;
	roundJudge: string;
	/** A round with a published result, in which `author`'s proposal is not. */
	published: number;
}

function door(everybody: number, exceptions: Partial<Door> = {}): Door {
	return {
		...(Object.fromEntries(ASKERS.map((asker) => [asker, everybody])) as Door),
		...exceptions,
	};
}

/** Open to everybody. */
const open = door(200);
/** Asks visitors to sign in. */
const signedIn = door(200, { visitor: 302 });
/** For people without a session; others are sent on. */
const guests = door(302, { visitor: 200 });
/** A place of the draft's author; to all others as if it did not exist. */
const ofAuthor = door(404, { visitor: 302, author: 200 });
const officers = door(403, { visitor: 302, officer: 200, champion: 200, foreignOfficer: 200 });
/** Answers are given by officers; a champion approves them elsewhere. */
const answering = door(403, { visitor: 302, officer: 200, champion: 404, foreignOfficer: 404 });
/** Nobody reports what they wrote themselves. */
const notOwn = door(200, { visitor: 302, author: 403 });
const authors = door(403, { visitor: 302, author: 200 });
const stewards = door(403, { visitor: 302, steward: 200 });
const administrators = door(403, { visitor: 302, administrator: 200 });
const nowhere = door(404);

type Row = { path: (places: Places) => string; door: Door };
const at = (path: string | ((places: Places) => string), answers: Door): Row => ({
	path: typeof path === "string" ? () => path : path,
	door: answers,
});
/** Behind an officer's door, asked for something that does not exist. */
const officersNothing = door(403, { visitor: 302, officer: 404, champion: 404, foreignOfficer: 404 });

/** Asks for a round in whose panel nobody sits. */
const judgesNothing = door(404, { visitor: 302 });

/** Solutions, lessons and playbooks are written by officers. */
const entering = door(403, { visitor: 302, officer: 200, foreignOfficer: 200 });
const enteringNothing = door(403, { visitor: 302, officer: 404, foreignOfficer: 404 });
/** Behind a steward's door, asked for something that does not exist. */
const stewardsNothing = door(403, { visitor: 302, steward: 404 });

/** Every route file (its name without the ending) with an address of it and who gets what. A file without a row fails the test. */
export const ROUTE_MATRIX: Record<string, Row> = {
	$: at("/no-such-page", nowhere),
	_index: at("/", open),
	about: at("/about", open),
	privacy: at("/privacy", open),
	preferences: at("/preferences", open),
	health: at("/health", open),
	search: at("/search?q=test", open),
	programme: at("/programme", open),
	"open-data._index": at("/open-data", open),
	"open-data.$dataset": at("/open-data/proposals", open),
	"open-data.api": at("/open-data/api", open),
	"feed.$name": at("/feed/proposals.atom", open),
	"feed.challenges.$slug": at(({ challenge }) => `/feed/challenges/${challenge}.atom`, open),
	"feed.agencies.$code": at(({ agency }) => `/feed/agencies/${agency}.atom`, open),
	"api.v1.catalog[.]jsonld": at("/api/v1/catalog.jsonld", open),
	"api.v1.data-go-th[.]json": at("/api/v1/data-go-th.json", open),
	"api.v1.openapi[.]json": at("/api/v1/openapi.json", open),
	"sign-in": at("/sign-in", guests),
	"sign-up": at("/sign-up", guests),
	"reset._index": at("/reset", guests),
	// a link that nobody was sent; where one was, everybody who has it may set the password
	"reset.$token": at(`/reset/${"A".repeat(43)}`, door(410)),
	"unsubscribe._index": at("/unsubscribe", open),
	"unsubscribe.$token": at(`/unsubscribe/${"A".repeat(43)}`, door(410)),
	"sign-out": at("/sign-out", door(302)),
	"me._index": at("/me", signedIn),
	"me.profile": at("/me/profile", signedIn),
	"me.password": at("/me/password", signedIn),
	"me.sessions": at("/me/sessions", signedIn),
	"me.data": at("/me/data", signedIn),
	"me.data_.export": at("/me/data/export", signedIn),
	"me.confirmations": at("/me/confirmations", signedIn),
	"me.following": at("/me/following", signedIn),
	"me.notices": at("/me/notices", signedIn),
	"me.proposals": at("/me/proposals", signedIn),
	"me.supports": at("/me/supports", signedIn),
	"agencies._index": at("/agencies", open),
	"agencies.$code": at(({ agency }) => `/agencies/${agency}`, open),
	"challenges._index": at("/challenges", open),
	"challenges.$slug": at(({ challenge }) => `/challenges/${challenge}`, open),
	"commitments._index": at("/commitments", open),
	"commitments.late": at("/commitments/late", open),
	"commitments.$number.appeal": at("/commitments/9999/appeal", door(404, { visitor: 302 })),
	"commitments.$number._index": at("/commitments/9999", nowhere),
	"commitments.$number.thread": at("/commitments/9999/thread", door(404, { visitor: 302 })),
	"commitments.$number.versions": at("/commitments/9999/versions", nowhere),
	"commitments.$number.confirm": at("/commitments/9999/confirm", door(404, { visitor: 302 })),
	"comments.$id.report": at(({ comment }) => `/comments/${comment}/report`, notOwn),
	// a comment that is shown leads on to where it stands
	"comments.$id.show": at(
		({ comment }) => `/comments/${comment}/show`,
		door(403, { visitor: 302, steward: 302 }),
	),
	"files.$id": at("/files/0123456789abcdef01234567", nowhere),
	"api.similar": at("/api/similar?title=test", open),
	"api.v1.commitments._index": at("/api/v1/commitments", open),
	"api.v1.proposals._index": at("/api/v1/proposals", open),
	"api.v1.proposals.$number": at(({ proposal }) => `/api/v1/proposals/${proposal}`, open),
	"proposals._index": at("/proposals", open),
	"proposals.new": at("/proposals/new", signedIn),
	"proposals.$number._index": at(({ proposal }) => `/proposals/${proposal}-x`, door(200)),
	"proposals.$number.versions": at(({ proposal }) => `/proposals/${proposal}/versions`, open),
	"proposals.$number.receipts": at(({ proposal }) => `/proposals/${proposal}/receipts`, open),
	"files.receipts.$number": at(({ proposal }) => `/files/receipts/${proposal}`, open),
	"proposals.$number.timeline": at(({ proposal }) => `/proposals/${proposal}/timeline`, open),
	"proposals.$number.stages._index": at(({ proposal }) => `/proposals/${proposal}/stages`, open),
	"proposals.$number.edit": at(({ draft }) => `/proposals/${draft}/edit`, ofAuthor),
	"proposals.$number.withdraw": at(({ draft }) => `/proposals/${draft}/withdraw`, ofAuthor),
	"proposals.$number.attachments": at(({ draft }) => `/proposals/${draft}/attachments`, ofAuthor),
	"proposals.$number.team": at(({ draft }) => `/proposals/${draft}/team`, ofAuthor),
	"proposals.$number.comments": at(({ proposal }) => `/proposals/${proposal}/comments`, open),
	"proposals.$number.support": at(({ proposal }) => `/proposals/${proposal}/support`, open),
	"proposals.$number.merged-support": at(
		({ proposal }) => `/proposals/${proposal}/merged-support`,
		door(404, { visitor: 302 }),
	),
	"proposals.$number.report": at(({ proposal }) => `/proposals/${proposal}/report`, notOwn),
	// a proposal that is shown leads on to its page, which is what is read here
	"proposals.$number.show": at(({ proposal }) => `/proposals/${proposal}/show`, stewards),
	"proposals.$number.stages.choose": at(({ proposal }) => `/proposals/${proposal}/stages/choose`, authors),
	"proposals.$number.stages.move": at(({ proposal }) => `/proposals/${proposal}/stages/move`, stewards),
	"proposals.$number.stages.new.$kind": at(
		({ proposal }) => `/proposals/${proposal}/stages/new/insight`,
		authors,
	),
	"proposals.$number.stages.remove.$id": at(
		({ proposal }) => `/proposals/${proposal}/stages/remove/0123456789abcdef01234567`,
		door(404, { visitor: 302 }),
	),
	"judge._index": at("/judge", signedIn),
	"judge.invitations.$token": at("/judge/invitations/no-such-token", door(410)),
	"judge.$round._index": at("/judge/9999", judgesNothing),
	"judge.$round.conflicts": at("/judge/9999/conflicts", judgesNothing),
	"judge.$round.practice": at("/judge/9999/practice", judgesNothing),
	"judge.$round.pairs": at("/judge/9999/pairs", judgesNothing),
	"judge.$round.ranking": at("/judge/9999/ranking", judgesNothing),
	"judge.$round.read.$entry": at("/judge/9999/read/1", judgesNothing),
	"judge.$round.entries.$entry._index": at("/judge/9999/entries/1", judgesNothing),
	"judge.$round.entries.$entry.recuse": at("/judge/9999/entries/1/recuse", judgesNothing),
	"api.drafts.$number": at(({ draft }) => `/api/drafts/${draft}`, nowhere),
	"api.judge.drafts": at("/api/judge/drafts", nowhere),
	"officer._index": at("/officer", officers),
	"officer.opinions._index": at("/officer/opinions", officers),
	"officer.opinions.$id": at("/officer/opinions/0123456789abcdef01234567", officersNothing),
	"officer.agenda.$id": at("/officer/agenda/0123456789abcdef01234567", officersNothing),
	"officer.proposals.$number.answer": at(
		({ proposal }) => `/officer/proposals/${proposal}/answer`,
		answering,
	),
	"officer.commitments.$number.approve": at("/officer/commitments/9999/approve", officersNothing),
	"officer.commitments.$number.evidence": at("/officer/commitments/9999/evidence", officersNothing),
	"officer.commitments.$number.milestones": at("/officer/commitments/9999/milestones", officersNothing),
	"officer.commitments.$number.part": at("/officer/commitments/9999/part", officersNothing),
	"officer.commitments.$number.partners": at("/officer/commitments/9999/partners", officersNothing),
	"officer.commitments.$number.promise": at("/officer/commitments/9999/promise", officersNothing),
	"officer.commitments.$number.report": at("/officer/commitments/9999/report", officersNothing),
	"innovations._index": at("/innovations", open),
	"innovations.$number": at("/innovations/9999", nowhere),
	"api.v1.innovations._index": at("/api/v1/innovations", open),
	"api.v1.lessons._index": at("/api/v1/lessons", open),
	"lessons._index": at("/lessons", open),
	"lessons.$number": at("/lessons/9999", nowhere),
	"lessons.report._index": at("/lessons/report", open),
	"lessons.report.pdf": at("/lessons/report/pdf", open),
	"lessons.report.data": at("/lessons/report/data", open),
	"playbooks._index": at("/playbooks", open),
	"playbooks.$number": at("/playbooks/9999", nowhere),
	"training._index": at("/training", open),
	"training.$number": at("/training/9999", nowhere),
	"officer.innovations._index": at("/officer/innovations", officers),
	"officer.innovations.new": at("/officer/innovations/new", entering),
	"officer.innovations.$number._index": at("/officer/innovations/9999", enteringNothing),
	"officer.innovations.$number.documents": at("/officer/innovations/9999/documents", enteringNothing),
	"officer.innovations.$number.want": at("/officer/innovations/9999/want", officersNothing),
	"officer.reuse.$number": at("/officer/reuse/9999", officersNothing),
	"officer.lessons._index": at("/officer/lessons", officers),
	"officer.lessons.new": at("/officer/lessons/new", entering),
	"officer.recommendations.$id": at("/officer/recommendations/0123456789abcdef01234567", officersNothing),
	"officer.playbooks._index": at("/officer/playbooks", entering),
	"officer.playbooks.new": at("/officer/playbooks/new", entering),
	"officer.playbooks.$number._index": at("/officer/playbooks/9999", enteringNothing),
	"officer.playbooks.$number.drill": at("/officer/playbooks/9999/drill", enteringNothing),
	"steward.innovations.$number": at("/steward/innovations/9999", stewardsNothing),
	"steward.lessons": at("/steward/lessons", stewards),
	"steward.indicators._index": at("/steward/indicators", stewards),
	"steward.indicators.$number": at("/steward/indicators/9999", stewardsNothing),
	"steward.training._index": at("/steward/training", stewards),
	"steward.training.new": at("/steward/training/new", stewards),
	"steward.training.$number": at("/steward/training/9999", stewardsNothing),
	"steward._index": at("/steward", stewards),
	"steward.appeals._index": at("/steward/appeals", stewards),
	"steward.appeals.$number": at("/steward/appeals/9999", stewardsNothing),
	"steward.opinions._index": at("/steward/opinions", stewards),
	"steward.opinions.new": at(({ proposal }) => `/steward/opinions/new?proposal=${proposal}`, stewards),
	"steward.opinions.$number": at("/steward/opinions/9999", door(403, { visitor: 302, steward: 404 })),
	"steward.agenda._index": at("/steward/agenda", stewards),
	"steward.agenda.new": at(({ proposal }) => `/steward/agenda/new?proposal=${proposal}`, stewards),
	"steward.agenda.$number": at("/steward/agenda/9999", door(403, { visitor: 302, steward: 404 })),
	"agenda._index": at("/agenda", open),
	"agenda.$number": at("/agenda/9999", nowhere),
	"proposals.$number.opinions._index": at(({ proposal }) => `/proposals/${proposal}/opinions`, open),
	"proposals.$number.opinions.$request.$file": at(
		({ proposal }) => `/proposals/${proposal}/opinions/9999/digest.pdf`,
		nowhere,
	),
	"api.v1.$dataset._index": at("/api/v1/opinions", open),
	"needs._index": at("/needs", open),
	"needs.$number": at("/needs/9999", nowhere),
	"steward.needs._index": at("/steward/needs", stewards),
	"steward.needs.words": at("/steward/needs/words", stewards),
	"steward.needs.reports": at("/steward/needs/reports", stewards),
	"steward.needs.slice": at("/steward/needs/slice?province=10", stewardsNothing),
	"steward.needs.groups.$number": at("/steward/needs/groups/9999", stewardsNothing),
	"steward.needs.imports._index": at("/steward/needs/imports", stewards),
	"steward.needs.imports.new": at("/steward/needs/imports/new", stewards),
	"steward.needs.imports.$number._index": at("/steward/needs/imports/9999", stewardsNothing),
	"steward.needs.imports.$number.refused": at("/steward/needs/imports/9999/refused", stewardsNothing),
	"steward.gates": at("/steward/gates", stewards),
	"steward.moderation": at("/steward/moderation", stewards),
	"steward.review._index": at("/steward/review", stewards),
	"steward.review.$number": at(({ proposal }) => `/steward/review/${proposal}`, stewards),
	"steward.challenges._index": at("/steward/challenges", stewards),
	"steward.challenges.new": at("/steward/challenges/new", stewards),
	"steward.challenges.$slug": at(({ challenge }) => `/steward/challenges/${challenge}`, stewards),
	"results._index": at("/results", open),
	"results.$round._index": at(({ published }) => `/results/${published}`, open),
	"results.$round.entries.$entry": at(({ published }) => `/results/${published}/entries/1`, open),
	"results.$round.budget": at(({ published }) => `/results/${published}/budget`, nowhere),
	verify: at(({ published }) => `/verify?round=${published}`, open),
	"files.figures.$file": at("/files/figures/funnel.csv", open),
	"files.results.$round.$file": at(({ published }) => `/files/results/${published}/bundle.json`, open),
	"files.results.$round.certificates.$entry": at(
		({ published }) => `/files/results/${published}/certificates/1`,
		open,
	),
	"files.rounds.$round.$file": at(({ published }) => `/files/rounds/${published}/results.csv`, stewards),
	// why: no night has been written in this test
	"files.open-data.$file": at("/files/open-data/proposals.csv.gz", nowhere),
	"files.open-data.$night.$file": at("/files/open-data/2026-11-20/proposals.csv.gz", nowhere),
	"api.v1.results.$round": at(({ published }) => `/api/v1/results/${published}`, open),
	"proposals.$number.feedback": at(({ proposal }) => `/proposals/${proposal}/feedback`, ofAuthor),
	"steward.judging.$round.results": at(({ published }) => `/steward/judging/${published}/results`, stewards),
	"steward.judging.$round.audit": at(({ published }) => `/steward/judging/${published}/audit`, stewards),
	"steward.judging.$round.publish": at(({ published }) => `/steward/judging/${published}/publish`, stewards),
	"steward.judging.$round.budget": at(({ published }) => `/steward/judging/${published}/budget`, stewards),
	"steward.judging._index": at("/steward/judging", stewards),
	"steward.judging.new": at(({ challenge }) => `/steward/judging/new?challenge=${challenge}`, stewards),
	"steward.judging.$round._index": at(({ round }) => `/steward/judging/${round}`, stewards),
	"steward.judging.$round.settings": at(({ round }) => `/steward/judging/${round}/settings`, stewards),
	"steward.judging.$round.rubric": at(({ round }) => `/steward/judging/${round}/rubric`, stewards),
	"steward.judging.$round.practice": at(({ round }) => `/steward/judging/${round}/practice`, stewards),
	"steward.judging.$round.entries._index": at(({ round }) => `/steward/judging/${round}/entries`, stewards),
	"steward.judging.$round.entries.$entry": at(({ round }) => `/steward/judging/${round}/entries/1`, stewards),
	"steward.judging.$round.panel._index": at(({ round }) => `/steward/judging/${round}/panel`, stewards),
	"steward.judging.$round.panel.$judge": at(
		({ round, roundJudge }) => `/steward/judging/${round}/panel/${roundJudge}`,
		stewards,
	),
	"steward.judging.$round.assignment": at(({ round }) => `/steward/judging/${round}/assignment`, stewards),
	"steward.judging.$round.planner": at(({ round }) => `/steward/judging/${round}/planner`, stewards),
	"steward.judging.$round.progress": at(({ round }) => `/steward/judging/${round}/progress`, stewards),
	"api.judging.$round.progress": at(({ round }) => `/api/judging/${round}/progress`, stewards),
	"admin._index": at("/admin", administrators),
	"admin.agencies._index": at("/admin/agencies", administrators),
	"admin.agencies.new": at("/admin/agencies/new", administrators),
	"admin.agencies.$code": at(({ agency }) => `/admin/agencies/${agency}`, administrators),
	"admin.mail": at("/admin/mail", administrators),
	"admin.people._index": at("/admin/people", administrators),
	"admin.people.$id": at(({ person }) => `/admin/people/${person}`, administrators),
};
