import mongoose, { Schema } from "mongoose";
import { afterAll, expect, test } from "vitest";
import { ensureCollections } from "../../models/collections.server";
import { requireDb } from "../../models/connection.server";
import { buildMissingIndexes } from "../../models/indexes.server";
import { toValidator } from "../../models/validators.server";
import { useTestDatabase } from "../support/database";

const STRICT = { strict: "throw", versionKey: false } as const;
const EXAMPLE = "Example";

const exampleSchema = new Schema(
	{
		name: { type: String, required: true, maxlength: 5 },
		kind: { type: String, enum: ["idea", "promise"], required: true },
		percent: { type: Number, min: 0, max: 100 },
		nested: { text: String },
		part: { type: new Schema({ at: { type: Date, required: true } }, { ...STRICT, _id: false }) },
		parts: { type: [new Schema({ count: { type: Number, max: 3 } }, { ...STRICT, _id: false })] },
		words: { type: [{ type: String, maxlength: 4 }] },
		anything: Schema.Types.Mixed,
		owner: Schema.Types.ObjectId,
	},
	STRICT,
);
exampleSchema.index({ name: 1 }, { unique: true });
exampleSchema.index({ kind: 1, percent: -1 });
const ExampleModel = mongoose.model(EXAMPLE, exampleSchema, "examples");

const SimpleModel = mongoose.model(
	"Simple",
	new Schema({ title: { type: String, required: true } }, { timestamps: true }),
	"simples",
);

useTestDatabase({ own: true });
afterAll(() => {
	mongoose.deleteModel(EXAMPLE);
	mongoose.deleteModel("Simple");
});

const right = { name: "ไทยๆๆ", kind: "idea" } as const;

/** Writes past Mongoose, as a bulk write or an update does. */
async function insertRaw(document: Record<string, unknown>): Promise<string> {
	try {
		await requireDb().collection("examples").insertOne(document);
		await requireDb().collection("examples").deleteMany({});
		return "taken";
	} catch (error) {
		return error instanceof mongoose.mongo.MongoServerError && error.code === 121 ? "refused" : String(error);
	}
}

test("every model has its collection, its validator and its indexes", async () => {
	const infos = await requireDb().listCollections({ type: "collection" }).toArray();
	for (const model of Object.values(mongoose.models)) {
		const info = infos.find(({ name }) => name === model.collection.name);
		expect(info && "options" in info && info.options?.validator?.$jsonSchema, model.modelName).toEqual(
			toValidator(model.schema),
		);
		const built = (await model.collection.indexes()).map(({ key }) => JSON.stringify(key));
		for (const [key] of model.schema.indexes()) expect(built).toContain(JSON.stringify(key));
	}
});

test.each([
	["a right document", right, "taken"],
	["nulls in optional fields", { ...right, percent: null, part: null, nested: null, owner: null }, "taken"],
	["anything where anything may be", { ...right, anything: { deep: [1, "two"] } }, "taken"],
	["a missing field", { name: "x" }, "refused"],
	["null in a required field", { ...right, name: null }, "refused"],
	["another type", { ...right, name: 5 }, "refused"],
	["a value outside the list", { ...right, kind: "rumour" }, "refused"],
	["a number above the limit", { ...right, percent: 101 }, "refused"],
	["a number below the limit", { ...right, percent: -1 }, "refused"],
	["a text that is too long", { ...right, name: "123456" }, "refused"],
	["a field that the schema does not name", { ...right, roles: ["administrator"] }, "refused"],
	["an unknown field in a nested object", { ...right, nested: { text: "a", more: 1 } }, "refused"],
	["an unknown field in a part", { ...right, part: { at: new Date(), more: 1 } }, "refused"],
	["a part without its required field", { ...right, part: {} }, "refused"],
	["a part of a list outside its limit", { ...right, parts: [{ count: 1 }, { count: 4 }] }, "refused"],
	["a word of a list that is too long", { ...right, words: ["ok", "too long"] }, "refused"],
])("past Mongoose, %s is %s → %s", async (_title, document, outcome) => {
	expect(await insertRaw({ ...document })).toBe(outcome);
});

test("what Mongoose writes always passes: defaults, timestamps, version keys, nulls, every kind of update", async () => {
	const simple = await SimpleModel.create({ title: "x" });
	await simple.set({ title: "y" }).save();
	const example = await ExampleModel.create({
		...right,
		nested: {},
		part: { at: new Date() },
		parts: [{ count: 1 }, {}],
		words: ["ก"],
	});
	example.set({ percent: null, part: undefined, anything: { a: null } });
	await example.save();
	await ExampleModel.updateOne({ _id: example._id }, { $push: { words: "ข" }, $unset: { owner: 1 } });
	await ExampleModel.findOneAndUpdate({ name: "new" }, { $setOnInsert: { kind: "idea" } }, { upsert: true });
	await ExampleModel.bulkWrite([
		{ updateOne: { filter: { _id: example._id }, update: { $set: { percent: 5 } } } },
	]);
	expect(await ExampleModel.countDocuments()).toBe(2);
	await ExampleModel.deleteMany({});
});

test("a changed schema changes the validator, and what is already stored stays", async () => {
	await SimpleModel.create({ title: "old" });
	mongoose.deleteModel("Simple");
	mongoose.model("Simple", new Schema({ title: String, year: { type: Number, required: true } }), "simples");
	await ensureCollections();
	await expect(requireDb().collection("simples").insertOne({ title: "new" })).rejects.toMatchObject({
		code: 121,
	});
	// why: an older document can still be worked on until a migration has brought it up to date
	await requireDb()
		.collection("simples")
		.updateOne({ title: "old" }, { $set: { title: "older" } });
	expect(await requireDb().collection("simples").countDocuments({ title: "older" })).toBe(1);
});

test("running it again, and from several processes at once, changes nothing", async () => {
	await requireDb().collection("examples").drop();
	await Promise.all([ensureCollections(), ensureCollections(), ensureCollections()]);
	expect(await requireDb().collection("examples").indexes()).toHaveLength(3);
});

test("a large collection gets what guards it at once, and the indexes of its lists while the site runs", async () => {
	const examples = requireDb().collection("examples");
	const keys = async () => (await examples.indexes()).map(({ key }) => Object.keys(key).join());
	await examples.drop();
	await ensureCollections({ indexes: false });
	await examples.insertMany([right, { ...right, name: "b" }]);
	const missing = await ensureCollections({ largeFrom: 2 });
	expect(await keys()).toEqual(["_id", "name"]);
	await expect(examples.insertOne({ ...right })).rejects.toMatchObject({ code: 11_000 });
	const said: string[] = [];
	await buildMissingIndexes({ missing, onProgress: (line) => said.push(line) });
	expect(await keys()).toEqual(["_id", "name", "kind,percent"]);
	expect(said).toEqual([
		expect.stringContaining("Building 1 new indexes of examples while the site runs"),
		expect.stringContaining("examples are there"),
	]);
	expect(await ensureCollections({ largeFrom: 2 })).toEqual([]);
	expect(await ensureCollections({ largeFrom: 3 })).toEqual([]);
});

test("an index that contradicts the code is named, and not dropped", async () => {
	await requireDb().collection("examples").drop();
	await requireDb().collection("examples").createIndex({ name: 1 });
	await expect(ensureCollections()).rejects.toThrow(/examples has an index that contradicts.*migration/);
	await expect(ensureCollections({ largeFrom: 0 })).rejects.toThrow(/examples has an index that contradicts/);
	expect(await requireDb().collection("examples").indexes()).toHaveLength(2);
	await requireDb().collection("examples").drop();
});
