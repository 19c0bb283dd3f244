import { Types } from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import { toDomainError, toErrorResponse } from "~/http/errors.server";
import * as commitmentsRoute from "~/routes/api.v1.commitments._index";
import * as listRoute from "~/routes/api.v1.proposals._index";
import * as proposalRoute from "~/routes/api.v1.proposals.$number";
import { acceptProposal, declineProposal } from "~/services/answers.server";
import { refreshProposal } from "~/services/proposal-refresh.server";
import { attachFile } from "~/services/proposal-versions.server";
import { CommitmentModel } from "../../models/commitment.server";
import { ProposalModel } from "../../models/proposal.server";
import { UserModel } from "../../models/user.server";
import { acceptInput, makeAwaiting, makeStaffedAgency } from "../agencies/world";
import { ask, statusOf } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeChallenge, makeProposal, makeUser } from "../support/factories";
import { later, makePublished, NOW } from "./support";

useTestDatabase();

/** Stands in every private field; no answer may hold it. */
const CANARY = "canary4e8b1";
const LIST = "/api/v1/proposals";

let author: Viewer;
let steward: Viewer;
/** A public proposal with everything that one can have. */
const full = 10_000;
/** Proposals that an agency has taken on and declined. */
let accepted: number;
let refused: number;
let agencyCode: string;
let challengeSlug: string;
const hidden: number[] = [];

type Json = Record<string, unknown>;
type Page = { items: Json[]; next: string | null };

const list = (query = "", headers?: Record<string, string>) =>
	listRoute.loader(ask({ path: `${LIST}${query}`, headers, now: NOW }));
const one = (number: number | string, viewer: MaybeViewer = null, headers?: Record<string, string>) =>
	proposalRoute.loader(
		ask({ path: `${LIST}/${number}`, params: { number: String(number) }, viewer, headers, now: NOW }),
	);
const commitments = (query = "", headers?: Record<string, string>) =>
	commitmentsRoute.loader(ask({ path: `/api/v1/commitments${query}`, headers, now: NOW }));
const pageOf = async (answer: Promise<Response>) => (await (await answer).json()) as Page;
const numbersOf = async (query = "") =>
	(await pageOf(list(query))).items.map(({ number }) => number).toSorted((a, b) => Number(a) - Number(b));

/** Names of all fields, those of parts as `part.field`. */
function fieldsOf(value: unknown, before = ""): string[] {
	if (Array.isArray(value)) return [...new Set(value.flatMap((item) => fieldsOf(item, before)))];
	if (typeof value !== "object" || value === null) return [before];
	return Object.entries(value).flatMap(([name, part]) => fieldsOf(part, before ? `${before}.${name}` : name));
}

