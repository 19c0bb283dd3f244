import { beforeAll, describe, expect, it } from "vitest";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";
import { UserModel } from "../models/user.server";
import { makeApproved, makeAwaiting, makeStaffedAgency } from "./agencies/world";
import { useTestDatabase } from "./support/database";
import { makeChallenge, makeProposal, makeUser } from "./support/factories";
import { makeRound } from "./support/judging-factories";
import { useTestSite } from "./support/site";
import type { Browser } from "./support/site-client";

useTestDatabase();
const site = useTestSite();

type Asker = "visitor" | "author" | "officer" | "champion" | "steward";
const people = {} as Record<Asker, Browser>;
/** Addresses with forms, and who fills them in. */
let pages: [Asker, string][] = [];
const places = { draft: 0, published: 0, commitment: 0, trial: 0 };

beforeAll(async () => {
	const agency = await makeStaffedAgency();
	const awaiting = await makeAwaiting(agency.agencyId);
	const approved = await makeApproved(agency);
	const author = await makeUser();
	const challenge = await makeChallenge({ hostId: agency.agencyId });
	const by = { authorIds: [author.id] };
	const draft = await makeProposal({ ...by, state: "draft" });
	const published = await makeProposal({ ...by, stage: "define", challengeId: challenge.id });
	const trial = await makeProposal({ ...by, stage: "test" });
	const round = await makeRound({ challengeId: challenge.id, state: "draft" });
	const steward = await makeUser({ roles: [{ role: "steward" }] });
	const emailOf = async (id: string) =>
		(await UserModel.findById(id).select({ email: 1 }).lean().orFail()).email;
	people.visitor = site.current.client();
	for (const [asker, id] of [
		["author", author.id],
		["officer", agency.officer.id],
		["champion", agency.champion.id],
		["steward", steward.id],
	] as const) {
		const { password } = author;
		people[asker] = await site.current.client().signIn({ email: await emailOf(id), password });
	}
	Object.assign(places, {
		draft: draft.number,
		published: published.number,
		commitment: approved.number,
		trial: trial.number,
	});
	const of = (asker: Asker, ...paths: string[]) => paths.map((path): [Asker, string] => [asker, path]);
	pages = [
		...of("visitor", "/sign-in", "/sign-up", "/reset"),
		...of("author", "/me/profile", "/me/password", "/me/data", "/proposals/new"),
		...of("author", `/proposals/${draft.number}/edit`, `/proposals/${draft.number}/attachments`),
		...of("author", `/proposals/${draft.number}/team`, `/proposals/${published.number}/comments`),
		...of("author", `/proposals/${published.number}/edit`, `/proposals/${published.number}/withdraw`),
		...["insight"].flatMap((kind) => of("author", `/proposals/${published.number}/stages/new/${kind}`)),
		...["prototype", "trial", "idea"].flatMap((kind) =>
			of("author", `/proposals/${trial.number}/stages/new/${kind}`),
		),
		...of("author", `/proposals/${trial.number}/stages/move`),
		...of("officer", `/officer/proposals/${awaiting.number}/answer`),
		...["promise", "report", "milestones", "evidence", "partners", "part"].flatMap((form) =>
			of("officer", `/officer/commitments/${approved.number}/${form}`),
		),
		...of("officer", `/commitments/${approved.number}/thread`, `/commitments/${approved.number}/appeal`),
		...["innovations", "lessons", "playbooks"].flatMap((kind) => of("officer", `/officer/${kind}/new`)),
		...["agenda", "challenges", "training", "opinions", "judging"].flatMap((kind) =>
			of("steward", `/steward/${kind}/new`),
		),
		...of("steward", "/steward/needs/imports/new", "/steward/needs/words"),
		...["settings", "rubric", "panel", "entries", "budget", "publish", "practice"].flatMap((part) =>
			of("steward", `/steward/judging/${round.number}/${part}`),
		),
	];
}, 120_000);

/** The texts of `errors.field`, which say what is wrong but not where; those with figures as a pattern. */
function bareTexts(texts: Record<string, string>): RegExp[] {
	return Object.values(texts).map((text) => {
		const parts = text
			.split(/\{[^}]*(?:\{[^}]*\}[^}]*)*\}/)
			.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
		return new RegExp(`^${parts.join("[\\d,๐-๙]+")}$`);
	});
}

