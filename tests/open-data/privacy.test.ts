import { gunzipSync } from "node:zlib";
import mongoose from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { SITE_FEEDS } from "~/domain/feed";
import { FEWEST_PUBLIC, FEWEST_SHOWN } from "~/domain/signal-trend";
import { DATASET_IDS, type DatasetId } from "~/open-data/registry";
import * as dcatRoute from "~/routes/api.v1.catalog[.]jsonld";
import * as gdRoute from "~/routes/api.v1.data-go-th[.]json";
import * as siteFeed from "~/routes/feed.$name";
import * as agencyFeed from "~/routes/feed.agencies.$code";
import * as challengeFeed from "~/routes/feed.challenges.$slug";
import * as fileRoute from "~/routes/files.open-data.$file";
import { writeNight } from "~/services/open-data-nightly.server";
import { listDataset } from "~/services/open-data-sources.server";
import { AgencyModel } from "../../models/agency.server";
import { ChallengeModel } from "../../models/challenge.server";
import { CommentModel } from "../../models/comment.server";
import { CommitmentModel, ConfirmationModel } from "../../models/commitment.server";
import { EventModel } from "../../models/event.server";
import { InnovationModel, ReuseMessageModel, ReuseModel } from "../../models/innovation.server";
import { BallotModel } from "../../models/judging-ballot.server";
import { OpinionModel } from "../../models/opinion.server";
import { ProposalModel } from "../../models/proposal.server";
import { SignalModel } from "../../models/signal.server";
import { SignalGroupModel } from "../../models/signal-group.server";
import { SupportModel } from "../../models/support.server";
import { UserModel } from "../../models/user.server";
import { content } from "../../seeds/load/content";
import { runDemonstration } from "../../seeds/load/run-demonstration";
import { ask } from "../support/ask";
import { useTestDatabase } from "../support/database";

useTestDatabase();

/** Stands in every private field; nothing that leaves may hold it. */
const CANARY = "canary9d2c7";
/** A night later than the one that the demonstration writes. */
const now = new Date(Date.now() + 86_400_000);

/** Everything that open data gives, by name. */
const given = new Map<string, string>();
/** Numbers of proposals that were public and are not any more: withdrawn by their authors, or hidden. */
let gone: number[] = [];

/** Writes the canary past the validators into what a collection keeps for itself. */
async function poison(
	model: { collection: mongoose.Collection },
	filter: Record<string, unknown>,
	set: Record<string, unknown>,
): Promise<void> {
	const { matchedCount } = await model.collection.updateMany(
		filter,
		{ $set: set },
		{ bypassDocumentValidation: true },
	);
	if (matchedCount === 0) throw new Error(`nothing to poison with ${Object.keys(set).join()}`);
}

async function poisonAll() {
	const name = { title: CANARY, given: CANARY, family: CANARY };
	await poison(UserModel, {}, { displayName: CANARY, name, consentNotice: CANARY });
	await UserModel.collection.updateMany({}, [
		{ $set: { email: { $concat: [{ $toString: "$_id" }, `.${CANARY}@example.org`] } } },
	]);
	// why: the keys of forms are unique
	const form = { hash: CANARY };
	await poison(
		ProposalModel,
		{},
		{
			invitations: [{ email: `${CANARY}@example.org`, at: now }],
			returnReason: CANARY,
			lastForm: form,
			request: form,
		},
	);
	await poison(ProposalModel, { facets: { $size: 0 } }, { title: CANARY, summary: CANARY, problem: CANARY });
	await poison(CommitmentModel, {}, { sentBackReason: CANARY, request: form });
	await poison(
		CommitmentModel,
		{ approvedAt: { $exists: false }, promise: { $exists: true } },
		{
			"promise.deliverable": CANARY,
			"promise.ownerUnit": CANARY,
			"promise.indicators": [{ name: CANARY, unit: CANARY, target: 1 }],
		},
	);
	await poison(ConfirmationModel, {}, { note: CANARY });
	await poison(CommentModel, {}, { body: CANARY });
	await poison(EventModel, { visibility: { $ne: "public" } }, { why: CANARY });
	await poison(EventModel, { "actor.role": { $in: ["author", "citizen"] } }, { why: CANARY });
	await poison(EventModel, {}, { "data.idea": CANARY, "data.fromTitle": CANARY, "data.comment": CANARY });
	await poison(
		OpinionModel,
		{ state: { $ne: "signed" } },
		{
			items: [{ subject: CANARY, status: "agree" }],
			observations: [{ text: CANARY }],
		},
	);
	await poison(OpinionModel, {}, { sentBackWhy: CANARY, contactPhone: CANARY, "signatory.name": CANARY });
	await poison(ReuseMessageModel, {}, { body: CANARY });
	await copyReuse({ state: "talk", "record.adapted": CANARY, "record.measured": CANARY });
	await poison(BallotModel, {}, { comment: CANARY });
	await poison(SignalModel, {}, { text: CANARY });
	await poison(SignalGroupModel, { isPublic: false }, { nameTh: CANARY, nameEn: CANARY });
}