beforeAll(async () => {
	const person = await makeUser({ displayName: "สมหญิง", email: `${CANARY}@example.org` });
	author = person.viewer;
	await UserModel.updateOne(
		{ _id: person.id },
		{ $set: { name: { title: CANARY, given: CANARY, family: CANARY }, consentNotice: CANARY, province: 50 } },
	);
	steward = (await makeUser({ roles: [{ role: "steward" }], displayName: CANARY })).viewer;
	const people = await makeStaffedAgency();
	agencyCode = people.code;
	const challenge = await makeChallenge();
	challengeSlug = challenge.slug;
	const number = await makePublished(author, steward, {
		titleEn: "Book a hospital queue",
		summaryEn: "From home",
		teamName: "ทีมคิว",
		nationwide: false,
		provinces: [50, 57],
		impacts: ["economy"],
	});
	// why: numbers that the site gives and those of made proposals both begin at 1
	await ProposalModel.updateOne({ number }, { $set: { number: full } });
	await attachFile({
		viewer: author,
		proposalNumber: full,
		file: new File(["%PDF-1.4\n%%EOF\n"], "แผน.pdf"),
		alt: "แผนงาน",
		now: later(1),
	});
	const secret = { key: `${CANARY}-${CANARY}`, hash: CANARY };
	await ProposalModel.collection.updateOne(
		{ number: full },
		{
			$set: {
				agency: new Types.ObjectId(people.agencyId),
				challenge: new Types.ObjectId(challenge.id),
				invitations: [{ email: `invited.${CANARY}@example.org`, at: NOW }],
				returnReason: CANARY,
				provenance: { th: "เสนอจริงในแฮกกาธอน", en: "Really proposed in a hackathon" },
				lastForm: secret,
				request: secret,
			},
		},
	);
	const row = await ProposalModel.findOne({ number: full }).lean().orFail();
	await refreshProposal({ proposalId: row._id, now: later(2) });
	for (const state of ["draft", "submitted", "returned", "withdrawn"] as const)
		hidden.push((await makeProposal({ authorIds: [author.id], state, title: CANARY })).number);
	const promised = await makeAwaiting(people.agencyId);
	accepted = promised.number;
	const { id } = await acceptProposal({
		viewer: people.officer,
		proposalNumber: accepted,
		input: acceptInput({
			deliverable: CANARY,
			deliverableEn: CANARY,
			ownerUnit: CANARY,
			ownerHead: CANARY,
			budgetSource: CANARY,
			deliverables: [{ name: CANARY, evidence: CANARY }],
			obstacles: [{ rule: CANARY, changer: CANARY, state: "open" }],
			skillsNote: CANARY,
			planNote: CANARY,
			indicators: [{ name: CANARY, unit: CANARY, target: 1, measuredBy: CANARY }],
		}),
		now: later(3),
	});
	await CommitmentModel.collection.updateOne(
		{ _id: new Types.ObjectId(id) },
		{ $set: { sentBackReason: CANARY, request: secret } },
	);
	const refusedOne = await makeAwaiting(people.agencyId);
	refused = refusedOne.number;
	await declineProposal({
		viewer: people.officer,
		proposalNumber: refused,
		input: { reason: "budget", words: "ยังไม่มีงบประมาณ" },
		now: later(4),
	});
});

describe("what leaves", () => {
	it("of a proposal in the list is these fields and no other", async () => {
		const { items } = await pageOf(list());
		const item = items.find(({ number }) => number === full);
		expect(fieldsOf(item).toSorted()).toEqual([
			...["agency.code", "agency.name.en", "agency.name.th", "area", "challenge", "changeKinds", "channels"],
			...["comments", "example", "impacts", "nextStep.by", "nextStep.since", "number", "path", "problem"],
			...["progress", "publishedAt", "service", "stage", "summary.en", "summary.th", "supports"],
			...["targetGroups", "title.en", "title.th", "updatedAt"],
		]);
	});

	it("of one proposal is these fields and no other", async () => {
		const data = (await (await one(full)).json()) as Json;
		expect(fieldsOf(data).toSorted()).toEqual([
			...["agency.code", "agency.name.en", "agency.name.th", "area"],
			...["attachments.alt", "attachments.bytes", "attachments.name", "attachments.path", "attachments.type"],
			...[
				"authors",
				"body",
				"challenge.slug",
				"challenge.title.en",
				"challenge.title.th",
				"changeKinds",
				"channels",
			],
			...["comments", "example", "impacts", "nextStep.by", "nextStep.since", "number", "path", "problem"],
			...["progress", "provenance.en", "provenance.th", "publishedAt", "service", "stage"],
			...["summary.en", "summary.th", "supports"],
			...["targetGroups.experience", "targetGroups.group", "targetGroups.needs", "targetGroups.painPoints"],
			...["team", "title.en", "title.th", "version"],
		]);
		expect(data).toMatchObject({
			number: full,
			area: [50, 57],
			body: "## ตอนนี้\n\nต้องมารับบัตรคิวตั้งแต่ตีสี่",
			authors: ["สมหญิง"],
			agency: { code: agencyCode },
			attachments: [{ name: "แผน.pdf", type: "application/pdf", alt: "แผนงาน" }],
			publishedAt: NOW.toISOString(),
		});
	});

	it("of a commitment is these fields and no other, and no promise before its approval", async () => {
		const { items } = await pageOf(commitments());
		const [declined, taken] = items;
		expect(taken).toMatchObject({ status: "consideration", promise: null, proposal: { number: accepted } });
		expect(declined?.declined).toEqual({ reason: "budget", words: "ยังไม่มีงบประมาณ", askAgainWhen: null });
		expect(fieldsOf(declined).toSorted()).toEqual([
			...["agency.code", "agency.name.en", "agency.name.th", "answeredAt", "approvedAt", "confirmations"],
			"confirmationsAfterFourWeeks",
			...["confirmedByCitizens", "daysLate", "declined.askAgainWhen", "declined.reason", "declined.words"],
			...["example", "lastReportAt", "liveAt", "nextReportAt", "number", "path", "percent", "promise"],
			...["proposal.number", "proposal.path", "reopenedAt", "reports", "status", "updatedAt"],
		]);
	});

	it("holds nothing private, to nobody, whoever asks", async () => {
		for (const answer of [list(), commitments(), one(full), one(full, author), one(full, steward)]) {
			const text = await (await answer).text();
			expect(text).not.toContain(CANARY);
			expect(text).not.toContain(author.id);
		}
	});

	it("is nothing of a proposal that is not public, also to its author and to stewards", async () => {
		expect(hidden).toHaveLength(4);
		for (const number of hidden)
			for (const viewer of [null, author, steward]) expect(await statusOf(one(number, viewer))).toBe(404);
		const listed = await numbersOf();
		for (const number of hidden) expect(listed).not.toContain(number);
		for (const number of ["0", "abc", "99999", "-1", "1e3"]) expect(await statusOf(one(number))).toBe(404);
	});
});

