import { Types } from "mongoose";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Viewer } from "~/domain/viewer";
import type { ArtefactInput } from "~/input/artefact";
import { addArtefact, removeArtefact } from "~/services/artefacts.server";
import { chooseIdea } from "~/services/chosen-idea.server";
import { refreshProposal } from "~/services/proposal-refresh.server";
import { moveStage } from "~/services/stage-moves.server";
import { findStagesPage, loadStageSummary } from "~/services/stages.server";
import { listGates } from "~/services/steward-desk.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel } from "../../models/proposal.server";
import { ArtefactModel, StageMoveModel } from "../../models/stage.server";
import { FollowModel } from "../../models/support.server";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeChallenge, makeProposal, makeUser } from "../support/factories";

useTestDatabase({ own: true });

const now = new Date("2026-03-01T03:00:00Z");
const insight = (group: "patients" | "workers" = "patients"): ArtefactInput => ({
	kind: "insight",
	content: {
		method: "interview",
		group,
		people: 4,
		experience: "รอรับยาครึ่งวัน",
		needs: "รับยาใกล้บ้าน",
		painPoints: "ลางานทุกเดือน",
	},
});
const idea = (title: string): ArtefactInput => ({
	kind: "idea",
	content: { title, description: "ส่งยาทางไปรษณีย์", impact: "high", volume: "middle", effort: "low" },
});
const statement = (cites: string[]): ArtefactInput => ({
	kind: "statement",
	content: { who: "ผู้ป่วย", need: "รับยา", because: "อยู่ไกล", cites, question: "ทำอย่างไร", measure: "เวลา" },
});

async function start(options: Parameters<typeof makeProposal>[0] = {}) {
	const author = await makeUser();
	const steward = await makeUser({ roles: [{ role: "steward" }] });
	const proposal = await makeProposal({ authorIds: [author.id], ...options });
	const add = (input: ArtefactInput, formRequest?: { key: string; hash: string }) =>
		addArtefact({ viewer: author.viewer, proposalNumber: proposal.number, input, formRequest, now });
	const move = (
		viewer: Viewer,
		decision: "advance" | "send-back" | "stop" | "resume",
		moves: number,
		to?: "empathize" | "define",
	) =>
		moveStage({
			viewer,
			proposalNumber: proposal.number,
			input: { decision, moves, to, why: "ครบแล้ว" },
			now,
		});
	const read = () => ProposalModel.findById(proposal.id).lean().orFail();
	return { author, steward, proposal, add, move, read };
}

