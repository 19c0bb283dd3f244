import mongoose, { type Types } from "mongoose";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { TOKEN_MINUTES } from "~/domain/mail";
import { proposalPath } from "~/domain/proposal-path";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";
import { inviteJudge } from "~/services/judging-invitations.server";
import { issueToken } from "~/services/tokens.server";
import { AgencyModel } from "../../models/agency.server";
import { AgendaItemModel, FollowUpModel } from "../../models/agenda.server";
import { ChallengeModel } from "../../models/challenge.server";
import { CommentModel } from "../../models/comment.server";
import { CommitmentModel } from "../../models/commitment.server";
import { CommitmentPartModel } from "../../models/commitment-work.server";
import { AppealModel } from "../../models/escalation.server";
import { InnovationModel, ReuseModel } from "../../models/innovation.server";
import { AssignmentModel } from "../../models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "../../models/judging-panel.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { RecommendationModel } from "../../models/lesson.server";
import { ModerationCaseModel } from "../../models/moderation.server";
import { OpinionModel, OpinionRequestModel } from "../../models/opinion.server";
import { ProposalModel } from "../../models/proposal.server";
import { SignalGroupModel } from "../../models/signal-group.server";
import { ArtefactModel } from "../../models/stage.server";
import { SupportModel } from "../../models/support.server";
import { UserModel } from "../../models/user.server";
import { content } from "../../seeds/load/content";
import { runDemonstration } from "../../seeds/load/run-demonstration";
import { findBarriers } from "../support/axe";
import { DESKTOP, useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { listPageFiles, pageFileOf } from "../support/page-files";
import { useTestSite } from "../support/site";
import { fillIn } from "./forms";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();

const PASSWORD = "phukhao-saphan-mamuang-7";
/** The narrowest window that every page must fit, in CSS pixels. */
const NARROW = { width: 320, height: 640 };

/** How the title of a page begins that could not be made. */
const FAILED = [th.errors.title, en.errors.title];

const VIEWERS = [
	"visitor",
	"author",
	"tester",
	"supporter",
	"merged",
	"helper",
	"officer",
	"answering",
	"champion",
	"approving",
	"askedOfficer",
	"taskedOfficer",
	"steward",
	"judge",
	"administrator",
	"adopter",
	"owner",
	"rescuer",
	"digital",
	"appellant",
] as const;
type Who = (typeof VIEWERS)[number];

/** Pages that no list below holds, and why. */
const ELSEWHERE: Record<string, string> = {
	"judge.$round.entries.$entry.recuse.tsx": "browser/judge: needs a round of its own",
	"judge.$round.pairs.tsx": "browser/judge: needs a round in pairs",
	"judge.$round.practice.tsx": "browser/judge: needs a practice entry",
	"judge.$round.ranking.tsx": "browser/judge: needs a round in rankings",
	"judge.$round.read.$entry.tsx": "browser/judge: needs a round in pairs",
	"proposals.$number.feedback.tsx": "browser/results: needs a round that tells teams what judges said",
};

/** The pages that most people see, looked at once more in a wide window, light and dark. */
const mainPages: string[] = [];
/** Forms that are sent with nothing in them: where, by whom, and fields by which the form is found. */
const emptyForms: { who: Who; path: string; fields: Record<string, string> }[] = [];

const pages: Partial<Record<Who, string[]>> = {};
/** What addresses answer whose page says that there is nothing (more). */
const statuses = new Map([["/no-such-page", 404]]);
const windows = new Map<Who, { page: Page; context: BrowserContext; faults: string[] }>();

/** An account of the demonstration with this role in this agency. */
async function findAccount(role: string, agency?: unknown): Promise<string> {
	const match = { role, ...(agency ? { agency } : {}) };
	const user = await UserModel.findOne({ roles: mongoose.trusted({ $elemMatch: match }) }).lean();
	if (!user) throw new Error(`The demonstration has no ${role}`);
	return user.email;
}

beforeAll(async () => {
	await runDemonstration({ content, ifEmpty: true, env: { DEMO_PASSWORD: PASSWORD }, say: () => undefined });
	const must = <T>(row: T | null): T => {
		if (!row) throw new Error("The demonstration lacks a row that the pages need");
		return row;
	};
	const commitment = must(await CommitmentModel.findOne({ status: "in-progress" }).lean());
	const live = must(await CommitmentModel.findOne({ status: "live" }).lean());
	const waiting = must(
		await ProposalModel.findOne({ facets: "progress:awaiting-answer", nextStep: "agency" }).lean(),
	);
	const working = must(await ProposalModel.findOne({ facets: "stage:define" }).lean());
	const submitted = must(await ProposalModel.findOne({ state: "submitted" }).lean());
	const challenge = must(await ChallengeModel.findOne({ state: "published" }).lean());
	const tested = must(await ProposalModel.findOne({ facets: "stage:test" }).lean());
	const changed = must(await CommitmentModel.findOne().sort({ version: -1 }).lean());
	const agency = must(await AgencyModel.findById(commitment.agency).lean());
	const part = must(await CommitmentPartModel.findOne({ state: "accepted" }).lean());
	const helped = must(await CommitmentModel.findById(part.commitment).lean());
	const author = must(await UserModel.findById(working.authors[0]?.user).lean());
	const tester = must(await UserModel.findById(tested.authors[0]?.user).lean());
	const talk = must(await ReuseModel.findOne({ state: "confirmed" }).lean());
	const reused = must(await InnovationModel.findById(talk.innovation).lean());
	const reuse = { ...talk, innovationNumber: reused.number };
	const recommendation = must(await RecommendationModel.findOne({ open: true, lessonNumber: 3 }).lean());
	const asked = must(await OpinionRequestModel.findOne({ digest: null }).lean());
	const digested = must(
		await OpinionRequestModel.findOne({ proposal: mongoose.trusted({ $ne: asked.proposal }) }).lean(),
	);
	const discussed = must(await ProposalModel.findById(digested.proposal).lean());
	const need = must(await SignalGroupModel.findOne({ state: "open", isPublic: true }).lean());
	const agendaItem = must(await AgendaItemModel.findOne({ proposal: discussed._id }).lean());
	const opinion = must(await OpinionModel.findOne({ state: "asked" }).lean());
	const followUp = must(await FollowUpModel.findOne({ open: true }).lean());
	const appeal = must(await AppealModel.findOne().lean());
	const declined = must(await CommitmentModel.findById(appeal.commitment).lean());
	const refused = must(await ProposalModel.findById(declined.proposal).lean());
	const appellant = must(await UserModel.findById(refused.authors[0]?.user).lean());
	// why: the only appeal of the demonstration is answered; moved elsewhere and open, both forms are there to be seen
	await AppealModel.updateOne(
		{ _id: appeal._id },
		{
			$set: { state: "open", commitment: changed._id, number: changed.number },
			$unset: { answer: 1, answeredBy: 1, answeredAt: 1 },
		},
	);
	const answered = await CommitmentModel.find().select({ proposal: 1 }).lean();
	const open = must(
		await ProposalModel.findOne({
			facets: "progress:awaiting-answer",
			nextStep: "agency",
			_id: mongoose.trusted({ $nin: answered.map(({ proposal }) => proposal) }),
		}).lean(),
	);
	const promised = must(
		await CommitmentModel.findOne({
			status: "consideration",
			"promise.dueAt": mongoose.trusted({ $ne: null }),
		}).lean(),
	);
	const merged = must(await ProposalModel.findOne({ state: "merged" }).lean());
	/** Somebody who supports a proposal. */
	const supporterOf = async (proposal: Types.ObjectId) => {
		const support = must(await SupportModel.findOne({ proposal, active: true }).lean());
		return must(await UserModel.findById(support.user).lean());
	};
	const hidden = must(await CommentModel.findOne({ state: "hidden" }).lean());
	const said = must(
		await CommentModel.findOne({
			state: "visible",
			agency: null,
			author: mongoose.trusted({ $ne: author._id }),
		}).lean(),
	);
	const elses = must(
		await ProposalModel.findOne({
			facets: "open",
			"authors.user": mongoose.trusted({ $ne: author._id }),
		}).lean(),
	);
	const reported = must(await ModerationCaseModel.findOne({ state: "open", comment: null }).lean());
	const outOfSight = must(
		await ProposalModel.findOneAndUpdate(
			{
				facets: "stage:empathize",
				_id: mongoose.trusted({ $nin: [reported.proposal, said.proposal, elses._id] }),
			},
			{
				$set: {
					state: "hidden",
					facets: [],
					hidden: { from: "published", reason: "personal-data", note: "มีเบอร์โทรศัพท์ของผู้อื่น", at: new Date() },
				},
			},
		).lean(),
	);
	const withdrawn = must(await ProposalModel.findOne({ state: "withdrawn" }).lean());
	for (const { number } of [outOfSight, withdrawn]) statuses.set(`/proposals/${number}`, 410);
	const insight = must(await ArtefactModel.findOne({ proposal: working._id, kind: "insight" }).lean());
	const of = proposalPath;
	pages.visitor = [
		...statuses.keys(),
		"/",
		"/about",
		"/privacy",
		"/preferences",
		"/programme",
		"/programme?year=all",
		"/open-data",
		"/open-data/commitments",
		"/open-data/api",
		"/sign-in",
		"/sign-up",
		"/proposals",
		"/proposals?stage=ideate&sort=supports",
		"/proposals?group=prisoners&stage=prototype",
		of(working),
		of(waiting),
		`/proposals/${waiting.number}/stages`,
		`/proposals/${waiting.number}/versions`,
		`/proposals/${waiting.number}/comments`,
		`/proposals/${waiting.number}/timeline`,
		`/proposals/${waiting.number}/receipts`,
		`/proposals/${waiting.number}/receipts?code=7k3m`,
		`/proposals/${discussed.number}/opinions`,
		`/proposals/${waiting.number}/opinions`,
		"/agenda",
		`/agenda/${agendaItem.number}`,
		`/search?q=${encodeURIComponent("โรงพยาบาล")}`,
		"/search?q=zzzzqqqq",
		"/challenges",
		`/challenges/${challenge.slug}`,
		"/needs",
		`/needs/${need.number}`,
		"/challenges/less-crowded-hospitals",
		"/agencies",
		`/agencies/${agency.code}`,
		"/commitments",
		"/commitments?status=overdue",
		"/commitments/late",
		`/commitments/${commitment.number}`,
		`/commitments/${live.number}`,
		`/commitments/${changed.number}/versions`,
		"/innovations",
		"/innovations?q=zzzzqqqq&level=local",
		`/innovations/${reuse.innovationNumber}`,
		"/innovations/1",
		"/lessons",
		"/lessons/1",
		"/lessons/report",
		"/playbooks",
		"/playbooks/1",
		"/training",
		"/training/1",
	];
	const judged = must(await JudgingRoundModel.findOne({ state: "published" }).lean());
	const ranked = must(await JudgingEntryModel.findOne({ round: judged._id, state: "in" }).lean());
	const running = must(await JudgingRoundModel.findOne({ state: "open" }).lean());
	const results = `/results/${judged.number}`;
	pages.visitor.push(
		"/reset",
		"/results",
		results,
		`${results}/entries/${ranked.number}`,
		`${results}/budget`,
		`/verify?round=${judged.number}`,
	);
	pages.author = [
		"/me",
		"/me/profile",
		"/me/password",
		"/me/sessions",
		"/me/data",
		"/me/notices",
		"/me/supports",
		"/me/following",
		"/me/confirmations",
		"/me/proposals",
		"/proposals/new",
		of(working),
		`${of(working)}/edit`,
		`/proposals/${working.number}/team`,
		`/proposals/${working.number}/attachments`,
		`/proposals/${working.number}/withdraw`,
		`/proposals/${working.number}/stages/remove/${insight._id.toHexString()}`,
		`/comments/${said._id.toHexString()}/report`,
		`/proposals/${elses.number}/report`,
		...["insight", "statement"].map((kind) => `/proposals/${working.number}/stages/new/${kind}`),
	];
	pages.officer = [
		"/officer",
		`/officer/commitments/${commitment.number}/report`,
		`/officer/commitments/${commitment.number}/promise`,
		...["partners", "milestones", "evidence"].map(
			(end) => `/officer/commitments/${commitment.number}/${end}`,
		),
		`/commitments/${commitment.number}/thread`,
		`/proposals/${waiting.number}/comments`,
	];
	const answerAt = `/officer/proposals/${open.number}/answer`;
	pages.answering = [answerAt, `${answerAt}?decision=accept`, `${answerAt}?decision=decline`];
	pages.approving = [`/officer/commitments/${promised.number}/approve`];
	pages.supporter = [`/commitments/${live.number}/confirm`, `/proposals/${waiting.number}/support`];
	pages.merged = [`/proposals/${merged.number}/merged-support`];
	pages.helper = ["/officer", `/officer/commitments/${helped.number}/part`];
	pages.appellant = [`/commitments/${declined.number}`, `/commitments/${declined.number}/appeal`];
	pages.tester = [
		...["idea", "prototype", "trial"].map((kind) => `/proposals/${tested.number}/stages/new/${kind}`),
		`/proposals/${tested.number}/stages/choose`,
	];
	pages.adopter = [
		"/officer/innovations",
		"/officer/innovations/new",
		`/officer/innovations/${reuse.innovationNumber}/want`,
		`/officer/reuse/${reuse.number}`,
		"/officer/lessons",
		"/officer/lessons/new",
		"/officer/playbooks/new",
		"/training/1",
	];
	pages.rescuer = [
		"/officer/playbooks",
		"/officer/playbooks/1",
		"/officer/playbooks/1/drill",
		"/officer/lessons",
	];
	pages.digital = [`/officer/recommendations/${recommendation._id.toHexString()}`];
	pages.owner = [
		`/officer/innovations/${reuse.innovationNumber}`,
		`/officer/innovations/${reuse.innovationNumber}/documents`,
	];
	pages.champion = ["/officer", "/officer/opinions"];
	pages.askedOfficer = ["/officer/opinions", `/officer/opinions/${opinion._id.toHexString()}`];
	pages.taskedOfficer = [`/officer/agenda/${followUp._id.toHexString()}`];
	pages.steward = [
		"/steward",
		"/steward/review",
		`/steward/review/${submitted.number}`,
		"/steward/appeals",
		`/steward/appeals/${changed.number}`,
		"/steward/opinions",
		`/steward/opinions/new?proposal=${discussed.number}`,
		`/steward/opinions/${asked.number}`,
		`/steward/opinions/${digested.number}`,
		"/steward/agenda",
		"/steward/agenda/new",
		`/steward/agenda/${agendaItem.number}`,
		"/steward/needs",
		"/steward/needs?by=service",
		"/steward/needs?by=province",
		`/steward/needs/groups/${need.number}`,
		"/steward/needs/slice?province=10",
		`/steward/needs/reports?group=${need.number}`,
		"/steward/needs/words",
		"/steward/needs/imports",
		"/steward/needs/imports/1",
		"/steward/needs/imports/new",
		`/steward/challenges/new?group=${need.number}`,
		"/steward/gates",
		"/steward/moderation",
		"/steward/moderation/decided",
		"/steward/challenges",
		"/steward/challenges/new",
		`/steward/challenges/${challenge.slug}`,
		`/proposals/${working.number}/stages/move`,
		`/steward/innovations/${reuse.innovationNumber}`,
		"/steward/lessons",
		"/steward/indicators",
		"/steward/indicators/1",
		"/steward/training",
		"/steward/training/new",
		"/steward/training/1",
	];
	for (const [round, parts] of [
		[judged, ["results", "audit", "publish", "budget"]],
		[
			running,
			["settings", "rubric", "practice", "entries", "panel", "assignment", "planner", "progress", "results"],
		],
	] as const)
		for (const part of ["", ...parts])
			pages.steward.push(`/steward/judging/${round.number}${part && `/${part}`}`);
	pages.steward.push("/steward/judging", `/steward/judging/new?challenge=${challenge.slug}`);
	const entry = must(await JudgingEntryModel.findOne({ round: running._id }).lean());
	const seated = must(await JudgeModel.findOne({ round: running._id }).lean());
	const runningDesk = `/steward/judging/${running.number}`;
	pages.steward.push(
		`${runningDesk}/entries/${entry.number}`,
		`${runningDesk}/panel/${seated._id.toHexString()}`,
		`/comments/${hidden._id.toHexString()}/show`,
		of(outOfSight),
		`/proposals/${outOfSight.number}/show`,
	);
	const seat = `/judge/${running.number}`;
	pages.judge = ["/judge", seat, `${seat}/conflicts`];
	const judge = must(await UserModel.findOne({ email: "judge@example.org" }).lean());
	const sits = must(await JudgeModel.findOne({ round: running._id, user: judge._id }).lean());
	for (const { entry } of await AssignmentModel.find({ judge: sits._id }).lean()) {
		const { number } = must(await JudgingEntryModel.findById(entry).lean());
		pages.judge.push(`${seat}/entries/${number}`);
	}
	pages.administrator = [
		"/admin/mail",
		"/admin",
		"/admin/people",
		"/admin/agencies",
		"/admin/agencies/new",
		`/admin/agencies/${agency.code}`,
		`/admin/people/${author._id.toHexString()}`,
	];

	const accounts: Record<Exclude<Who, "visitor">, string> = {
		author: author.email,
		tester: tester.email,
		officer: await findAccount("officer", commitment.agency),
		helper: await findAccount("officer", must(part.agency ?? null)),
		appellant: appellant.email,
		champion: await findAccount("champion", commitment.agency),
		askedOfficer: await findAccount("officer", opinion.agency),
		taskedOfficer: await findAccount("officer", followUp.agency),
		adopter: await findAccount("officer", reuse.adopter),
		owner: await findAccount("officer", reuse.owner),
		rescuer: "officer-ddpm@example.org",
		digital: await findAccount("officer", recommendation.to),
		answering: await findAccount("officer", open.agency),
		approving: await findAccount("champion", promised.agency),
		supporter: (await supporterOf(live.proposal)).email,
		merged: (await supporterOf(merged._id)).email,
		steward: await findAccount("steward"),
		judge: judge.email,
		administrator: await findAccount("administrator"),
	};
	const now = new Date();
	const inviter = must(await UserModel.findOne({ email: accounts.steward }).lean());
	const { token: invitation } = await inviteJudge({
		viewer: {
			id: inviter._id.toHexString(),
			displayName: inviter.displayName,
			language: "th",
			thaiDigits: false,
			roles: [{ role: "steward" }],
		},
		number: running.number,
		input: { name: "กรรมการที่ได้รับเชิญ", language: "th", tracks: [] },
		now,
	});
	const link = (scope: keyof typeof TOKEN_MINUTES) =>
		issueToken({ scope, subject: author._id, minutes: TOKEN_MINUTES[scope], now });
	const invitationAt = `/judge/invitations/${must(invitation)}`;
	pages.visitor.push(
		invitationAt,
		`/reset/${await link("password-reset")}`,
		`/unsubscribe/${await link("unsubscribe")}`,
		"/unsubscribe",
	);
	pages.author.push(invitationAt);
	mainPages.push(
		...["/", "/about", "/programme", "/open-data", "/proposals", of(working), of(waiting), "/challenges"],
		...[
			"/needs",
			"/agencies",
			`/agencies/${agency.code}`,
			"/commitments/late",
			`/commitments/${live.number}`,
		],
		...[
			"/innovations",
			`/innovations/${reuse.innovationNumber}`,
			"/lessons",
			results,
			"/sign-in",
			"/search?q=รถ",
		],
	);
	emptyForms.push(
		{ who: "answering", path: `${answerAt}?decision=accept`, fields: { words: "" } },
		{ who: "answering", path: `${answerAt}?decision=decline`, fields: { words: "" } },
		{ who: "author", path: `/comments/${said._id.toHexString()}/report`, fields: { note: "" } },
		{
			who: "officer",
			path: `/officer/commitments/${commitment.number}/report`,
			fields: { narrative: "", percent: "", nextReportAt: "" },
		},
		{
			who: "officer",
			path: `/officer/commitments/${commitment.number}/promise`,
			fields: { reason: "", deliverable: "" },
		},
	);
	const origin = site.current.origin;
	windows.set("visitor", await browser.open({ origin, size: NARROW }));
	for (const [who, email] of Object.entries(accounts)) {
		const window = await browser.open({ origin, size: NARROW });
		await window.page.goto("/sign-in");
		await fillIn(window.page, { email, password: PASSWORD });
		windows.set(who as Who, window);
	}
}, 600_000);

it("every page of the site is among those that are looked at, or is left out for a reason", () => {
	const files = listPageFiles();
	const tried = new Set(
		Object.values(pages)
			.flat()
			.map((path) => pageFileOf(path, files)),
	);
	const left = files.filter((file) => !tried.has(file));
	expect(left.toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
});

describe.each(VIEWERS)("every page that a %s sees", (who) => {
	it("has nothing that axe finds, fits 320 px and breaks no policy, in Thai and in English", {
		timeout: 900_000,
	}, async () => {
		const window = windows.get(who);
		if (!window) throw new Error(`No window for ${who}`);
		const paths = pages[who] ?? [];
		const thai = lookAt({ page: window.page, paths, prefix: "" });
		const english = lookAt({ page: await window.context.newPage(), paths, prefix: "/en" });
		expect([...(await thai), ...(await english)]).toEqual([]);
		expect(window.faults).toEqual([]);
	});
});

describe("the pages that most people see", () => {
	it("have nothing that axe finds in a wide window, in the light and in the dark", {
		timeout: 300_000,
	}, async () => {
		const { page, context, faults } = await browser.open({ origin: site.current.origin, size: DESKTOP });
		const dark = await context.newPage();
		await dark.emulateMedia({ colorScheme: "dark" });
		const found = await Promise.all([
			lookAt({ page, paths: mainPages, prefix: "" }),
			lookAt({ page: dark, paths: mainPages, prefix: "" }),
		]);
		expect(found.flat()).toEqual([]);
		expect(faults).toEqual([]);
	});
});

describe("forms that are sent with nothing in them", () => {
	it("say what is missing, and axe finds nothing in what they say", { timeout: 300_000 }, async () => {
		const found: string[] = [];
		for (const { who, path, fields } of emptyForms) {
			const page = windows.get(who)?.page;
			if (!page) throw new Error(`No window for ${who}`);
			await page.goto(path);
			await fillIn(page, fields);
			const named = page.locator('main [role="alert"] a').first();
			await named.waitFor({ timeout: 15_000 }).catch(() => found.push(`${path}: names no field`));
			for (const barrier of await findBarriers({ page })) found.push(`${path}: ${barrier}`);
			const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
			if (tooWide > 0) found.push(`${path}: ${tooWide} px wider than the window`);
		}
		expect(found).toEqual([]);
	});
});

/** Opens one page after the other; gives what is wrong with each. */
async function lookAt({ page, paths, prefix }: { page: Page; paths: readonly string[]; prefix: "" | "/en" }) {
	const found: string[] = [];
	for (const path of paths) {
		const address = path === "/" ? prefix || "/" : prefix + path;
		const answer = await page.goto(address);
		const status = answer?.status() ?? 0;
		if (status !== (statuses.get(path) ?? 200)) found.push(`${address}: status ${status}`);
		const seen = await page.evaluate(() => ({
			isBroken: document.documentElement.outerHTML.includes("\uFFFD"),
			tooWide: document.documentElement.scrollWidth - globalThis.innerWidth,
			language: document.documentElement.lang,
			title: document.title,
		}));
		if (seen.isBroken) found.push(`${address}: broken letters`);
		if (seen.tooWide > 0) found.push(`${address}: ${seen.tooWide} px wider than the window`);
		if (seen.language !== (prefix ? "en" : "th")) found.push(`${address}: lang ${seen.language}`);
		if (seen.title === "" || (status === 200 && FAILED.some((text) => seen.title.startsWith(text))))
			found.push(`${address}: title “${seen.title}”`);
		// why: colours do not depend on the language, so that in English they are only looked at on the pages most people see
		const contrast = prefix === "" || mainPages.includes(path);
		for (const barrier of await findBarriers({ page, contrast })) found.push(`${address}: ${barrier}`);
	}
	return found;
}