describe("narrowing the list", () => {
	it("follows every filter of the page", async () => {
		expect(await numbersOf()).toEqual([accepted, refused, full]);
		expect(await numbersOf(`?agency=${agencyCode}`)).toEqual([accepted, refused, full]);
		expect(await numbersOf(`?challenge=${challengeSlug}`)).toEqual([full]);
		expect(await numbersOf("?group=patients")).toEqual([full]);
		expect(await numbersOf("?area=57")).toEqual([full]);
		expect(await numbersOf("?area=nationwide")).toEqual([accepted, refused]);
		expect(await numbersOf("?stage=drive")).toEqual([accepted, refused]);
		expect(await numbersOf("?status=declined")).toEqual([refused]);
		expect(await numbersOf(`?stage=drive&status=declined&agency=${agencyCode}`)).toEqual([refused]);
		expect(await numbersOf(`?stage=drive&challenge=${challengeSlug}`)).toEqual([]);
	});

	it("finds nothing for an agency or challenge that there is not, and names which, in both lists alike", async () => {
		const refusal = async (answer: Promise<unknown>) => {
			const error = toDomainError(await answer.catch((thrown) => thrown));
			if (!error) throw new Error("it was not refused");
			const response = toErrorResponse(error);
			return { status: response.status, body: await response.json() };
		};
		const missing = (field: string) => ({ status: 404, body: { code: "notFound", field } });
		expect(await refusal(list("?agency=nobody"))).toEqual(missing("agency"));
		expect(await refusal(commitments("?agency=nobody"))).toEqual(missing("agency"));
		expect(await refusal(list("?challenge=nothing"))).toEqual(missing("challenge"));
	});

	it("leaves out words that are not ours, and takes no operator", async () => {
		for (const query of ["?stage=moon", "?area=7", "?sort=up", "?stage[$ne]=x", "?facets=draft", "?stage="])
			expect(await numbersOf(query)).toEqual([accepted, refused, full]);
	});

	it("narrows commitments by status and agency", async () => {
		const statuses = async (query: string) =>
			(await pageOf(commitments(query))).items.map(({ status }) => status);
		expect(await statuses("?status=declined")).toEqual(["declined"]);
		expect(await statuses(`?agency=${agencyCode}`)).toEqual(["declined", "consideration"]);
		expect(await statuses("?status=overdue")).toEqual([]);
	});
});

