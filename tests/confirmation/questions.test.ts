import { Types } from "mongoose";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { FEWEST_DECISIVE, judgeRound, questionAt, toCitizenAnswers } from "~/domain/confirmation";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import { describeAnswers } from "~/i18n/citizen-answers";
import { en } from "~/i18n/en";
import { createTranslator } from "~/i18n/translate";
import { action as confirmAction } from "~/routes/commitments.$number.confirm";
import { loader as fileLoader } from "~/routes/files.$id";
import { deleteAccount, exportOwnData } from "~/services/accounts-own-data.server";
import { findCommitmentPage } from "~/services/commitment-page.server";
import { recountConfirmations } from "~/services/commitment-recount.server";
import { findCommitment } from "~/services/commitments.server";
import { findConfirmForm } from "~/services/confirmation-page.server";
import { listOpenQuestions } from "~/services/confirmation-questions.server";
import { confirmCommitment, withdrawConfirmation } from "~/services/confirmations.server";
import { listProposals } from "~/services/proposal-lists.server";
import { reportProgress } from "~/services/reports.server";
import { TASK_STEPS } from "~/services/task-steps.server";
import { runDueTasks } from "~/services/tasks.server";
import { ConfirmationModel } from "../../models/commitment.server";
import { openFileBucket } from "../../models/files.server";
import {
	after as daysAfter,
	loadCommitment,
	makeApproved,
	makeStaffedAgency,
	makeSupporters,
	reportInput,
} from "../agencies/world";
import { ask, statusOf } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";

useTestDatabase();

const GOES_LIVE = 10;
const AGAIN = GOES_LIVE + 28;
let jpeg: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
	const picture = await sharp({ create: { width: 8, height: 4, channels: 3, background: "#1d5" } })
		.jpeg()
		.withExif({ IFD0: { Copyright: "บ้านเลขที่ 7" } })
		.toBuffer();
	jpeg = new Uint8Array(picture);
});

async function makeLive(supporterCount = FEWEST_DECISIVE + 1) {
	const people = await makeStaffedAgency();
	const made = await makeApproved(people);
	const supporters = await makeSupporters(made.proposal.id, supporterCount);
	const [first] = supporters;
	if (!first) throw new Error("no supporter");
	await reportProgress({
		viewer: people.officer,
		number: made.number,
		input: reportInput({ status: "live", percent: 100, nextReportAt: undefined }),
		now: daysAfter(GOES_LIVE),
	});
	return { ...made, people, supporters, first };
}

type Answer = "works" | "does-not" | "not-tried";
const pictureFile = (name = "บ้านสมหญิง.jpg") => new File([jpeg], name, { type: "image/jpeg" });
const countFiles = async () => (await openFileBucket().find().toArray()).length;
const runTasks = async (day: number) => {
	const { faults } = await runDueTasks({ steps: TASK_STEPS, clock: () => daysAfter(day) });
	expect(faults).toEqual([]);
};

