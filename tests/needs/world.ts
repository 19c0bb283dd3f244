import type { Delimiter, Encoding, SignalSource } from "~/domain/signal";
import type { Viewer } from "~/domain/viewer";
import { type ChallengeInput, challengeSchema } from "~/input/challenge";
import { saveMapping, startImport } from "~/services/signal-mapping.server";
import { createImport, storeTable } from "~/services/signal-uploads.server";
import { workOnNeeds } from "~/services/signal-work.server";
import { SignalImportModel } from "../../models/signal.server";
import { makeAgency, makeUser } from "../support/factories";

export const NOW = new Date("2026-03-20T03:00:00Z");

/** Headings of Traffy Fondue's open data. */
export const TRAFFY =
	"ticket_id,type,organization,comment,coords,photo,photo_after,address,subdistrict,district,province,timestamp,state,star,count_reopen,last_activity";

/** A steward and two provinces. */
export async function makeNeedsWorld(): Promise<{ viewer: Viewer; email: string; password: string }> {
	await makeAgency({ kind: "province", province: 10, name: { th: "กรุงเทพมหานคร", en: "Bangkok" } });
	await makeAgency({ kind: "province", province: 50, name: { th: "เชียงใหม่", en: "Chiang Mai" } });
	return makeUser({ roles: [{ role: "steward" }] });
}

async function* chunksOf(content: Buffer, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

/** Sends a table in small pieces, as a browser does; gives its number. */
export async function sendTable({
	viewer,
	content,
	source = "traffy",
	sourceName = "ทราฟฟี่ฟองดูว์",
	name = "table.csv",
}: {
	viewer: Viewer;
	content: string | Buffer;
	source?: SignalSource;
	sourceName?: string;
	name?: string;
}): Promise<number> {
	const table = await storeTable({ viewer, name, content: chunksOf(Buffer.from(content), 1_000) });
	return createImport({ viewer, input: { source, sourceName, file: table.sum }, table, now: NOW });
}

/** Sends a table and hands it to the job as its columns were guessed. */
export async function queueTable(what: Parameters<typeof sendTable>[0]): Promise<number> {
	const number = await sendTable(what);
	await startImport({ viewer: what.viewer, number });
	return number;
}

/** Sends a table, reads it, and counts. */
export async function importTable(what: Parameters<typeof sendTable>[0]) {
	const number = await queueTable(what);
	await workOnNeeds({ clock: () => NOW });
	return importOf(number);
}

export async function importOf(number: number) {
	const row = await SignalImportModel.findOne({ number }).lean();
	if (!row) throw new Error(`there is no import ${number}`);
	return row;
}

/** Says that a table is written in another way. */
export async function reshape({
	viewer,
	number,
	encoding,
	delimiter,
}: {
	viewer: Viewer;
	number: number;
	encoding: Encoding;
	delimiter: Delimiter;
}) {
	const { revision } = await importOf(number);
	await saveMapping({ viewer, number, input: { revision, encoding, delimiter } });
}

/** One row of Traffy Fondue's table. */
export function traffyRow({
	id,
	text,
	at = "2026-03-01 04:00:00.123456+00",
	service = "กรมทางหลวง",
	province = "กรุงเทพมหานคร",
	type = "{ถนน}",
}: {
	id: string;
	text: string;
	at?: string;
	service?: string;
	province?: string;
	type?: string;
}): string {
	const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
	return [
		id,
		type,
		service,
		text,
		"100.5,13.7",
		"https://example.org/a.jpg",
		"",
		"1 ถนนสุขุมวิท",
		"บางนา",
		"บางนา",
		province,
		at,
		"รอรับเรื่อง",
		"",
		"0",
		at,
	]
		.map(quote)
		.join(",");
}

/** Reports about three things, so many of each, over sixty days up to the middle of March 2026. */
export function manyRows({ each = 12, prefix = "T" }: { each?: number; prefix?: string } = {}): string[] {
	const texts = [
		(n: number) => `ไฟถนนดับ มืดมาก เสาที่ ${n} อันตรายตอนกลางคืน`,
		(n: number) => (n % 2 === 0 ? `น้ำท่วมขังหน้าโรงเรียน ระบายไม่ทัน รอบที่ ${n}` : `น้ำท่วมสูง รถผ่านไม่ได้ รอบที่ ${n}`),
		(n: number) => `รอคิวโรงพยาบาลนาน ตั้งแต่ตีห้า คิวที่ ${n}`,
	];
	return texts.flatMap((text, kind) =>
		Array.from({ length: each }, (_, n) =>
			traffyRow({
				id: `${prefix}-${kind}-${n}`,
				text: text(n),
				// why: the first kind comes in the last days only, the others all the time
				at: new Date(
					Date.UTC(2026, 2, 14) - (kind === 0 ? n % 20 : (n * 57) % 59) * 86_400_000,
				).toISOString(),
				service: kind === 2 ? "กรมการแพทย์" : "กรมทางหลวง",
				province: n % 3 === 0 ? "เชียงใหม่" : "กทม.",
			}),
		),
	);
}

/** A challenge as its form sends it. */
export function challengeInput({ host }: { host: string }): ChallengeInput {
	const both = { th: "น้ำท่วมขัง", en: "Floods" };
	return challengeSchema.parse({
		slug: "floods",
		kind: "open-call",
		title: both,
		question: both,
		theme: both,
		brief: both,
		eligibility: both,
		targetGroups: ["general-public"],
		host,
		teamMin: "1",
		teamMax: "5",
		gateKeeper: "steward",
		phases: { submission: { opens: "1/4/2569", closes: "30/4/2569" } },
	});
}