/** Takes things back that were public: proposals with all that hangs on them, and a solution of the library. */
async function takeBack() {
	const rows = await ProposalModel.find({ facets: "public" })
		.sort({ number: 1 })
		.limit(12)
		.select({ number: 1 })
		.lean();
	gone = rows.map(({ number }) => number);
	await poison(
		ProposalModel,
		{ number: { $in: gone } },
		{ state: "withdrawn", facets: [], title: CANARY, summary: CANARY },
	);
	const hiding = { from: "published", reason: "personal-data", note: CANARY, at: now };
	await poison(ProposalModel, { number: { $in: gone.slice(6) } }, { state: "hidden", hidden: hiding });
	await poison(EventModel, { proposal: { $in: rows.map(({ _id }) => _id) } }, { why: CANARY });
	await poison(OpinionModel, { proposal: { $in: rows.map(({ _id }) => _id) } }, { part: CANARY });
	const hidden = await SignalGroupModel.findOne({ state: "open", isPublic: true })
		.sort({ number: 1 })
		.lean()
		.orFail();
	await poison(SignalGroupModel, { _id: hidden._id }, { isPublic: false, nameTh: CANARY, nameEn: CANARY });
	const other = await InnovationModel.findOne({ keys: "public" }).sort({ number: -1 }).lean().orFail();
	await copyReuse({ innovation: other._id, "record.adapted": CANARY });
	await poison(InnovationModel, { _id: other._id }, { withdrawnAt: now, keys: [], title: CANARY });
}

/** A reuse more, like the confirmed one of the demonstration but for what is set. */
async function copyReuse(set: Record<string, unknown>): Promise<void> {
	const { Types } = mongoose;
	const confirmed = await ReuseModel.findOne({ state: "confirmed" }).lean().orFail();
	const _id = new Types.ObjectId();
	const number = 9_000 + (await ReuseModel.countDocuments());
	await ReuseModel.collection.insertOne(
		{ ...confirmed, _id, number, adopter: new Types.ObjectId() },
		{ bypassDocumentValidation: true },
	);
	await poison(ReuseModel, { _id }, set);
}

const textOf = async (answer: Promise<Response> | Response) => (await answer).text();