describe("the two questions", () => {
	it("change four weeks after going live, to the millisecond; the later one speaks once enough have answered", () => {
		const liveAt = daysAfter(GOES_LIVE);
		const due = daysAfter(AGAIN);
		expect(questionAt({ liveAt, now: new Date(due.getTime() - 1) })).toBe("live");
		expect(questionAt({ liveAt, now: due })).toBe("four-weeks");
		const tally = (works: number, doesNot: number) => ({ works, doesNot, notTried: 0 });
		const judge = (first: [number, number], again: [number, number]) =>
			judgeRound({ confirmations: tally(...first), confirmationsAgain: tally(...again) });
		expect(judge([5, 0], [0, 4])).toBe("confirmed");
		expect(judge([5, 0], [0, 5])).toBe("disputed");
		expect(judge([2, 1], [5, 0])).toBe("confirmed");
	});

	it("are shown apart in words, with figures of neither from fewer than five answers", () => {
		const round = {
			confirmations: { works: 12, doesNot: 3, notTried: 1 },
			confirmationsAgain: { works: 3, doesNot: 1, notTried: 0 },
		};
		const inWords = (given: typeof round, askAgainAt: Date | null = null) =>
			describeAnswers({
				t: createTranslator("en", en),
				answers: toCitizenAnswers({ round: given, status: "live", askAgainAt }),
			});
		expect(inWords(round)).toBe(
			"At going live: 12 of 15 who tried it say that it works · After four weeks: too few answers yet to show figures",
		);
		const later = { ...round, confirmationsAgain: { works: 13, doesNot: 1, notTried: 0 } };
		expect(inWords(later)).toContain("After four weeks: 13 of 14 who tried it say that it works");
		const few = { ...round, confirmations: { works: 1, doesNot: 0, notTried: 0 } };
		expect(inWords(few)).toBe("too few answers yet to show figures");
		const early = { ...round, confirmationsAgain: { works: 0, doesNot: 0, notTried: 0 } };
		expect(inWords(early, daysAfter(AGAIN))).toBe("12 of 15 who tried it say that it works");
	});

	it("keep an answer each, counted apart, also by the recount; enough who say no to the second reopen it", async () => {
		const { number, supporters, first, proposal, id } = await makeLive();
		const answer = (viewer: Viewer, given: Answer, day: number) =>
			confirmCommitment({ viewer, number, input: { answer: given }, now: daysAfter(day) });
		const five = supporters.slice(0, FEWEST_DECISIVE);
		for (const viewer of five) await answer(viewer, "works", 12);
		expect(await listOpenQuestions({ viewer: first, now: daysAfter(AGAIN) })).toMatchObject([
			{ question: "four-weeks", answer: null, earlier: "works" },
		]);
		for (const viewer of five.slice(1)) await answer(viewer, "does-not", AGAIN);
		expect(await loadCommitment(number)).toMatchObject({
			status: "live",
			confirmations: { works: 5, doesNot: 0 },
			confirmationsAgain: { works: 0, doesNot: 4 },
		});
		expect((await findCommitment({ number, now: daysAfter(AGAIN) })).answers).toMatchObject({
			live: { works: 5 },
			again: null,
		});
		const { items } = await listProposals({ filter: { progress: "live" } });
		expect(items.find((row) => row.number === proposal.number)?.citizens).toMatchObject({
			status: "live",
			answers: { live: { works: 5, doesNot: 0, notTried: 0 }, again: null },
		});
		await answer(first, "does-not", AGAIN + 1);
		expect(await loadCommitment(number)).toMatchObject({
			status: "in-progress",
			confirmations: { works: 5, doesNot: 0 },
			confirmationsAgain: { works: 0, doesNot: 5 },
		});
		expect(await ConfirmationModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(10);
		expect((await recountConfirmations()).different).toEqual([]);
	});
});

describe("the picture beside an answer", () => {
	/** Sends the form as a browser without JavaScript does. */
	const send = (viewer: Viewer, number: number, fields: [string, string | File][], day = 12) =>
		confirmAction(
			ask({
				path: `/commitments/${number}/confirm`,
				viewer,
				params: { number: String(number) },
				fields,
				now: daysAfter(day),
			}),
		);
	const pictureOf = async (viewer: Viewer, number: number) =>
		(await findConfirmForm({ viewer, number, now: daysAfter(12) })).own?.picture?.id ?? "";
	const open = (id: string, viewer: MaybeViewer) =>
		fileLoader(ask({ path: `/files/${id}`, viewer, params: { id }, now: daysAfter(13) }));

	it("is seen by its sender, the agency and stewards, and by nobody else; it tells neither name nor place", async () => {
		const { number, first, supporters, people } = await makeLive();
		const before = await countFiles();
		const picture = pictureFile();
		await Promise.all(
			[1, 2].map(() =>
				send(first, number, [
					["answer", "works"],
					["picture", picture],
				]),
			),
		);
		await runTasks(13);
		expect(await countFiles()).toBe(before + 1);
		const id = await pictureOf(first, number);
		const steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
		for (const viewer of [first, people.officer, people.champion, steward]) {
			const answer = await open(id, viewer);
			expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
			expect(answer.headers.get("Content-Disposition")).toContain("picture.jpg");
			const kept = Buffer.from(await answer.arrayBuffer());
			expect((await sharp(kept).metadata()).exif).toBeUndefined();
		}
		const elsewhere = await makeStaffedAgency();
		for (const viewer of [null, supporters[1] as Viewer, elsewhere.officer, elsewhere.champion])
			expect(await statusOf(open(id, viewer))).toBe(404);
		const page = { number, now: daysAfter(13) };
		const { notes } = await findCommitmentPage({ ...page, viewer: people.officer });
		expect(notes).toMatchObject([{ question: "live", answer: "works", note: null, picture: { id } }]);
		expect(JSON.stringify(await findCommitmentPage({ ...page, viewer: null }))).not.toContain(id);
	});

	it("gives way to a new one, stays when the words change, and goes on request, with its file", async () => {
		const { number, first } = await makeLive();
		const before = await countFiles();
		await send(first, number, [
			["answer", "works"],
			["picture", pictureFile()],
		]);
		const old = await pictureOf(first, number);
		await send(first, number, [
			["answer", "works"],
			["picture", pictureFile("2.png")],
		]);
		const next = await pictureOf(first, number);
		expect(next).not.toBe(old);
		expect(await statusOf(open(old, first))).toBe(404);
		// why: browsers send an empty file where none was chosen
		await send(first, number, [
			["answer", "does-not"],
			["note", "ช้า"],
			["picture", new File([], "")],
		]);
		expect(await pictureOf(first, number)).toBe(next);
		await runTasks(13);
		expect(await countFiles()).toBe(before + 1);
		await send(first, number, [
			["answer", "does-not"],
			["removePicture", "on"],
		]);
		expect(await pictureOf(first, number)).toBe("");
		await runTasks(13);
		expect(await countFiles()).toBe(before);
	});

	it("is refused when it is no picture, or from somebody who is not asked, and nothing is kept", async () => {
		const { number, first } = await makeLive();
		const before = await countFiles();
		const pdf = new File(["%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"], "a.jpg");
		const refused = await send(first, number, [
			["answer", "works"],
			["picture", pdf],
		]);
		expect(refused.status).toBe(415);
		expect(await refused.text()).toContain("errors.unsupportedFile");
		const stranger = (await makeUser()).viewer;
		await send(stranger, number, [
			["answer", "works"],
			["picture", pictureFile()],
		]);
		expect(await countFiles()).toBe(before);
		expect(await ConfirmationModel.countDocuments({ user: new Types.ObjectId(stranger.id) })).toBe(0);
		expect((await loadCommitment(number)).confirmations.works).toBe(0);
	});

	it("goes with an answer that is taken back, which is counted no longer and can be given again", async () => {
		const { number, first } = await makeLive();
		const before = await countFiles();
		await send(first, number, [
			["answer", "works"],
			["note", "ดี"],
			["picture", pictureFile()],
		]);
		await Promise.all([1, 2].map(() => send(first, number, [["intent", "withdraw"]])));
		await runTasks(13);
		expect(await countFiles()).toBe(before);
		expect((await loadCommitment(number)).confirmations).toMatchObject({ works: 0 });
		expect((await findConfirmForm({ viewer: first, number, now: daysAfter(12) })).own).toBeNull();
		expect((await recountConfirmations()).different).toEqual([]);
		await send(first, number, [["answer", "not-tried"]]);
		expect((await loadCommitment(number)).confirmations).toMatchObject({ works: 0, notTried: 1 });
		await withdrawConfirmation({ viewer: first, number, now: daysAfter(AGAIN) });
		expect((await loadCommitment(number)).confirmations).toMatchObject({ notTried: 1 });
	});

	it("is in the person's own data, and goes with the account while the answer stays counted", async () => {
		const { number, first, people } = await makeLive();
		const leaving = await makeUser();
		const { viewer } = leaving;
		const before = await countFiles();
		await send(first, number, [
			["answer", "works"],
			["picture", pictureFile()],
		]);
		await ConfirmationModel.updateMany(
			{ user: new Types.ObjectId(first.id) },
			{ $set: { user: new Types.ObjectId(viewer.id), note: "บ้านเลขที่ 7" } },
		);
		const { confirmations } = await exportOwnData({ viewer, now: daysAfter(13) });
		expect(confirmations).toMatchObject([
			{
				answer: "works",
				question: "live",
				picture: { path: expect.stringMatching(/^\/files\/[0-9a-f]{24}$/) },
			},
		]);
		await deleteAccount({
			viewer,
			input: { password: leaving.password, sure: "on" },
			now: daysAfter(14),
		});
		await runTasks(14);
		expect(await countFiles()).toBe(before);
		const [kept] = await ConfirmationModel.find({ user: new Types.ObjectId(viewer.id) }).lean();
		expect(kept).toMatchObject({ answer: "works" });
		expect(kept?.note ?? kept?.picture).toBeUndefined();
		expect((await findCommitmentPage({ number, viewer: people.officer, now: daysAfter(15) })).notes).toEqual(
			[],
		);
	});
});