describe("artefacts", () => {
	it("are added once per form, recorded, and open the gate", async () => {
		const { proposal, add, read, author } = await start();
		const request = { key: "form-key-for-insight", hash: "h" };
		const [first, second] = await Promise.all([add(insight(), request), add(insight(), request)]);
		expect(second).toBe(first);
		await expect(add(insight("workers"), { ...request, hash: "other" })).rejects.toMatchObject({
			code: "changedUnderSameKey",
		});
		await add(insight());
		expect((await read()).nextStep).toBe("authors");
		await add(insight("workers"));
		expect((await read()).nextStep).toBe("steward");
		expect((await read()).waitingSince).toEqual(now);
		const summary = await loadStageSummary({ proposal, viewer: author.viewer });
		expect(summary).toMatchObject({ missing: [], isAuthor: true, keepsGate: false });
		expect(await EventModel.countDocuments({ proposal: proposal.id, type: "artefact-added" })).toBe(3);
	});

	it("are refused from others, ahead of the stage, and while stopped", async () => {
		const { proposal, add, steward, move } = await start();
		const other = await makeUser();
		await expect(
			addArtefact({ viewer: other.viewer, proposalNumber: proposal.number, input: insight(), now }),
		).rejects.toMatchObject({ code: "notAuthor" });
		await expect(add(idea("ส่งยา"))).rejects.toMatchObject({ code: "stageAhead" });
		await move(steward.viewer, "stop", 0);
		await expect(add(insight())).rejects.toMatchObject({ code: "workStopped" });
		expect(await ArtefactModel.countDocuments({ proposal: proposal.id })).toBe(0);
	});

	it("of a draft or of another proposal are as if they did not exist", async () => {
		const { author, proposal } = await start({ state: "draft" });
		const stranger = await makeUser();
		await expect(
			addArtefact({ viewer: stranger.viewer, proposalNumber: proposal.number, input: insight(), now }),
		).rejects.toMatchObject({ code: "notFound" });
		const elsewhere = await start();
		const id = await elsewhere.add(insight());
		const mine = await makeProposal({ authorIds: [author.id] });
		await expect(
			removeArtefact({ viewer: author.viewer, proposalNumber: mine.number, id, now }),
		).rejects.toMatchObject({ code: "notFound" });
		await expect(
			removeArtefact({
				viewer: author.viewer,
				proposalNumber: mine.number,
				id: new Types.ObjectId().toHexString(),
				now,
			}),
		).rejects.toMatchObject({ code: "notFound" });
	});

	it("cite insights that stand, follow them into a new wording, and lose those taken back", async () => {
		const { add, author, proposal } = await start({ stage: "define" });
		const first = await add(insight());
		await expect(add(statement([new Types.ObjectId().toHexString()]))).rejects.toMatchObject({
			code: "invalidInput",
			options: { field: "cites" },
		});
		await add(statement([first]));
		const missing = async () =>
			(await loadStageSummary({ proposal, viewer: null })).missing.map(({ what }) => what);
		expect(await missing()).toEqual([]);
		const again = { kind: "insight", content: { ...insight().content, replaces: first } } as ArtefactInput;
		const second = await add(again);
		expect(await missing()).toEqual([]);
		await expect(add(again)).rejects.toMatchObject({ code: "editedMeanwhile" });
		const remove = { viewer: author.viewer, proposalNumber: proposal.number, id: second, now };
		await removeArtefact(remove);
		await removeArtefact(remove);
		expect(await missing()).toEqual(["statements"]);
		expect(await ArtefactModel.countDocuments({ proposal: proposal.id, kind: "insight" })).toBe(2);
		expect(await EventModel.countDocuments({ proposal: proposal.id, type: "artefact-removed" })).toBe(1);
	});

	it("have one chosen idea, also when two authors choose at once", async () => {
		const { add, author, proposal } = await start({ stage: "ideate" });
		const ids = [await add(idea("หนึ่ง")), await add(idea("สอง"))];
		const results = await Promise.allSettled(
			ids.map((id) =>
				chooseIdea({
					viewer: author.viewer,
					proposalNumber: proposal.number,
					input: { idea: id, why: "ทำได้เร็ว" },
					now,
				}),
			),
		);
		expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
		for (const result of results)
			if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "editedMeanwhile" });
		const chosen = await ArtefactModel.find({ proposal: proposal.id, "idea.chosen": true }).lean();
		expect(chosen).toHaveLength(1);
		const kept = chosen[0]?._id.toHexString() ?? "";
		const rewritten = await add({
			kind: "idea",
			content: { ...idea("ใหม่").content, replaces: kept },
		} as ArtefactInput);
		const after = await ArtefactModel.find({ proposal: proposal.id, "idea.chosen": true }).lean();
		expect(after.map(({ _id, idea: own }) => [_id.toHexString(), own?.why])).toEqual([
			[rewritten, "ทำได้เร็ว"],
		]);
	});

	it("keep pictures of a prototype, and nothing when one of them is no picture", async () => {
		const { add, proposal } = await start({ stage: "prototype" });
		const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#fff" } })
			.png()
			.toBuffer();
		const picture = new File([new Uint8Array(png)], "ภาพ.png", { type: "image/png" });
		const text = new File(["<svg/>"], "evil.png", { type: "image/png" });
		const prototype = (pictures: File[], replaces?: string): ArtefactInput => ({
			kind: "prototype",
			content: {
				title: "กล่องส่งยา",
				description: "แบบร่าง",
				pictures,
				alt: "ภาพร่างกล่องยา",
				real: "กล่อง",
				pretend: "ระบบติดตาม",
				buildingBlocks: ["digital-id"],
				replaces,
			},
		});
		await expect(add(prototype([picture, text]))).rejects.toMatchObject({ code: "unsupportedFile" });
		const files = ProposalModel.db.collection("files.files");
		expect(await files.countDocuments()).toBe(0);
		const id = await add(prototype([picture]));
		expect((await loadStageSummary({ proposal, viewer: null })).missing).toEqual([]);
		await add(prototype([], id));
		expect((await loadStageSummary({ proposal, viewer: null })).missing).toEqual([]);
		const page = await findStagesPage({ number: proposal.number, viewer: null });
		const shown = page.stages.find(({ stage }) => stage === "prototype")?.artefacts;
		expect(shown).toHaveLength(1);
		expect(shown?.[0]?.prototype?.pictures).toMatchObject([{ alt: "ภาพร่างกล่องยา", width: 40, height: 30 }]);
	});
});

