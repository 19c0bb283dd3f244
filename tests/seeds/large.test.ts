import { createHash } from "node:crypto";
import mongoose from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import type { deriveProposal } from "~/domain/proposal-derived";
import { recomputeOwed, recountConfirmations } from "~/services/commitment-recount.server";
import { searchTermsOf, toText } from "~/services/proposal-record.server";
import { loadDerivation } from "~/services/proposal-refresh.server";
import { recountComments, recountSupports } from "~/services/recounts.server";
import { ChallengeModel } from "../../models/challenge.server";
import { ensureCollections } from "../../models/collections.server";
import { requireDb } from "../../models/connection.server";
import { ProposalModel, ProposalSearchModel } from "../../models/proposal.server";
import { UserModel } from "../../models/user.server";
import { agencies, people } from "../../seeds/data";
import { loadLarge } from "../../seeds/large/load";
import { useTestDatabase } from "../support/database";

const SIZE = 2_000;
/** Building the indexes of search takes its time on a busy machine (milliseconds). */
const SLOW_MS = 300_000;
const SETS = ["proposals", "proposalversions", "proposalsearch", "events", "supports", "comments"];

const load = (size = SIZE) =>
	loadLarge({
		content: { agencies, people },
		size,
		seed: 1,
		commitments: size / 10,
		password: "phukhao-saphan-mamuang-7",
	});

/** A hash of every document of the set; ids of agencies and of the steward are those of the load and left out. */
async function hashSet(): Promise<string> {
	const hash = createHash("sha256");
	const byLoad = { agency: 0, facets: 0, actor: 0 };
	for (const name of SETS) {
		const rows = requireDb().collection(name).find({}, { projection: byLoad }).sort({ _id: 1 });
		for await (const row of rows) hash.update(mongoose.mongo.BSON.EJSON.stringify(row));
	}
	return hash.digest("hex");
}

describe("a large set of proposals", () => {
	useTestDatabase({ own: true });
	let first = "";

	beforeAll(async () => {
		await load();
		first = await hashSet();
	}, SLOW_MS);

	it("holds as many proposals as were asked for, under numbers without a gap", async () => {
		expect(await ProposalModel.countDocuments()).toBe(SIZE);
		const [newest] = await ProposalModel.find().sort({ number: -1 }).limit(1).select({ number: 1 }).lean();
		expect(newest?.number).toBe(SIZE);
	});

	it("holds nothing that a validator would refuse", async () => {
		const collections = await requireDb().listCollections({ type: "collection" }).toArray();
		for (const info of collections) {
			const validator = "options" in info ? info.options?.validator : undefined;
			if (!validator) continue;
			const refused = await requireDb()
				.collection(info.name)
				.countDocuments({ $nor: [validator] });
			expect({ [info.name]: refused }).toEqual({ [info.name]: 0 });
		}
	});

	it("has figures that agree with its records", async () => {
		expect(await recountSupports()).toEqual([]);
		expect(await recountComments()).toEqual([]);
		expect(await recountConfirmations()).toEqual({ checked: SIZE / 10, different: [] });
		expect(await recomputeOwed()).toEqual({ checked: SIZE / 10, different: [] });
		for (const { _id, proposals } of await ChallengeModel.find().select({ proposals: 1 }).lean())
			expect(proposals).toBe(await ProposalModel.countDocuments({ challenge: _id, state: "published" }));
	});

	it("stands where its parts say that it stands", async () => {
		for (const { _id } of await ProposalModel.find({ number: mongoose.trusted({ $lte: 100 }) })
			.select({ _id: 1 })
			.lean()) {
			const loaded = await loadDerivation({ _id });
			expect(loaded?.proposal).toMatchObject(loaded?.derived as ReturnType<typeof deriveProposal>);
		}
	});

	it("is found under the same terms as proposals that people wrote", async () => {
		const rows = await ProposalModel.find({ number: mongoose.trusted({ $lte: 300 }) }).lean();
		for (const row of rows) {
			const entry = await ProposalSearchModel.findOne({ proposal: row._id }).lean();
			const terms = searchTermsOf(toText(row));
			expect(new Set(entry?.title)).toEqual(new Set(terms.title));
			expect(new Set(entry?.body)).toEqual(new Set(terms.body));
		}
	});

	it("has every declared index when it is done", async () => {
		for (const model of [ProposalModel, ProposalSearchModel])
			expect((await requireDb().collection(model.collection.name).indexes()).length).toBe(
				model.schema.indexes().length + 1,
			);
	});

	it("comes with people who can sign in as steward and officer", async () => {
		for (const role of ["steward", "officer", "champion", "administrator"] as const)
			expect(await UserModel.countDocuments({ "roles.role": role })).toBeGreaterThan(0);
	});

	it(
		"grows by another set beside it",
		async () => {
			await load(500);
			expect(await ProposalModel.countDocuments()).toBe(SIZE + 500);
			expect(await recountSupports()).toEqual([]);
		},
		SLOW_MS,
	);

	it(
		"comes out the same again",
		async () => {
			await requireDb().dropDatabase();
			await ensureCollections();
			await load();
			expect(await hashSet()).toBe(first);
		},
		SLOW_MS,
	);
});
