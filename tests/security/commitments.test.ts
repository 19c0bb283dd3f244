import { Types } from "mongoose";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { loader as fileLoader } from "~/routes/files.$id";
import { openAttachment } from "~/services/attachments.server";
import { reportProgress } from "~/services/reports.server";
import { CommitmentModel, ProgressReportModel } from "../../models/commitment.server";
import { UserModel } from "../../models/user.server";
import { after as daysAfter, makeApproved, makeStaffedAgency, reportInput } from "../agencies/world";
import { ask } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { TEST_PASSWORD } from "../support/factories";
import { useTestSite } from "../support/site";
import type { Browser } from "../support/site-client";
import { STRINGS } from "./naughty";

useTestDatabase();
const site = useTestSite();

/** A commitment that its agency calls live. */
async function makeLive() {
	const people = await makeStaffedAgency();
	const made = await makeApproved(people);
	await reportProgress({
		viewer: people.officer,
		number: made.number,
		input: reportInput({ status: "live", percent: 100, nextReportAt: undefined }),
		now: daysAfter(10),
	});
	return { ...made, people };
}

describe("a live commitment of another agency", () => {
	it("is for officers and champions what one that does not exist is: every page and form, status and words", async () => {
		const made = await makeLive();
		// why: a number that stands in no page for another reason
		const number = 888_888;
		await CommitmentModel.updateOne({ number: made.number }, { $set: { number } });
		const own = await makeStaffedAgency();
		const before = await CommitmentModel.findOne({ number }).lean();
		const revision = String(before?.revision);
		const report = {
			status: "live",
			percent: "100",
			narrative: "ทำเสร็จแล้ว",
			"values[0].indicator": "เวลารอ",
			"values[0].value": "10",
		};
		const promise = {
			revision,
			reason: "เหตุผล",
			deliverable: "ระบบ",
			ownerUnit: "กอง",
			ownerHead: "หัวหน้า",
			dueAt: "30/9/2590",
			"indicators[0].name": "เวลารอ",
			"indicators[0].unit": "นาที",
			"indicators[0].target": "30",
		};
		const forms: [string, Record<string, string>][] = [
			["report", report],
			["report", { ...report, status: "in-progress", nextReportAt: "30/9/2590" }],
			["report", { mode: "unchanged", unchangedWhy: "ยังไม่มีอะไรใหม่", unchangedNextReportAt: "30/9/2590" }],
			["promise", { ...promise, mode: "change" }],
			["promise", { ...promise, mode: "rewrite" }],
			["approve", { decision: "approve", revision }],
			["approve", { decision: "send-back", reason: "ยังไม่ชัด", revision }],
		];
		for (const viewer of [own.officer, own.champion]) {
			const { email } = await UserModel.findById(viewer.id).select({ email: 1 }).lean().orFail();
			const browser = await site.current.client().signIn({ email, password: TEST_PASSWORD });
			for (const prefix of ["", "/en"])
				for (const [page, fields] of forms) {
					const path = (of: number) => `${prefix}/officer/commitments/${of}/${page}`;
					const answers: Record<string, { status: number; location: string | null; body: string }>[] = [];
					for (const of of [number, 777_777])
						answers.push({
							page: await plain(browser, path(of), of),
							data: await plain(browser, `${path(of)}.data`, of),
							form: await plain(browser, path(of), of, fields),
						});
					expect(answers[0]?.page?.status, path(number)).toBe(404);
					expect(answers[0]?.form?.status, path(number)).toBe(404);
					for (const kind of ["page", "data", "form"])
						expect(
							differenceOf(answers[0]?.[kind], answers[1]?.[kind]),
							`${kind} of ${path(number)}`,
						).toBeNull();
				}
		}
		expect(await CommitmentModel.findOne({ number }).lean()).toEqual(before);
	}, 240_000);
});

/** Where two answers begin to differ, cut short; null when they are the same. */
function differenceOf(one: unknown, other: unknown): string | null {
	const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
	if (a === b) return null;
	const at = [...a].findIndex((sign, index) => sign !== b[index]);
	return `${a.slice(Math.max(0, at - 60), at + 60)} … ${b.slice(Math.max(0, at - 60), at + 60)}`;
}

/** An answer without what differs from request to request, and without the number that was asked for. */
async function plain(browser: Browser, path: string, number: number, fields?: Record<string, string>) {
	const options = { follow: false };
	const answer = await (fields ? browser.post(path, fields, options) : browser.get(path, options));
	return {
		status: answer.status,
		location: answer.location,
		body: answer.body.replaceAll(/nonce="[^"]*"/g, "").replaceAll(String(number), "N"),
	};
}

describe("strings that break things, in what agencies write", () => {
	it("are kept as text in the name of a file, whose answer stays whole", async () => {
		const { number, id, people } = await makeLive();
		const picture = await sharp({ create: { width: 2, height: 2, channels: 3, background: "#15d" } })
			.png()
			.toBuffer();
		const bytes = new Uint8Array(picture);
		for (let from = 0; from < STRINGS.length; from += 5) {
			const names = STRINGS.slice(from, from + 5).map((text) => `${text}.png`);
			await reportProgress({
				viewer: people.officer,
				number,
				input: reportInput({ status: "live", percent: 100, nextReportAt: undefined }),
				files: names.map((name) => new File([bytes], name, { type: "image/png" })),
				now: daysAfter(20 + from / 1_000),
			});
		}
		const reports = await ProgressReportModel.find({ commitment: new Types.ObjectId(id) }).lean();
		const files = reports.flatMap(({ evidence }) => evidence);
		expect(files.length).toBe(STRINGS.length);
		for (const { file, name } of files) {
			const fileId = file.toHexString();
			const path = `/files/${fileId}`;
			const answer = await fileLoader(ask({ path, params: { id: fileId }, now: daysAfter(30) }));
			expect(answer.status).toBe(200);
			const said = /filename\*=UTF-8''([^;]+)$/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1];
			expect(decodeURIComponent(said ?? "")).toBe((await openAttachment({ id: fileId })).name);
			expect(name).not.toMatch(/[\r\n\0]/);
			await answer.body?.cancel();
		}
	}, 240_000);
});