describe("gate decisions", () => {
	it("need a full stage, leave a record, and tell authors and followers", async () => {
		const { author, steward, proposal, add, move, read } = await start();
		const follower = await makeUser();
		await FollowModel.create({ proposal: proposal.id, user: follower.id, since: now });
		await expect(move(steward.viewer, "advance", 0)).rejects.toMatchObject({ code: "gateNotMet" });
		const ids = [await add(insight()), await add(insight()), await add(insight())];
		await expect(move(author.viewer, "advance", 0)).rejects.toMatchObject({ code: "notPermitted" });
		await move(steward.viewer, "advance", 0);
		expect(await read()).toMatchObject({ stage: "define", moves: 1, nextStep: "authors" });
		expect((await read()).facets).toContain("stage:define");
		const record = await StageMoveModel.findOne({ proposal: proposal.id }).lean().orFail();
		expect(record).toMatchObject({ number: 1, decision: "advance", from: "empathize", to: "define" });
		expect(record.artefacts.map(String).sort()).toEqual(ids.sort());
		const event = await EventModel.findOne({ proposal: proposal.id, type: "stage-moved" }).lean().orFail();
		expect(event).toMatchObject({ why: "ครบแล้ว", visibility: "public", actor: { role: "steward" } });
		const told = await NotificationModel.find({ proposal: proposal.id, type: "stage-moved" }).lean();
		expect(told.map(({ user }) => String(user)).sort()).toEqual([author.id, follower.id].sort());
	});

	it("of two stewards at once: one stands, the other hears that it has moved", async () => {
		const { steward, proposal, add, move, read } = await start();
		const second = await makeUser({ roles: [{ role: "steward" }] });
		for (let count = 0; count < 3; count++) await add(insight());
		const results = await Promise.allSettled([
			move(steward.viewer, "advance", 0),
			move(second.viewer, "stop", 0),
			move(steward.viewer, "advance", 0),
			move(second.viewer, "advance", 0),
		]);
		expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		for (const result of results)
			if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "wrongStage" });
		expect((await read()).moves).toBe(1);
		expect(await StageMoveModel.countDocuments({ proposal: proposal.id })).toBe(1);
		expect(await EventModel.countDocuments({ proposal: proposal.id, type: "stage-moved" })).toBe(1);
	});

	it("sent twice by the same form have one effect and the same answer", async () => {
		const { steward, proposal, read } = await start();
		const send = () =>
			moveStage({
				viewer: steward.viewer,
				proposalNumber: proposal.number,
				input: { decision: "stop", moves: 0, why: "ซ้ำกับงานเดิม" },
				formRequest: { key: "form-key-for-stopping", hash: "same" },
				now,
			});
		const [first, second] = await Promise.all([send(), send()]);
		expect([first.number, second.number]).toEqual([1, 1]);
		expect(await read()).toMatchObject({ stopped: true, progress: "stopped", moves: 1 });
	});

	it("send back, stop and resume; artefacts of later stages stay", async () => {
		const { steward, add, move, read, proposal } = await start({ stage: "ideate" });
		await add(idea("หนึ่ง"));
		await expect(move(steward.viewer, "send-back", 0)).rejects.toMatchObject({ code: "cannotSendForward" });
		await move(steward.viewer, "send-back", 0, "empathize");
		expect(await read()).toMatchObject({ stage: "empathize", moves: 1, stopped: false });
		await move(steward.viewer, "stop", 1);
		expect(await read()).toMatchObject({ stopped: true, nextStep: "nobody" });
		await move(steward.viewer, "resume", 2);
		expect(await read()).toMatchObject({ stopped: false, nextStep: "authors" });
		const page = await findStagesPage({ number: proposal.number, viewer: null });
		expect(page.stages.find(({ stage }) => stage === "ideate")?.artefacts).toHaveLength(1);
		expect(page.stages.flatMap(({ moves }) => moves).map(({ number }) => number)).toEqual([2, 3, 1]);
		expect(page.keepsGate).toBe(false);
	});

	it("after a sending back the next step is the authors', until something of that stage is written anew", async () => {
		const { steward, add, move, read, proposal, author } = await start({ stage: "empathize" });
		const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
		const ids = [await add(insight()), await add(insight()), await add(insight("workers"))];
		await move(steward.viewer, "advance", 0);
		const sendBack = () =>
			moveStage({
				viewer: steward.viewer,
				proposalNumber: proposal.number,
				input: { decision: "send-back", moves: 1, to: "empathize", why: "ขอข้อค้นพบจากผู้ดูแลผู้ป่วยด้วย" },
				now: hours(1),
			});
		await sendBack();
		const after = await read();
		expect(after).toMatchObject({ stage: "empathize", nextStep: "authors", waitingSince: hours(1) });
		expect(after.facets).toContain("next:authors");
		expect((await listGates()).items.map(({ number }) => number)).not.toContain(proposal.number);
		expect(await loadStageSummary({ proposal, viewer: author.viewer })).toMatchObject({
			missing: [],
			sentBack: { why: "ขอข้อค้นพบจากผู้ดูแลผู้ป่วยด้วย", by: "steward" },
		});
		await refreshProposal({ proposalId: proposal.id, now: hours(2) });
		expect(await read()).toMatchObject({ nextStep: "authors", waitingSince: hours(1) });
		await addArtefact({
			viewer: author.viewer,
			proposalNumber: proposal.number,
			input: { ...insight("workers"), content: { ...insight().content, replaces: ids[0] } } as ArtefactInput,
			now: hours(3),
		});
		expect(await read()).toMatchObject({ nextStep: "steward", waitingSince: hours(3) });
		expect((await loadStageSummary({ proposal, viewer: null })).sentBack).toBeNull();
	});

	it("a sending back is answered by choosing another idea, and not by stopping and resuming", async () => {
		const { steward, author, add, move, read, proposal } = await start({ stage: "ideate" });
		const ids = [await add(idea("หนึ่ง")), await add(idea("สอง")), await add(idea("สาม"))];
		const choose = (id: string | undefined, at: Date) =>
			chooseIdea({
				viewer: author.viewer,
				proposalNumber: proposal.number,
				input: { idea: id ?? "", why: "ทำได้เร็ว" },
				now: at,
			});
		await choose(ids[0], now);
		await move(steward.viewer, "advance", 0);
		const later = new Date(now.getTime() + 60_000);
		await moveStage({
			viewer: steward.viewer,
			proposalNumber: proposal.number,
			input: { decision: "send-back", moves: 1, to: "ideate", why: "ขอให้เลือกทางที่ทำได้จริง" },
			now: later,
		});
		await move(steward.viewer, "stop", 2);
		await move(steward.viewer, "resume", 3);
		expect((await read()).nextStep).toBe("authors");
		const again = new Date(later.getTime() + 60_000);
		await Promise.all([choose(ids[1], again), choose(ids[1], again)]);
		expect((await read()).nextStep).toBe("steward");
		expect(await EventModel.countDocuments({ proposal: proposal.id, type: "idea-chosen" })).toBe(2);
	});

	it("are the author's where the challenge says so, and tell the agency at the last stage", async () => {
		const challenge = await makeChallenge({ gateKeeper: "author" });
		const agency = await makeAgency();
		const officer = await makeUser({ roles: [{ role: "officer", agencyId: agency.id }] });
		const { author, add, move, read, proposal } = await start({
			stage: "test",
			challengeId: challenge.id,
			agencyId: agency.id,
		});
		await add({
			kind: "trial",
			content: {
				hypothesis: "ส่งยาได้",
				participants: [{ group: "patients", people: 6 }],
				result: "ได้ผล",
				measure: "เวลา",
				decision: "advance",
			},
		});
		await move(author.viewer, "advance", 0);
		expect(await read()).toMatchObject({ stage: "drive", nextStep: "agency", progress: "awaiting-answer" });
		expect(
			await NotificationModel.countDocuments({
				user: officer.id,
				type: "proposal-to-answer",
				proposal: proposal.id,
			}),
		).toBe(1);
	});
});

describe("lists of the stages page", () => {
	it("use their indexes", async () => {
		const { proposal } = await start();
		const plans = [
			await ArtefactModel.find({ proposal: proposal.id, removedAt: null })
				.sort({ kind: 1, at: 1, _id: 1 })
				.explain("executionStats"),
			await StageMoveModel.find({ proposal: proposal.id }).sort({ number: 1 }).explain("executionStats"),
		];
		for (const plan of plans) {
			const text = JSON.stringify(plan);
			expect(text).toContain("IXSCAN");
			expect(text).not.toContain("COLLSCAN");
			expect(text).not.toMatch(/"stage":"SORT"/);
		}
	});
});