/** The lines of a page's error summaries. */
function summaryOf(html: string): string[] {
	return [...html.matchAll(/role="alert"[\s\S]*?<ul[^>]*>([\s\S]*?)<\/ul>/g)].flatMap(([, list = ""]) =>
		[...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, line = ""]) =>
			line.replace(/<[^>]*>|\u2060/g, "").trim(),
		),
	);
}

/** Sends every form of a page in which something is typed, with nothing in it. */
async function sendAllEmpty(browser: Browser, path: string): Promise<string[]> {
	const page = await browser.get(path);
	const lines: string[] = [];
	for (const [, attributes = "", inside = ""] of page.body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
		if (
			!/method="post"/i.test(attributes) ||
			!/<textarea|<select|type="(?:text|email|password|file)"/.test(inside)
		)
			continue;
		const action = /action="([^"]*)"/.exec(attributes)?.[1]?.replaceAll("&amp;", "&") || page.path;
		const fields = new FormData();
		const hidden = [...inside.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
		for (const tag of hidden)
			fields.append(/name="([^"]*)"/.exec(tag)?.[1] ?? "", /value="([^"]*)"/.exec(tag)?.[1] ?? "");
		for (const [, name = ""] of inside.matchAll(/<(?:textarea|select)\b[^>]*name="([^"]*)"/g))
			fields.append(name, "");
		for (const [tag] of inside.matchAll(/<input\b[^>]*type="(?:text|email|password)"[^>]*>/g))
			fields.append(/name="([^"]*)"/.exec(tag)?.[1] ?? "", "");
		const intents = [...inside.matchAll(/<button\b[^>]*name="intent"[^>]*value="([^"]*)"/g)].map(
			([, value]) => value,
		);
		const intent = intents.find((value) => !/^(?:add|remove|up|preview|back)/.test(value ?? ""));
		if (intent) fields.set("intent", intent);
		const multipart = /enctype="multipart/i.test(attributes);
		const plain = new URLSearchParams(
			[...fields].map(([name, value]): [string, string] => [name, String(value)]),
		);
		const answer = await browser.post(action, multipart ? fields : plain);
		lines.push(...summaryOf(answer.body));
	}
	return lines;
}

describe("the summary of a refused form", () => {
	it("names the field in every line, on every form", async () => {
		const bare = bareTexts(th.errors.field);
		const nameless: string[] = [];
		const silent: string[] = [];
		for (const [asker, path] of pages) {
			const lines = await sendAllEmpty(people[asker], path);
			if (lines.length === 0) silent.push(path);
			nameless.push(
				...lines.filter((line) => bare.some((text) => text.test(line))).map((line) => `${path}: ${line}`),
			);
		}
		expect(nameless).toEqual([]);
		expect(pages.length - silent.length).toBeGreaterThan(20);
	}, 120_000);

	const missing: string = th.errors.field.required;
	it.each([
		["signing in", "visitor", () => "/sign-in", `${th.account.email}: ${missing}`],
		[
			"what was learned from people",
			"author",
			() => `/proposals/${places.published}/stages/new/insight`,
			`${th.stages.field.experience}: ${missing}`,
		],
		[
			"a promise",
			"officer",
			() => `/officer/commitments/${places.commitment}/promise`,
			`${th.commitments.promise.deliverable}: ${missing}`,
		],
		[
			"a report",
			"officer",
			() => `/officer/commitments/${places.commitment}/report`,
			`${th.agencies.report.narrative}: ${missing}`,
		],
	] satisfies [string, Asker, () => string, string][])(
		"says in the form of %s which answer is missing",
		async (_what, asker, path, expected) => {
			expect(await sendAllEmpty(people[asker], path())).toContain(expected);
		},
	);

	it("names the row where several fields are called the same, in English too", async () => {
		const answer = await people.author.submit(`/en/proposals/${places.trial}/stages/new/trial`, {
			"participants[1].people": "3",
		});
		const row = en.stages.field.participantGroup.replace(/\{row[^}]*\}/, "2");
		expect(summaryOf(answer.body).find((line) => line.includes(row))).toMatch(
			new RegExp(`^${en.stages.field.participants} · ${row}: `),
		);
	});
});
