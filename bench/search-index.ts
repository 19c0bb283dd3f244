import mongoose from "mongoose";
import { indexTerms, planSearch, titleTerms } from "~/domain/search";
import { connectDatabase, disconnectDatabase, requireDb } from "../models/connection.server";
import { startLocalMongod } from "../models/local-mongod/index.server";

/**
 * Measures the two ways in which MongoDB can search Thai words that were cut beforehand: a text index over the words as
 * one text, and indexes over lists of words. Prints one line of JSON per way. Run it with
 * `npx tsx bench/search-index.ts [documents]`.
 */
const documents = Number(process.argv[2] ?? 10_000);
const ROUNDS = 60;
const QUESTIONS = ["คิวโรงพยาบาล", "ใบขับขี่", "ข้อมูล", "รับยาทางไปรษณีย์", "แฮกกาธอน"];
const PIECES = (
	"จองคิว โรงพยาบาล ผู้สูงอายุ ใบขับขี่ ออนไลน์ ข้อมูลเปิด รถเมล์ ทะเบียนบ้าน ต่อใบอนุญาต ร้านอาหาร คนพิการ รับยา ทางไปรษณีย์ " +
	"น้ำท่วม แจ้งเหตุ สายด่วน ภาษี เกษตรกร ประกันสังคม โรงเรียน เด็กเล็ก วัคซีน ขนส่งสาธารณะ มอเตอร์ไซค์รับจ้าง ที่ดิน แฮกกาธอน"
).split(" ");

/** Numbers that are the same on every run. */
let seed = 7;
function next(limit: number): number {
	seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
	return seed % limit;
}
const sentence = (length: number) =>
	Array.from({ length }, () => PIECES[next(PIECES.length)]).join(next(2) ? "" : " ");

const mongod = await startLocalMongod({ ephemeral: true, env: process.env, onProgress: () => undefined });
await connectDatabase({ uri: mongod.uri, dbName: "ruamkit_bench_search" });
const rows = requireDb().collection("rows");
const made = Array.from({ length: documents }, (_, index) => {
	const title = titleTerms(sentence(4));
	const body = indexTerms(sentence(120));
	const publishedAt = new Date(1_700_000_000_000 + index * 60_000);
	return { title, body, words: { title: title.join(" "), body: body.join(" ") }, publishedAt };
});
await rows.insertMany(made);

const ways = {
	text: {
		build: () =>
			rows.createIndex(
				{ "words.title": "text", "words.body": "text" },
				{ default_language: "none", weights: { "words.title": 10, "words.body": 1 } },
			),
		ask: (terms: string[]) =>
			rows
				.find({ $text: { $search: terms.map((term) => `"${term}"`).join(" ") } })
				.sort({ score: { $meta: "textScore" } })
				.limit(20),
	},
	multikey: {
		build: async () => {
			await rows.createIndex({ title: 1, publishedAt: -1, _id: -1 });
			await rows.createIndex({ body: 1, publishedAt: -1, _id: -1 });
		},
		ask: (terms: string[]) =>
			rows
				.find({ body: { $all: terms } })
				.sort({ publishedAt: -1, _id: -1 })
				.limit(20),
	},
};

for (const [name, { build, ask }] of Object.entries(ways)) {
	await rows.dropIndexes();
	const started = performance.now();
	await build();
	const built = performance.now() - started;
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++)
		for (const question of QUESTIONS) {
			const terms = planSearch(question)?.exact ?? [];
			const asked = performance.now();
			await ask(terms).toArray();
			times.push(performance.now() - asked);
		}
	times.sort((a, b) => a - b);
	const { totalIndexSize } = await requireDb().command({ collStats: "rows" });
	const plan = JSON.stringify(await ask(planSearch("คิวโรงพยาบาล")?.exact ?? []).explain("queryPlanner"));
	process.stdout.write(
		`${JSON.stringify({
			way: name,
			documents,
			buildMs: Math.round(built),
			indexMegabytes: Math.round(totalIndexSize / 100_000) / 10,
			medianMs: Math.round((times[Math.floor(times.length / 2)] ?? 0) * 100) / 100,
			p95Ms: Math.round((times[Math.floor(times.length * 0.95)] ?? 0) * 100) / 100,
			sortsInMemory: /"stage":"(SORT|TEXT_MATCH)"/.test(plan),
		})}\n`,
	);
}
await mongoose.connection.db?.dropDatabase();
await disconnectDatabase();
await mongod.stop();
