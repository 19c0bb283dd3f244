import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import mongoose, { Types } from "mongoose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isNightDue, nightOf, oldestKept } from "~/domain/open-data-night";
import { startOpenData } from "~/jobs/open-data.server";
import { columnsOf } from "~/open-data/dataset";
import { DATASET_IDS, DATASETS } from "~/open-data/registry";
import * as newestRoute from "~/routes/files.open-data.$file";
import * as datedRoute from "~/routes/files.open-data.$night.$file";
import { findNewestNight, listNights, openFilePath } from "~/services/open-data-files.server";
import { isNightWaiting, writeNight } from "~/services/open-data-nightly.server";
import { listDataset } from "~/services/open-data-sources.server";
import { OpenDataNightModel } from "../../models/open-data.server";
import { ProposalModel } from "../../models/proposal.server";
import { SupportModel } from "../../models/support.server";
import { ask, statusOf } from "../support/ask";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";

useTestDatabase();

/** Half past two in the morning of 21 November in Bangkok. */
const NIGHT = new Date("2026-11-20T19:30:00Z");
const days = (count: number, from = NIGHT) => new Date(from.getTime() + count * 86_400_000);

/** Files of one night. */
const FILES = DATASET_IDS.length * 2;

const bucket = (part: "files" | "chunks") => {
	const db = mongoose.connection.db;
	if (!db) throw new Error("no database");
	return db.collection(`opendata.${part}`);
};

const download = (
	file: string,
	{ night, headers }: { night?: string; headers?: Record<string, string> } = {},
) => {
	const [name = ""] = file.split("?");
	const path = `/files/open-data/${night ? `${night}/` : ""}${file}`;
	const params = { file: name, ...(night ? { night } : {}) };
	return (night ? datedRoute : newestRoute).loader(ask({ path, params, headers, now: NIGHT }));
};
const bytesOf = async (answer: Promise<Response>) => Buffer.from(await (await answer).arrayBuffer());

const support = (proposal: string, since: string, active = true) =>
	SupportModel.create({
		proposal: new Types.ObjectId(proposal),
		user: new Types.ObjectId(),
		active,
		since: new Date(since),
		pending: false,
	});

beforeEach(async () => {
	await emptyTestDatabase();
});

describe("when the files are due", () => {
	it("is from two in the morning in Bangkok on, once for each night", () => {
		expect(nightOf(new Date("2026-11-20T18:59:59Z"))).toBe("2026-11-20");
		expect(nightOf(new Date("2026-11-20T19:00:00Z"))).toBe("2026-11-21");
		// why: the turn of the year and of a leap day in Bangkok
		expect(nightOf(new Date("2026-12-31T19:00:00Z"))).toBe("2027-01-01");
		expect(nightOf(new Date("2028-02-28T19:00:00Z"))).toBe("2028-02-29");
		expect(oldestKept("2026-11-21")).toBe("2026-11-08");
	});

	it("is not before the first night after the start, at once for a night that was missed or begun", () => {
		const soFar = (published: string | null, begun: string | null = published) => ({ published, begun });
		const started = new Date("2026-11-20T10:00:00Z");
		const at = (now: Date, so: ReturnType<typeof soFar>, startedAt = started) =>
			isNightDue({ now, startedAt, soFar: so });
		expect(at(new Date("2026-11-20T12:00:00Z"), soFar(null))).toBe(false);
		expect(at(NIGHT, soFar(null))).toBe(true);
		expect(at(NIGHT, soFar("2026-11-20"))).toBe(true);
		expect(at(NIGHT, soFar("2026-11-21"))).toBe(false);
		expect(at(days(3), soFar("2026-11-21"), days(3))).toBe(true);
		// a process that starts anew in the night in which another died
		expect(at(NIGHT, soFar(null, "2026-11-21"), NIGHT)).toBe(true);
		expect(at(NIGHT, soFar("2026-11-20", "2026-11-21"), NIGHT)).toBe(true);
	});
});

