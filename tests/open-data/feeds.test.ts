import { beforeAll, describe, expect, it } from "vitest";
import { SITE_FEEDS } from "~/domain/feed";
import { writeAtom } from "~/open-data/atom";
import * as siteRoute from "~/routes/feed.$name";
import * as agencyRoute from "~/routes/feed.agencies.$code";
import * as challengeRoute from "~/routes/feed.challenges.$slug";
import { explainFeeds } from "~/services/feeds.server";
import { reportProgress } from "~/services/reports.server";
import { ProposalModel } from "../../models/proposal.server";
import {
	type AgencyPeople,
	day,
	after as daysAfter,
	formRequest,
	makeApproved,
	makeStaffedAgency,
	reportInput,
	START,
} from "../agencies/world";
import { ask, statusOf } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeChallenge, makeProposal } from "../support/factories";
import { expectIndexed } from "../support/plans";

useTestDatabase();

const NASTY = `<script>alert(1)</script> & "ข้อเสนอ" ]]> \u0007`;
let people: AgencyPeople;
let challenge: { id: string; slug: string };
let commitment: number;
let proposal: { id: string; number: number };

/** What a feed reader reads: elements of the feed and of its entries, with their marks undone. */
function parseFeed(xml: string) {
	const textOf = (part: string, name: string) => {
		const [, text = ""] = new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(part) ?? [];
		const [, marked] = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(text) ?? [];
		return marked ?? text;
	};
	const [head = "", ...rest] = xml.split("<entry>");
	return {
		id: textOf(head, "id"),
		updated: textOf(head, "updated"),
		self: /<link rel="self" href="([^"]*)"/.exec(head)?.[1],
		entries: rest.map((part) => ({
			id: textOf(part, "id"),
			title: textOf(part, "title"),
			summary: textOf(part, "summary"),
			updated: textOf(part, "updated"),
			published: textOf(part, "published"),
			link: /<link href="([^"]*)"/.exec(part)?.[1],
		})),
	};
}

const site = (name: string, { now = daysAfter(2), query = "" } = {}) =>
	siteRoute.loader(ask({ path: `/feed/${name}${query}`, params: { name }, now }));
const feed = async (answer: Promise<Response>) => parseFeed(await (await answer).text());

beforeAll(async () => {
	people = await makeStaffedAgency();
	challenge = await makeChallenge();
	proposal = await makeProposal({ title: NASTY, challengeId: challenge.id, at: daysAfter(-5) });
	await ProposalModel.updateOne(
		{ _id: proposal.id },
		{ $push: { facets: `challenge:${challenge.id}` }, $set: { updatedAt: daysAfter(-1) } },
	);
	await makeProposal({ state: "draft", title: "ร่างลับ" });
	await makeProposal({ state: "withdrawn", title: "ถอนแล้ว" });
	commitment = (await makeApproved(people, { deliverable: "ระบบจองคิว", dueAt: day("30/9/2569") })).number;
});

