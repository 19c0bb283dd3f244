import { Types } from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "~/domain/viewer";
import { keepWords } from "~/i18n/written";
import { addComment } from "~/services/comments.server";
import { assignAgency, withdrawProposal } from "~/services/proposal-lifecycle.server";
import { mergeProposal } from "~/services/proposal-merge.server";
import { recountChallenge } from "~/services/proposal-record.server";
import { refreshProposal } from "~/services/proposal-refresh.server";
import { attachFile } from "~/services/proposal-versions.server";
import { ChallengeModel } from "../../models/challenge.server";
import { ModerationCaseModel, ReportModel } from "../../models/moderation.server";
import { ProposalModel } from "../../models/proposal.server";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeAgency, makeChallenge, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import type { Browser } from "../support/site-client";
import { makePublished, NOW, readRow } from "./support";

useTestDatabase();
const site = useTestSite();

/** Stands in everything that a proposal says. */
const CANARY = "ดักฟังเสียงนกเขาใหญ่";
const NOTE = "มีเลขโทรศัพท์ของผู้อื่นในวรรคที่สอง";
const ENGLISH = "canary-of-the-mountains";

let author: MadeUser;
let steward: Viewer;
let number: number;
let merged: number;
let challengeSlug: string;
let agencyCode: string;
let file: string;
const browsers: Record<"author" | "steward" | "citizen", Browser> = {} as never;

beforeAll(async () => {
	author = await makeUser();
	const [chief, citizen] = [await makeUser({ roles: [{ role: "steward" }] }), await makeUser()];
	steward = chief.viewer;
	const challenge = await makeChallenge();
	const agency = await makeAgency();
	challengeSlug = challenge.slug;
	agencyCode = agency.code;
	number = await makePublished(author.viewer, steward, {
		title: `ชื่อ ${CANARY}`,
		titleEn: ENGLISH,
		summary: `ย่อ ${CANARY}`,
		summaryEn: ENGLISH,
		body: `เนื้อความ ${CANARY}`,
		problem: CANARY,
	});
	await ProposalModel.updateOne({ number }, { $set: { challenge: new Types.ObjectId(challenge.id) } });
	await assignAgency({ viewer: steward, proposalNumber: number, agencyId: agency.id, now: NOW });
	const { _id } = await readRow(number);
	await refreshProposal({ proposalId: _id, now: NOW });
	await recountChallenge({ challengeId: new Types.ObjectId(challenge.id) });
	merged = await makePublished(author.viewer, steward, { title: "รวมไปแล้ว" });
	await mergeProposal({
		viewer: steward,
		proposalNumber: merged,
		intoNumber: number,
		reason: "เรื่องเดียวกัน",
		now: NOW,
	});
	const pdf = new File(
		["%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"],
		"a.pdf",
	);
	await attachFile({ viewer: author.viewer, proposalNumber: number, file: pdf, now: NOW });
	file = String((await readRow(number)).attachments[0]?.file);
	await addComment({
		viewer: citizen.viewer,
		proposalNumber: number,
		input: { body: `เห็นด้วยเรื่อง${CANARY}`, stance: "for" },
		now: NOW,
	});
	for (const [who, user] of Object.entries({ author, steward: chief, citizen }))
		browsers[who as keyof typeof browsers] = await site.current.client().signIn(user);
}, 300_000);

/** Every address at which a visitor could come upon the proposal, its own aside. */
const lists = () => [
	"/",
	"/proposals",
	"/proposals?sort=supports",
	"/proposals?sort=waiting",
	`/search?q=${encodeURIComponent(CANARY)}`,
	`/challenges/${challengeSlug}`,
	`/agencies/${agencyCode}`,
	"/programme",
	"/feed/proposals.atom",
	`/feed/challenges/${challengeSlug}.atom`,
	"/api/v1/proposals",
	"/api/v1/events",
	`/api/similar?title=${encodeURIComponent(`ชื่อ ${CANARY}`)}`,
	`/proposals/${merged}`,
	`/proposals/${merged}/timeline`,
];
/** Addresses below its own. */
const parts = () => [
	...["comments", "timeline", "versions", "stages", "receipts", "opinions", "support"].map(
		(end) => `/proposals/${number}/${end}`,
	),
	`/files/receipts/${number}`,
	`/files/${file}`,
];
const holds = (body: string) => {
	const plain = body.replaceAll("\u2060", "");
	return [CANARY, ENGLISH, encodeURIComponent(CANARY)].some((words) => plain.includes(words));
};