describe("a night", () => {
	it("writes every dataset in both forms; what is said of a file is true of it", async () => {
		for (let index = 0; index < 450; index++) {
			const { id } = await makeProposal({ authorIds: ["0".repeat(24)], title: `เรื่องที่ ${index}` });
			if (index === 0)
				await ProposalModel.updateOne({ _id: id }, { $set: { title: '=HYPERLINK("http://x")' } });
		}
		await makeProposal({ state: "withdrawn", title: "ถอนแล้ว" });
		const written = await writeNight({ now: NIGHT });
		expect(written?.night).toBe("2026-11-21");
		const newest = await findNewestNight();
		expect(newest?.files.map(({ dataset, format }) => `${dataset}.${format}`)).toEqual(
			DATASET_IDS.flatMap((id) => [`${id}.csv`, `${id}.ndjson`]),
		);
		for (const file of newest?.files ?? []) {
			const packed = await bytesOf(download(`${file.dataset}.${file.format}.gz`));
			expect(packed.length).toBe(file.bytes);
			expect(createHash("sha256").update(packed).digest("hex")).toBe(file.sha256);
			const plain = gunzipSync(packed);
			expect(await bytesOf(download(`${file.dataset}.${file.format}`))).toEqual(plain);
			if (file.format === "csv") {
				const [head, ...rows] = parse(plain, { relax_column_count: false }) as string[][];
				expect(head).toEqual(columnsOf(DATASETS[file.dataset as "proposals"]));
				expect(rows).toHaveLength(file.rows);
			} else expect(plain.toString().split("\n").filter(Boolean)).toHaveLength(file.rows);
		}
		const lines = (await bytesOf(download("proposals.ndjson"))).toString();
		expect(lines).not.toContain("ถอนแล้ว");
		const rows = lines
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line) as { number: number; title: { th: string } });
		expect(new Set(rows.map(({ number }) => number)).size).toBe(450);
		expect(rows.some(({ title }) => title.th.startsWith("=HYPERLINK"))).toBe(true);
		const csv = parse(await bytesOf(download("proposals.csv")), { columns: true }) as Record<
			string,
			string
		>[];
		expect(csv.filter(({ title_th }) => title_th?.startsWith("'=HYPERLINK"))).toHaveLength(1);
		expect(csv.some((row) => Object.values(row).some((cell) => /^[=+\-@\t\r]/.test(cell)))).toBe(false);
	});

	it("gives a file for Excel with its mark, an ETag, and the same file under the date of the night", async () => {
		await makeProposal();
		await writeNight({ now: NIGHT });
		const marked = await bytesOf(download("proposals.csv?bom=1"));
		const plain = await bytesOf(download("proposals.csv"));
		expect(marked.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
		expect(marked.subarray(3)).toEqual(plain);
		const dated = await download("proposals.csv.gz", { night: "2026-11-21" });
		const etag = dated.headers.get("ETag") ?? "";
		expect(dated.headers.get("Content-Length")).toBe(String((await dated.arrayBuffer()).byteLength));
		for (const known of [etag, `W/${etag}`])
			expect((await download("proposals.csv.gz", { headers: { "If-None-Match": known } })).status).toBe(304);
		expect(await statusOf(download("proposals.csv.gz", { night: "2026-11-20" }))).toBe(404);
		for (const file of ["users.csv.gz", "proposals.xlsx", "proposals.csv.zip", "../proposals.csv"])
			expect(await statusOf(download(file))).toBe(404);
		expect(openFilePath({ dataset: "proposals", format: "csv" })).toBe("/files/open-data/proposals.csv.gz");
	});

	it("is out with one write: until then the night before stands, also when an attempt dies in the middle", async () => {
		await makeProposal();
		await writeNight({ now: NIGHT });
		const before = await findNewestNight();
		await makeProposal();
		let asked = 0;
		// why: an attempt that is killed neither cleans up nor ends; this one is stopped after five datasets
		await expect(writeNight({ now: days(1), mayGoOn: async () => ++asked <= 5 })).resolves.toBeNull();
		expect(await findNewestNight()).toEqual(before);
		const left = await bucket("files").countDocuments();
		expect(left).toBeGreaterThan(FILES);
		expect(await isNightWaiting({ now: days(1), startedAt: days(1) })).toBe(true);
		// an upload that died leaves pieces that no file names
		await bucket("chunks").insertOne({ files_id: new Types.ObjectId(), n: 0, data: Buffer.from("x") });

		await writeNight({ now: days(1) });
		const after = await findNewestNight();
		expect(after?.night).toBe("2026-11-22");
		expect(after?.files.find(({ dataset }) => dataset === "proposals")?.rows).toBe(2);
		expect(await listNights()).toEqual(["2026-11-22", "2026-11-21"]);
		expect(await bucket("files").countDocuments()).toBe(2 * FILES);
		expect(new Set(await bucket("chunks").distinct("files_id")).size).toBe(2 * FILES);
		expect(await writeNight({ now: days(1) })).toBeNull();
		expect(await OpenDataNightModel.countDocuments()).toBe(2);
	});

	it("that two attempts write at once is written by the later one, and nothing of the other is left", async () => {
		await makeProposal();
		let overtaken = false;
		const first = writeNight({
			now: NIGHT,
			mayGoOn: async () => {
				if (overtaken) return true;
				overtaken = true;
				await writeNight({ now: NIGHT });
				return true;
			},
		});
		expect(await first).toBeNull();
		expect(await OpenDataNightModel.countDocuments({ state: "published" })).toBe(1);
		const newest = await findNewestNight();
		for (const { dataset, format, bytes } of newest?.files ?? [])
			expect((await bytesOf(download(`${dataset}.${format}.gz`))).length).toBe(bytes);
		await writeNight({ now: days(1) });
		expect(await bucket("files").countDocuments()).toBe(2 * FILES);
	});

	it("is kept for fourteen nights, and then goes with its files", async () => {
		for (let night = 0; night < 16; night++) await writeNight({ now: days(night) });
		expect(await listNights()).toHaveLength(14);
		expect(await bucket("files").countDocuments()).toBe(14 * FILES);
		expect(await statusOf(download("proposals.csv.gz", { night: "2026-11-21" }))).toBe(404);
		expect(await statusOf(download("proposals.csv.gz", { night: "2026-11-23" }))).toBe(200);
	});
});