describe("page after page", () => {
	beforeAll(async () => {
		for (let index = 0; index < 45; index++)
			await makeProposal({
				authorIds: [author.id],
				title: `เรื่องที่ ${index}`,
				// why: rows of the same moment must neither be lost nor come twice
				at: new Date(NOW.getTime() - Math.floor(index / 10) * 86_400_000),
			});
	});

	it.each(["newest", "supports", "waiting"])("gives every proposal once in the order of %s", async (sort) => {
		const seen: unknown[] = [];
		const sizes: number[] = [];
		for (let path: string | null = `?stage=empathize&sort=${sort}`; path; ) {
			const page: Page = await pageOf(list(path));
			seen.push(...page.items.map(({ number }) => number));
			sizes.push(page.items.length);
			const next = page.next && new URL(page.next, "http://localhost");
			if (next) expect([next.pathname, next.searchParams.get("sort")]).toEqual([LIST, sort]);
			path = next ? next.search : null;
		}
		expect(sizes).toEqual([20, 20, 6]);
		expect(new Set(seen).size).toBe(46);
	});

	it("goes on where it stood when something new comes in between", async () => {
		const first = await pageOf(list("?sort=newest&stage=empathize"));
		const added = await makeProposal({ authorIds: [author.id], at: later(60) });
		const second = await pageOf(list(new URL(first.next ?? "", "http://localhost").search));
		const numbers = second.items.map(({ number }) => number);
		expect(numbers).not.toContain(added.number);
		expect(first.items.some(({ number }) => numbers.includes(number))).toBe(false);
		await ProposalModel.deleteOne({ _id: added.id });
	});

	const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
	it.each([
		["words", "abc"],
		["nothing of ours", cursor({ $gt: "" })],
		["an operator as value", cursor("d", { $gt: 0 }, "0123456789abcdef01234567")],
		["an operator as id", cursor("d", 0, { $ne: null })],
		["no id", cursor("d", 0)],
		["a text as value", cursor("d", "2026-01-01", "0123456789abcdef01234567")],
		["a moment beyond all time", cursor("d", 1e17, "0123456789abcdef01234567")],
		["a figure beyond all time", cursor("n", -1e300, "0123456789abcdef01234567")],
		["null", Buffer.from("null").toString("base64url")],
		["more than a cursor holds", "a".repeat(201)],
		["much more than a cursor holds", "a".repeat(8_000)],
	])("refuses a cursor of %s", async (_, after) => {
		for (const sort of ["newest", "supports", "waiting"])
			expect(await statusOf(list(`?sort=${sort}&after=${after}`))).toBe(400);
		for (const status of ["", "overdue"])
			expect(await statusOf(commitments(`?status=${status}&after=${after}`))).toBe(400);
	});

	it("reads a cursor of another order as a place in this one, and an empty one as the begin", async () => {
		const after = cursor("n", 3, "0123456789abcdef01234567");
		for (const sort of ["newest", "supports", "waiting"])
			expect(await statusOf(list(`?sort=${sort}&after=${after}`))).toBe(200);
		expect((await pageOf(list("?after="))).items).toHaveLength(20);
	});
});

describe("asking again", () => {
	it.each([
		["the list", (headers?: Record<string, string>) => list("?stage=empathize", headers)],
		["one proposal", (headers?: Record<string, string>) => one(full, null, headers)],
		["commitments", (headers?: Record<string, string>) => commitments("", headers)],
	])("for %s costs no body while nothing has changed", async (_, get) => {
		const first = await get();
		const etag = first.headers.get("ETag") ?? "";
		expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
		expect(first.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
		expect(first.headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(first.headers.get("Cache-Control")).toMatch(/^public, max-age=\d+/);
		for (const known of [etag, `"other", ${etag}`, `W/"x",${etag}`]) {
			const again = await get({ "If-None-Match": known });
			expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
		}
		expect((await get({ "If-None-Match": 'W/"other"' })).status).toBe(200);
	});

	it("gets the new state once something has changed", async () => {
		const before = await one(full);
		const known = { "If-None-Match": before.headers.get("ETag") ?? "" };
		await ProposalModel.updateOne({ number: full }, { $inc: { supports: 1 } });
		const after = await one(full, null, known);
		expect(after.status).toBe(200);
		expect(await after.json()).toMatchObject({ supports: 1 });
		expect(after.headers.get("ETag")).not.toBe(before.headers.get("ETag"));
	});
});