describe("a reported proposal", () => {
	it("is found by a visitor before it is hidden, so that this test can fail", async () => {
		const visitor = site.current.client();
		const with_ = [];
		for (const path of lists()) if (holds((await visitor.get(path)).body)) with_.push(path);
		expect(with_.length).toBeGreaterThan(8);
		for (const path of parts()) expect((await visitor.get(path)).status, path).toBe(200);
	});

	it("is reported without a script, the same twice, and decided on in the queue", async () => {
		const page = await browsers.citizen.get(`/proposals/${number}`);
		expect(page.body).toContain(`href="/proposals/${number}/report"`);
		const path = `/proposals/${number}/report`;
		const empty = await browsers.citizen.submit(path, { note: "" });
		expect(empty.status).toBe(422);
		for (let time = 0; time < 2; time++) {
			const sent = await browsers.citizen.post(path, { reason: "personal-data", note: "ดูวรรคสอง" });
			expect(sent.status).toBe(200);
			expect(sent.body).toContain(keepWords("เราได้รับรายงานของท่านแล้ว"));
		}
		expect(await ReportModel.countDocuments()).toBe(1);
		expect((await browsers.citizen.get(path)).body).toContain(keepWords("ท่านรายงานเรื่องนี้แล้ว"));
		expect((await browsers.author.get(path)).status).toBe(403);
		expect((await site.current.client().get(path)).path).toMatch(/^\/sign-in/);

		const queue = await browsers.steward.get("/steward/moderation");
		expect(queue.body).toContain("ดูวรรคสอง");
		expect(queue.body).toContain(`ย่อ ${CANARY}`);
		const open = await ModerationCaseModel.findOne({ state: "open" }).lean();
		const decision = { case: String(open?._id), decision: "hide" };
		const unexplained = await browsers.steward.post("/steward/moderation", {
			...decision,
			reason: "",
			note: "",
		});
		expect(unexplained.status).toBe(422);
		const decided = await browsers.steward.post("/steward/moderation", {
			...decision,
			reason: "personal-data",
			note: NOTE,
		});
		expect(decided.path).toBe("/steward/moderation?decided=1");
	});

	it("answers 410 at its address then, with day and reason and nothing of its text, in both languages", async () => {
		const row = await readRow(number);
		const visitor = site.current.client();
		const thai = await visitor.get(`/proposals/${number}`, { follow: false });
		expect(thai.status).toBe(410);
		expect(thai.body).toContain(keepWords("ผู้ดูแลโครงการซ่อนข้อเสนอนี้แล้ว"));
		expect(thai.body).toContain(keepWords("เปิดเผยข้อมูลส่วนบุคคล"));
		const old = await visitor.get(`/proposals/${number}-${encodeURIComponent(row.slug)}`);
		expect(old.status).toBe(410);
		const english = await visitor.get(`/en/proposals/${number}`);
		expect(english.status).toBe(410);
		expect(english.body).toMatch(/Hidden on [^.]+\. Reason: reveals personal data\./);
		const asData = await visitor.get(`/api/v1/proposals/${number}`);
		expect(asData.status).toBe(410);
		expect(JSON.parse(asData.body)).toMatchObject({
			code: "proposalHidden",
			params: { reason: "personal-data" },
		});
		for (const { body } of [thai, english, asData]) {
			expect(holds(body)).toBe(false);
			expect(body).not.toContain(NOTE);
		}
	});

	it("is found in no list, search, feed or data, and below its address there is nothing", async () => {
		for (const who of [site.current.client(), browsers.citizen]) {
			for (const path of lists()) {
				const answer = await who.get(path);
				// why: the page of a search repeats what was asked for
				const body = answer.body.replaceAll(`value="${CANARY}"`, "");
				expect(answer.status, path).toBe(200);
				if (path.startsWith("/search")) expect(body).not.toContain(`/proposals/${number}`);
				else expect(holds(body), path).toBe(false);
			}
			for (const path of parts()) {
				const answer = await who.get(path);
				expect([404, 410], `${path} ${answer.status}`).toContain(answer.status);
				expect(holds(answer.body), path).toBe(false);
			}
		}
		const data = await site.current.client().get(`/proposals/${number}.data`);
		expect(data.status).toBe(410);
		expect(data.body).toContain("proposalHidden");
		expect(holds(data.body)).toBe(false);
	});

	it("is read on by its authors and stewards, with the reason and the steward's words", async () => {
		for (const who of ["author", "steward"] as const) {
			const page = await browsers[who].get(`/proposals/${number}`);
			expect(page.status).toBe(200);
			expect(page.body).toContain(CANARY);
			expect(page.body).toContain(NOTE);
			expect(page.body.includes(`/proposals/${number}/show`)).toBe(who === "steward");
		}
		expect((await browsers.author.get("/me/proposals")).body).toContain(NOTE);
		expect((await browsers.author.get("/me/notices")).body).toContain(NOTE);
		expect((await browsers.author.get(`/files/${file}`)).status).toBe(200);
		expect((await browsers.citizen.get("/me/notices")).body).not.toContain(NOTE);
	});

	it("comes back to its lists when a steward shows it again with a reason", async () => {
		const before = await ChallengeModel.findOne({ slug: challengeSlug }).lean();
		const path = `/proposals/${number}/show`;
		expect((await browsers.citizen.get(path)).status).toBe(403);
		expect((await browsers.steward.submit(path, { why: "" })).status).toBe(422);
		const shown = await browsers.steward.submit(path, { why: "ผู้เสนอลบวรรคนั้นแล้ว" });
		expect(shown.path).toMatch(new RegExp(`^/proposals/${number}`));
		const page = await site.current.client().get(`/proposals/${number}`);
		expect(page.status).toBe(200);
		expect(page.body).toContain("ผู้เสนอลบวรรคนั้นแล้ว");
		expect(page.body).not.toContain(NOTE);
		expect(holds((await site.current.client().get("/proposals")).body)).toBe(true);
		expect((await ChallengeModel.findOne({ slug: challengeSlug }).lean())?.proposals).toBe(
			(before?.proposals ?? 0) + 1,
		);
		expect((await browsers.steward.get(path, { follow: false })).status).toBe(302);
	});
});

it("a withdrawn proposal answers 410 with the day to visitors, and shows itself to its authors", async () => {
	const withdrawn = await makePublished(author.viewer, steward, { title: CANARY });
	await withdrawProposal({
		viewer: author.viewer,
		proposalNumber: withdrawn,
		reason: "รวมกับงานอื่น",
		now: new Date("2026-03-04T05:00:00Z"),
	});
	const thai = await site.current.client().get(`/proposals/${withdrawn}`);
	expect(thai.status).toBe(410);
	expect(thai.body).toContain("2569");
	expect(holds(thai.body)).toBe(false);
	const english = await site.current.client().get(`/en/proposals/${withdrawn}`);
	expect(english.body).toContain("Withdrawn by its authors on 4 March 2026");
	expect((await browsers.author.get(`/proposals/${withdrawn}`)).status).toBe(200);
});