describe("supports per day", () => {
	it("count what stands by the day in Bangkok, up to yesterday, without persons; a withdrawn one leaves its day", async () => {
		const shown = await makeProposal();
		const gone = await makeProposal();
		await support(shown.id, "2026-11-18T16:59:59Z");
		await support(shown.id, "2026-11-18T17:00:00Z");
		const fickle = await support(shown.id, "2026-11-19T05:00:00Z");
		await support(shown.id, "2026-11-19T05:00:00Z", false);
		await support(shown.id, "2026-11-20T18:00:00Z");
		await support(gone.id, "2026-11-19T05:00:00Z");
		const rows = async () => (await listDataset({ id: "supports", limit: 100, now: NIGHT })).items;
		expect(await rows()).toEqual([]);
		await writeNight({ now: NIGHT });
		expect(await rows()).toHaveLength(3);
		await ProposalModel.updateOne({ _id: gone.id }, { $set: { state: "withdrawn", facets: [] } });
		expect(await rows()).toEqual([
			{ day: "2026-11-19", proposal: shown.number, supports: 2 },
			{ day: "2026-11-18", proposal: shown.number, supports: 1 },
		]);
		await SupportModel.updateOne({ _id: fickle._id }, { $set: { active: false } });
		await SupportModel.updateOne({ since: new Date("2026-11-18T16:59:59Z") }, { $set: { active: false } });
		await writeNight({ now: days(1) });
		expect(await rows()).toEqual([
			{ day: "2026-11-21", proposal: shown.number, supports: 1 },
			{ day: "2026-11-19", proposal: shown.number, supports: 1 },
		]);
	});
});

describe("the job", () => {
	let stops: (() => Promise<void>)[] = [];
	afterEach(async () => {
		await Promise.all(stops.map((stop) => stop()));
		stops = [];
	});

	it("of several processes writes each night once, when its hour comes", async () => {
		await makeProposal({ authorIds: [(await makeUser()).id] });
		let now = new Date("2026-11-20T18:00:00Z");
		let looks = 0;
		const clock = () => {
			looks += 1;
			return now;
		};
		const faults: unknown[] = [];
		for (let process = 0; process < 3; process++)
			stops.push(startOpenData({ everyMs: 5, onError: (error) => faults.push(error), clock }));
		await expect.poll(() => looks).toBeGreaterThan(12);
		expect(await listNights()).toEqual([]);
		now = NIGHT;
		await expect.poll(() => listNights(), { timeout: 30_000 }).toEqual(["2026-11-21"]);
		now = days(1);
		await expect.poll(() => listNights(), { timeout: 30_000 }).toEqual(["2026-11-22", "2026-11-21"]);
		await Promise.all(stops.map((stop) => stop()));
		stops = [];
		expect(faults).toEqual([]);
		expect(await bucket("files").countDocuments()).toBe(2 * FILES);
	});
});