async function gatherAll() {
	for (const id of DATASET_IDS) {
		const pages: string[] = [];
		for (let after: string | null | undefined; after !== null; ) {
			const page: Awaited<ReturnType<typeof listDataset>> = await listDataset({ id, after, limit: 100, now });
			pages.push(JSON.stringify(page.items));
			after = page.next;
		}
		given.set(`list ${id}`, pages.join("\n"));
		for (const format of ["csv", "ndjson"]) {
			const file = `${id}.${format}.gz`;
			const answer = await fileRoute.loader(ask({ path: `/files/open-data/${file}`, params: { file }, now }));
			given.set(`file ${file}`, gunzipSync(Buffer.from(await answer.arrayBuffer())).toString());
		}
	}
	const feed = (path: string, params: Record<string, string>) => ask({ path, params, now });
	for (const name of SITE_FEEDS)
		given.set(`feed ${name}`, await textOf(siteFeed.loader(feed("/feed/x.atom", { name: `${name}.atom` }))));
	for (const { slug } of await ChallengeModel.find({ state: "published" }).lean())
		given.set(
			`feed of ${slug}`,
			await textOf(challengeFeed.loader(feed("/feed/challenges/x.atom?lang=en", { slug: `${slug}.atom` }))),
		);
	const committed = await CommitmentModel.distinct("agency");
	for (const { code } of await AgencyModel.find({ _id: mongoose.trusted({ $in: committed }) }).lean())
		given.set(
			`feed of ${code}`,
			await textOf(agencyFeed.loader(feed("/feed/agencies/x.atom", { code: `${code}.atom` }))),
		);
	given.set("DCAT", await textOf(dcatRoute.loader(feed("/api/v1/catalog.jsonld", {}))));
	given.set("data.go.th", await textOf(gdRoute.loader(feed("/api/v1/data-go-th.json", {}))));
}

beforeAll(async () => {
	await runDemonstration({
		content,
		ifEmpty: true,
		env: { DEMO_PASSWORD: "ruedu-fon-tok-nak-maak" },
		say: () => undefined,
	});
	await poisonAll();
	await takeBack();
	await writeNight({ now });
	await gatherAll();
}, 180_000);

type Json = Record<string, unknown>;
const rowsOf = (id: DatasetId): Json[] =>
	(given.get(`file ${id}.ndjson.gz`) ?? "")
		.split("\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line));

describe("what open data gives", () => {
	it("is there: every dataset as list and files, and every feed", () => {
		expect(given.size).toBeGreaterThan(DATASET_IDS.length * 3 + SITE_FEEDS.length);
		for (const id of DATASET_IDS) expect(rowsOf(id).length, id).toBeGreaterThan(0);
	});

	it("holds nothing of a private field, no address of a person, and the id of nobody", async () => {
		const people = await UserModel.find().select({ _id: 1 }).lean();
		for (const [name, text] of given) {
			expect(text.includes(CANARY), name).toBe(false);
			expect(/[\w.]+@example\.org/.test(text), name).toBe(false);
			for (const { _id } of people) expect(text.includes(_id.toHexString()), name).toBe(false);
		}
	});

	it("holds nothing of a proposal that was withdrawn or hidden: not the row, its days, its events nor the opinions on it", () => {
		expect(gone).toHaveLength(12);
		for (const id of ["supports", "events", "opinions"] as const)
			for (const row of rowsOf(id)) expect(gone, id).not.toContain(row.proposal);
		for (const row of rowsOf("proposals")) expect(gone).not.toContain(row.number);
		for (const [name, text] of given)
			if (name.startsWith("feed"))
				for (const number of gone) expect(text.includes(`/proposals/${number}<`), name).toBe(false);
	});

	it("gives no figure of needs that could point at somebody", () => {
		for (const row of rowsOf("needs")) {
			expect(row.total).toBeGreaterThanOrEqual(FEWEST_PUBLIC);
			const parts = [...(row.months as Json[]), ...(row.provinces as Json[])].map(({ reports }) => reports);
			expect(parts.length).toBeGreaterThan(0);
			for (const count of [row.recent, row.before, ...parts])
				expect(count === null || count === 0 || Number(count) >= FEWEST_SHOWN, String(count)).toBe(true);
		}
	});

	it("says of supports a day, a proposal and how many, and nothing else", async () => {
		for (const row of rowsOf("supports")) expect(Object.keys(row)).toEqual(["day", "proposal", "supports"]);
		const counted = rowsOf("supports").reduce((sum, row) => sum + Number(row.supports), 0);
		expect(counted).toBeGreaterThan(0);
		expect(counted).toBeLessThanOrEqual(await SupportModel.countDocuments({ active: true }));
	});
});