describe("a feed", () => {
	it.each(SITE_FEEDS)(
		"of %s has what Atom asks for: one id, title, date and author, and those of each entry",
		async (name) => {
			const xml = await (await site(`${name}.atom`)).text();
			const [head = "", ...entries] = xml.split("<entry>");
			expect(head).toContain('xmlns="http://www.w3.org/2005/Atom"');
			expect(head).toMatch(/<author>\s*<name>[^<]+<\/name>/);
			for (const part of [head, ...entries])
				for (const must of ["id", "title", "updated"])
					expect(part.match(new RegExp(`<${must}[ >]`, "g")), `${name} ${must}`).toHaveLength(1);
			const { id, updated, self, entries: read } = parseFeed(xml);
			expect(new Set([id, ...read.map((entry) => entry.id)]).size).toBe(read.length + 1);
			for (const one of [id, self, ...read.map((entry) => entry.id)])
				expect(one && URL.canParse(one), String(one)).toBe(true);
			for (const date of [updated, ...read.map((entry) => entry.updated)])
				expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
		},
	);

	it("tells new proposals under ids that stay, dated by their last change; nothing that is not public", async () => {
		const { id, self, updated, entries } = await feed(site("proposals.atom"));
		expect(id).toMatch(/^http:\/\/localhost:\d+\/feed\/proposals\.atom$/);
		expect(self).toBe(id);
		const mine = entries.find((entry) => entry.id.endsWith(`/proposals/${proposal.number}`));
		expect(mine).toMatchObject({
			updated: daysAfter(-1).toISOString(),
			published: daysAfter(-5).toISOString(),
		});
		expect(entries.map((entry) => entry.title)).not.toContain("ร่างลับ");
		expect(entries.map((entry) => entry.title)).not.toContain("ถอนแล้ว");
		expect(updated).toBe(
			entries
				.map((entry) => entry.updated)
				.toSorted()
				.at(-1),
		);
		// the slug can change with the title, the id does not
		await ProposalModel.updateOne({ _id: proposal.id }, { $set: { slug: "ชื่อใหม่" } });
		const again = await feed(site("proposals.atom"));
		expect(again.entries.map((entry) => entry.id)).toEqual(entries.map((entry) => entry.id));
	});

	it("shows what people write as text: no markup, no end of a section, no sign that XML may not hold", async () => {
		const xml = await (await site("proposals.atom")).text();
		expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; "ข้อเสนอ" ]]&gt;');
		expect(xml).not.toContain("<script");
		expect(xml).not.toContain("\u0007");
	});

	it("of a challenge has its proposals alone, of an agency its commitments", async () => {
		const ofChallenge = await feed(
			challengeRoute.loader(
				ask({
					path: "/feed/challenges/x.atom",
					params: { slug: `${challenge.slug}.atom` },
					now: daysAfter(2),
				}),
			),
		);
		expect(ofChallenge.entries).toHaveLength(1);
		const ofAgency = await feed(
			agencyRoute.loader(
				ask({ path: "/feed/agencies/x.atom", params: { code: `${people.code}.atom` }, now: daysAfter(2) }),
			),
		);
		expect(ofAgency.entries.map(({ title }) => title)).toEqual([expect.stringContaining("ระบบจองคิว")]);
	});

	it("of commitments dates an entry anew when its agency reports", async () => {
		const entryOf = async () =>
			(await feed(site("commitments.atom"))).entries.find(({ id }) =>
				id.endsWith(`/commitments/${commitment}`),
			);
		expect(await entryOf()).toMatchObject({
			updated: daysAfter(1).toISOString(),
			published: START.toISOString(),
		});
		await reportProgress({
			viewer: people.officer,
			number: commitment,
			input: reportInput({ nextReportAt: day("1/6/2569") }),
			formRequest: formRequest(),
			now: daysAfter(2),
		});
		expect(await entryOf()).toMatchObject({
			updated: daysAfter(2).toISOString(),
			published: START.toISOString(),
		});
	});

	it("of late commitments tells each lateness once, from the moment on at which the day is over in Bangkok", async () => {
		const last = new Date("2026-06-01T16:59:59Z");
		expect((await feed(site("late.atom", { now: last }))).entries).toEqual([]);
		const late = await feed(site("late.atom", { now: new Date("2026-06-01T17:00:00Z") }));
		expect(late.entries).toMatchObject([
			{
				id: expect.stringMatching(new RegExp(`/commitments/${commitment}#late-2026-06-01$`)),
				updated: "2026-06-01T17:00:00.000Z",
			},
		]);
		const next = await feed(site("late.atom", { now: new Date("2026-06-20T17:00:00Z") }));
		expect(next.entries).toEqual(late.entries);
	});

	it("comes in English under its own address, with an ETag, and is not found under another name", async () => {
		const english = await site("commitments.atom", { query: "?lang=en" });
		const body = await english.text();
		expect(english.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
		expect(parseFeed(body).self).toMatch(/\/feed\/commitments\.atom\?lang=en$/);
		expect(parseFeed(body).entries[0]?.link).toContain("/en/commitments/");
		const known = { "If-None-Match": english.headers.get("ETag") ?? "" };
		const again = siteRoute.loader(
			ask({
				path: "/feed/commitments.atom?lang=en",
				params: { name: "commitments.atom" },
				headers: known,
				now: daysAfter(2),
			}),
		);
		expect((await again).status).toBe(304);
		for (const name of ["users.atom", "proposals", ".atom", "proposals.rss"])
			expect(await statusOf(site(name))).toBe(404);
		const unknown = ask({ path: "/feed/agencies/x.atom", params: { code: "nobody.atom" }, now: START });
		expect(await statusOf(agencyRoute.loader(unknown))).toBe(404);
	});

	it("without entries has a date all the same, and the same one all day", () => {
		const content = { title: "ก", subtitle: "ข", page: "/proposals", entries: [] };
		const empty = new Date("2026-11-20T17:00:00Z");
		const write = () =>
			writeAtom({
				origin: "http://localhost",
				self: "/feed/proposals.atom",
				author: "ร่วมคิด",
				rights: "CC BY 4.0",
				empty,
				content,
			});
		expect(parseFeed(write()).updated).toBe(empty.toISOString());
		expect(write()).toBe(write());
	});

	it("is served by indexes", async () => {
		expectIndexed(await explainFeeds());
	});
});
