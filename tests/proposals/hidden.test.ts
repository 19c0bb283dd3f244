import { Types } from "mongoose";
import { beforeEach, describe, expect, it } from "vitest";
import { deriveProposal } from "~/domain/proposal-derived";
import type { Viewer } from "~/domain/viewer";
import * as filePage from "~/routes/files.$id";
import { listAgencyTree } from "~/services/agency-figures.server";
import { acceptProposal } from "~/services/answers.server";
import { reportComment } from "~/services/comment-reports.server";
import { addComment } from "~/services/comments.server";
import { followProposal } from "~/services/follows.server";
import { decideCase } from "~/services/moderation.server";
import { countOpenCases, listModerationCases } from "~/services/moderation-queue.server";
import { listNotices } from "~/services/notices.server";
import { countProgramme } from "~/services/programme.server";
import { findRestorableProposal, showProposalAgain } from "~/services/proposal-hiding.server";
import { listInvitations } from "~/services/proposal-invitations.server";
import { archiveProposal, assignAgency, withdrawProposal } from "~/services/proposal-lifecycle.server";
import { listProposals } from "~/services/proposal-lists.server";
import { findMergeQuestion, mergeProposal } from "~/services/proposal-merge.server";
import { listOwnProposals } from "~/services/proposal-mine.server";
import { findProposalForData, findProposalForPage } from "~/services/proposal-page.server";
import { isCommitted, recountChallenge } from "~/services/proposal-record.server";
import { loadDerivation, refreshProposal } from "~/services/proposal-refresh.server";
import { findReportableProposal, reportProposal } from "~/services/proposal-reports.server";
import { attachFile } from "~/services/proposal-versions.server";
import { saveProposal } from "~/services/proposals.server";
import { listSimilar, searchProposals } from "~/services/search.server";
import { supportProposal } from "~/services/supports.server";
import { tally } from "~/services/tally.server";
import { listTimeline } from "~/services/timeline.server";
import { ChallengeModel } from "../../models/challenge.server";
import { EventModel } from "../../models/event.server";
import { ModerationCaseModel, ReportModel } from "../../models/moderation.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel, ProposalSearchModel } from "../../models/proposal.server";
import { acceptInput, makeAwaiting, makeStaffedAgency } from "../agencies/world";
import { ask, statusOf } from "../support/ask";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeAgency, makeChallenge, makeUser } from "../support/factories";
import { later, makeDraft, makePublished, makeText, NOW, readRow } from "./support";

useTestDatabase();
let author: Viewer;
let steward: Viewer;
let stranger: Viewer;
beforeEach(async () => {
	await emptyTestDatabase();
	author = (await makeUser()).viewer;
	stranger = (await makeUser()).viewer;
	steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
});

const HIDE = { decision: "hide", reason: "personal-data", note: "มีเบอร์โทรศัพท์ของเพื่อนบ้าน" } as const;
const codeOf = (promise: Promise<unknown>) =>
	promise.then(
		() => "done",
		(error: { code?: string }) => error.code,
	);
const report = (proposalNumber: number, viewer = stranger, now = later(1)) =>
	reportProposal({ viewer, proposalNumber, input: { reason: "personal-data", note: "มีเบอร์โทรศัพท์" }, now });
const openCase = async (viewer = steward) => (await listModerationCases({ viewer })).items[0];

/** Reports it and has it hidden. */
async function hide(proposalNumber: number, viewer = steward) {
	await report(proposalNumber, (await makeUser()).viewer);
	const open = await ModerationCaseModel.findOne({ state: "open" }).lean();
	await decideCase({ viewer, input: { case: String(open?._id), ...HIDE }, now: later(2) });
}
const show = (proposalNumber: number, viewer = steward) =>
	showProposalAgain({ viewer, proposalNumber, input: { why: "ผู้เสนอแก้ไขแล้ว" }, now: later(60) });

describe("reporting a proposal", () => {
	it("is one report per person and one case per proposal, beside those of comments on it, also in parallel", async () => {
		const number = await makePublished(author, steward);
		const { id } = await addComment({
			viewer: author,
			proposalNumber: number,
			input: { body: "ดี", stance: "neutral" },
			now: NOW,
		});
		await Promise.all([1, 2, 3].map(() => report(number)));
		await report(number, stranger, later(9));
		const others = await Promise.all([1, 2, 3, 4].map(() => makeUser()));
		await Promise.all(others.map(({ viewer }) => report(number, viewer)));
		await reportComment({ viewer: stranger, commentId: id, input: { reason: "spam" }, now: later(3) });
		const cases = await ModerationCaseModel.find({ state: "open" }).sort({ openedAt: 1 }).lean();
		expect(cases.map(({ comment, reports }) => [Boolean(comment), reports])).toEqual([
			[false, 5],
			[true, 1],
		]);
		expect(await ReportModel.countDocuments()).toBe(6);
		expect(await EventModel.countDocuments({ type: "proposal-reported", visibility: "stewards" })).toBe(1);
		expect(JSON.stringify(await EventModel.find().lean())).not.toContain(stranger.id);
		expect(await findReportableProposal({ viewer: stranger, proposalNumber: number })).toMatchObject({
			reported: true,
		});
		const [first, second] = (await listModerationCases({ viewer: steward })).items;
		expect(first).toMatchObject({ comment: null, mayDecide: true, hideRefusal: null, proposal: { number } });
		expect(first?.reports).toHaveLength(5);
		expect(second).toMatchObject({ comment: { id }, reports: [{ reason: "spam", note: null }] });
	});

	it("is refused to its authors, and for what is not public", async () => {
		const number = await makePublished(author, steward);
		expect(await codeOf(report(number, author))).toBe("notPermitted");
		expect(await codeOf(report(await makeDraft(author)))).toBe("notFound");
		expect(await codeOf(report(9_999))).toBe("notFound");
		expect(await ReportModel.countDocuments()).toBe(0);
		expect(await findProposalForPage({ number, viewer: author })).toMatchObject({ mayReport: false });
		expect(await findProposalForPage({ number, viewer: null })).toMatchObject({ mayReport: true });
	});

	it("ends with a decision to keep, that nobody but stewards learns of", async () => {
		const number = await makePublished(author, steward);
		await report(number);
		const input = { case: (await openCase())?.id ?? "", decision: "keep" as const, note: "เป็นการวิจารณ์" };
		expect(await codeOf(decideCase({ viewer: stranger, input, now: later(2) }))).toBe("notPermitted");
		await decideCase({ viewer: steward, input, now: later(2) });
		await decideCase({ viewer: steward, input, now: later(3) });
		expect(await codeOf(decideCase({ viewer: steward, input: { ...input, ...HIDE }, now: later(3) }))).toBe(
			"alreadyDecided",
		);
		expect(await countOpenCases()).toBe(0);
		expect((await readRow(number)).state).toBe("published");
		const kept = await EventModel.find({ type: "proposal-kept" }).lean();
		expect(kept).toMatchObject([{ visibility: "stewards", why: "เป็นการวิจารณ์" }]);
		expect((await listNotices({ viewer: author })).items.map(({ type }) => type)).not.toContain(
			"proposal-hidden",
		);
	});
});

describe("hiding a proposal", () => {
	it("takes it from everyone but its authors and stewards, who read why; first decision stands", async () => {
		const number = await makePublished(author, steward);
		await report(number);
		const input = { case: (await openCase())?.id ?? "", ...HIDE };
		const at = later(2);
		await Promise.all([1, 2, 3].map(() => decideCase({ viewer: steward, input, now: at })));
		expect(await codeOf(decideCase({ viewer: steward, input: { ...input, note: "อื่น" }, now: at }))).toBe(
			"alreadyDecided",
		);
		expect(await EventModel.find({ type: "proposal-hidden" }).lean()).toMatchObject([
			{ visibility: "public", data: { reason: "personal-data" } },
		]);
		expect(JSON.stringify(await EventModel.find({ visibility: "public" }).lean())).not.toContain(HIDE.note);
		const row = await readRow(number);
		expect(row).toMatchObject({ state: "hidden", facets: [], hidden: { from: "published", at } });
		for (const viewer of [null, stranger])
			await expect(findProposalForPage({ number, viewer })).rejects.toMatchObject({
				code: "proposalHidden",
				status: 410,
				options: { params: { at: at.toISOString(), reason: "personal-data" } },
			});
		await expect(findProposalForData({ number })).rejects.toMatchObject({ code: "proposalHidden" });
		for (const viewer of [author, steward])
			expect(await findProposalForPage({ number, viewer })).toMatchObject({
				hidden: { reason: "personal-data", note: HIDE.note, at },
				mayEdit: false,
				mayReport: false,
				mayShowAgain: viewer === steward,
			});
		expect((await listOwnProposals({ viewer: author })).items).toMatchObject([
			{ state: "hidden", hidden: { reason: "personal-data", note: HIDE.note } },
		]);
		expect((await listNotices({ viewer: author })).items[0]).toMatchObject({
			type: "proposal-hidden",
			proposal: { number },
			data: { reason: "personal-data", note: HIDE.note },
		});
	});

	it("tells its supporters and followers nothing, and takes its title out of the notices that they have", async () => {
		const number = await makePublished(author, steward, { title: "ชื่อที่ต้องไม่เห็นอีก" });
		await supportProposal({ viewer: stranger, proposalNumber: number, now: NOW });
		await followProposal({ viewer: stranger, proposalNumber: number, now: NOW });
		const { _id } = await readRow(number);
		for (const user of [author.id, stranger.id])
			await NotificationModel.create({
				user: new Types.ObjectId(user),
				type: "stage-moved",
				occasion: `move:${user}`,
				proposal: _id,
				data: {},
				at: NOW,
			});
		await hide(number);
		const toStranger = (await listNotices({ viewer: stranger })).items;
		expect(toStranger.map(({ type }) => type)).toEqual(["stage-moved"]);
		expect(JSON.stringify(toStranger)).not.toContain("ชื่อที่ต้องไม่เห็นอีก");
		expect(JSON.stringify((await listNotices({ viewer: author })).items)).toContain("ชื่อที่ต้องไม่เห็นอีก");
	});

	it("refuses support and comments from then on, and the agency that it concerns does not read it", async () => {
		const agency = await makeAgency();
		const officer = await makeUser({ roles: [{ role: "officer", agencyId: agency.id }] });
		const number = await makePublished(author, steward);
		await assignAgency({ viewer: steward, proposalNumber: number, agencyId: agency.id, now: NOW });
		await hide(number);
		const asked = { viewer: stranger, proposalNumber: number, now: later(3) };
		expect(await codeOf(supportProposal(asked))).toBe("notFound");
		expect(await codeOf(addComment({ ...asked, input: { body: "x", stance: "neutral" } }))).toBe("notFound");
		expect(await codeOf(report(number, stranger))).toBe("proposalHidden");
		expect(await codeOf(findProposalForPage({ number, viewer: officer.viewer }))).toBe("proposalHidden");
		const change = { text: makeText({ title: "อื่น" }), reason: "x", revision: 0 };
		expect(
			await codeOf(
				saveProposal({ viewer: author, proposalNumber: number, kind: "change", change, now: later(3) }),
			),
		).toBe("notPublished");
		expect(
			await codeOf(withdrawProposal({ viewer: author, proposalNumber: number, reason: "x", now: NOW })),
		).toBe("notPublished");
	});

	it("serves its files to its authors and stewards only", async () => {
		const number = await makePublished(author, steward);
		const pdf = new File(
			["%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"],
			"a.pdf",
		);
		await attachFile({ viewer: author, proposalNumber: number, file: pdf, now: NOW });
		const id = String((await readRow(number)).attachments[0]?.file);
		const statusFor = (viewer: Viewer | null) =>
			statusOf(filePage.loader(ask({ path: `/files/${id}`, viewer, params: { id }, now: NOW })));
		expect(await statusFor(null)).toBe(200);
		await hide(number);
		expect([await statusFor(null), await statusFor(stranger)]).toEqual([404, 404]);
		expect([await statusFor(author), await statusFor(steward)]).toEqual([200, 200]);
		await show(number);
		expect(await statusFor(null)).toBe(200);
	});

	it("is refused where an agency has taken it on, and then only keeping is left", async () => {
		const agency = await makeStaffedAgency();
		const proposal = await makeAwaiting(agency.agencyId);
		await acceptProposal({
			viewer: agency.officer,
			proposalNumber: proposal.number,
			input: acceptInput(),
			now: NOW,
		});
		await report(proposal.number);
		const open = await openCase();
		expect(open).toMatchObject({ mayDecide: true, hideRefusal: "alreadyCommitted" });
		const decide = (input: { decision: "keep" } | typeof HIDE) =>
			codeOf(decideCase({ viewer: steward, input: { case: open?.id ?? "", ...input }, now: later(2) }));
		expect(await decide(HIDE)).toBe("alreadyCommitted");
		expect(await countOpenCases()).toBe(1);
		expect((await readRow(proposal.number)).state).toBe("published");
		expect(await decide({ decision: "keep" })).toBe("done");
	});

	it("and taking it on exclude each other, also at the same moment", async () => {
		const agency = await makeStaffedAgency();
		for (let round = 0; round < 4; round++) {
			const { number } = await makeAwaiting(agency.agencyId);
			await report(number);
			const input = { case: (await openCase())?.id ?? "", ...HIDE };
			const accept = { viewer: agency.officer, proposalNumber: number, input: acceptInput(), now: NOW };
			const [hidden, accepted] = await Promise.all([
				codeOf(decideCase({ viewer: steward, input, now: later(2) })),
				codeOf(acceptProposal(accept)),
			]);
			expect([hidden, accepted].filter((code) => code === "done")).toHaveLength(1);
			const row = await readRow(number);
			expect(row.state).toBe(hidden === "done" ? "hidden" : "published");
			expect(await isCommitted({ proposalId: row._id })).toBe(accepted === "done");
			await ModerationCaseModel.deleteMany({});
		}
	});

	it("is left to another steward by one who wrote it, as is showing it again", async () => {
		const own = await makeUser({ roles: [{ role: "steward" }] });
		const number = await makePublished(own.viewer, steward);
		await report(number);
		const open = await openCase(own.viewer);
		expect(open?.mayDecide).toBe(false);
		const decide = (viewer: Viewer) =>
			codeOf(decideCase({ viewer, input: { case: open?.id ?? "", ...HIDE }, now: later(2) }));
		expect(await decide(own.viewer)).toBe("notPermitted");
		expect(await decide(steward)).toBe("done");
		for (const viewer of [own.viewer, stranger])
			expect(await codeOf(show(number, viewer))).toBe("notPermitted");
		expect(await codeOf(show(number))).toBe("done");
	});

	it("says nothing of it where another was merged into it, and asks nobody to support it", async () => {
		const source = await makePublished(author, steward);
		const target = await makePublished(author, steward, { title: "ปลายทางที่ถูกซ่อน" });
		await supportProposal({ viewer: stranger, proposalNumber: source, now: NOW });
		await mergeProposal({
			viewer: steward,
			proposalNumber: source,
			intoNumber: target,
			reason: "เรื่องเดียวกัน",
			now: NOW,
		});
		const shown = async () => {
			const { id, ...page } = await findProposalForPage({ number: source, viewer: null });
			return JSON.stringify([page, await listTimeline({ proposalId: id, viewer: null })]);
		};
		expect(await shown()).toContain("ปลายทางที่ถูกซ่อน");
		await hide(target);
		expect(await shown()).not.toContain("ปลายทางที่ถูกซ่อน");
		expect(await codeOf(findMergeQuestion({ viewer: stranger, proposalNumber: source }))).toBe("notFound");
	});

	it("takes it from the lists of those who are asked to join it", async () => {
		const friend = await makeUser();
		const number = await makePublished(author, steward);
		await ProposalModel.updateOne({ number }, { $set: { invitations: [{ email: friend.email, at: NOW }] } });
		expect(await listInvitations({ viewer: friend.viewer })).toHaveLength(1);
		await hide(number);
		expect(await listInvitations({ viewer: friend.viewer })).toEqual([]);
	});
});

describe("showing a hidden proposal again", () => {
	/** Everything that says where a proposal stands, for readers and for the house. */
	async function takeStock(number: number) {
		const { updatedAt: _, revision: __, ...row } = await readRow(number);
		const now = later(90);
		const search = await ProposalSearchModel.find().sort({ proposal: 1 }).select({ _id: 0 }).lean();
		return {
			row,
			search,
			found: (await searchProposals({ question: "จองคิวโรงพยาบาล" })).items,
			similar: await listSimilar({ title: row.title }),
			lists: await Promise.all(
				(["newest", "supports", "waiting"] as const).map(async (sort) => await listProposals({ sort, now })),
			),
			challenges: await ChallengeModel.find().select({ proposals: 1 }).lean(),
			agencies: (await listAgencyTree({ now })).map(({ code, proposals }) => [code, proposals]),
			programme: await countProgramme({ now }),
		};
	}

	async function makeRich() {
		const challenge = await makeChallenge();
		const agency = await makeAgency();
		const number = await makePublished(author, steward, { nationwide: false, provinces: [10, 50] });
		await makePublished(author, steward, { title: "ห้องสมุดเปิดกลางคืน" });
		const { _id } = await readRow(number);
		await ProposalModel.updateOne({ _id }, { $set: { challenge: new Types.ObjectId(challenge.id) } });
		await assignAgency({ viewer: steward, proposalNumber: number, agencyId: agency.id, now: NOW });
		await refreshProposal({ proposalId: _id, now: NOW });
		await recountChallenge({ challengeId: new Types.ObjectId(challenge.id) });
		await supportProposal({ viewer: stranger, proposalNumber: number, now: NOW });
		await addComment({
			viewer: stranger,
			proposalNumber: number,
			input: { body: "ดี", stance: "for" },
			now: NOW,
		});
		await tally();
		return number;
	}

	it.each(["published", "archived"] as const)(
		"brings one that was %s back to just where it stood",
		async (state) => {
			const number = await makeRich();
			if (state === "archived")
				await archiveProposal({ viewer: steward, proposalNumber: number, reason: "จบโจทย์", now: NOW });
			const before = await takeStock(number);
			expect(before.row).toMatchObject({ state, supports: 1, comments: 1 });
			await hide(number);
			await tally();
			const hidden = await takeStock(number);
			expect(hidden.row.facets).toEqual([]);
			expect(hidden.search).toHaveLength(before.search.length - 1);
			expect(hidden.found).toEqual([]);
			expect(hidden.challenges.map(({ proposals }) => proposals)).toEqual([0]);
			expect(hidden.programme.proposals).toBe(before.programme.proposals - 1);
			for (const list of hidden.lists) expect(list.items.map((row) => row.number)).not.toContain(number);
			// the place on the path is kept, so that nobody seems to owe the next step only since today
			const { progress, nextStep, waitingSince } = hidden.row;
			expect(before.row).toMatchObject({ progress, nextStep, waitingSince });
			expect(await refreshProposal({ proposalId: hidden.row._id, now: later(30) })).toBe(false);

			expect(await findRestorableProposal({ viewer: steward, proposalNumber: number })).toMatchObject({
				hidden: { reason: "personal-data", note: HIDE.note },
			});
			const results = await Promise.allSettled([1, 2, 3].map(() => show(number)));
			expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
			expect(await takeStock(number)).toEqual(before);
			const loaded = await loadDerivation({ _id: before.row._id });
			expect(loaded?.proposal).toMatchObject({ ...loaded?.derived });
			expect((await findRestorableProposal({ viewer: steward, proposalNumber: number })).hidden).toBeNull();
		},
	);

	it("is recorded with the reason and told to its authors", async () => {
		const number = await makePublished(author, steward);
		expect(await codeOf(show(number))).toBe("alreadyDecided");
		await hide(number);
		await show(number);
		const { id } = await findProposalForPage({ number, viewer: null });
		const { items } = await listTimeline({ proposalId: id, viewer: null });
		expect(items.slice(0, 2)).toMatchObject([
			{ type: "proposal-shown", why: "ผู้เสนอแก้ไขแล้ว" },
			{ type: "proposal-hidden", why: null, data: { reason: "personal-data" } },
		]);
		expect((await listNotices({ viewer: author })).items[0]).toMatchObject({
			type: "proposal-shown",
			data: { note: "ผู้เสนอแก้ไขแล้ว" },
		});
		expect(await codeOf(findReportableProposal({ viewer: stranger, proposalNumber: number }))).toBe("done");
	});

	it("can be followed by another report and another decision", async () => {
		const number = await makePublished(author, steward);
		await hide(number);
		await show(number);
		await hide(number);
		expect((await readRow(number)).hidden).toMatchObject({ from: "published" });
		expect(await ModerationCaseModel.countDocuments({ state: "closed", decision: "hide" })).toBe(2);
	});
});

describe("a withdrawn proposal", () => {
	it("says at its address when it was withdrawn, if it was public, and nothing otherwise", async () => {
		const number = await makePublished(author, steward);
		const draft = await makeDraft(author);
		for (const proposalNumber of [number, draft])
			await withdrawProposal({ viewer: author, proposalNumber, reason: "เปลี่ยนใจ", now: later(5) });
		await expect(findProposalForPage({ number, viewer: null })).rejects.toMatchObject({
			code: "proposalWithdrawn",
			status: 410,
			options: { params: { at: later(5).toISOString() } },
		});
		await expect(findProposalForPage({ number: draft, viewer: stranger })).rejects.toMatchObject({
			code: "notFound",
		});
		expect(await findProposalForPage({ number, viewer: author })).toMatchObject({ state: "withdrawn" });
		expect(await codeOf(report(number))).toBe("proposalWithdrawn");
	});
});

it("derives the place of a hidden proposal from the state that it was taken out of", () => {
	const proposal = {
		state: "hidden",
		stage: "drive",
		stopped: false,
		challengeId: null,
		agencyId: "a",
		nationwide: true,
		provinces: [],
		targetGroups: [],
		changeKinds: [],
	} as const;
	const derive = (hiddenFrom: "published" | "archived") =>
		deriveProposal({
			proposal: { ...proposal, hiddenFrom },
			gateMet: false,
			gateKeeper: "steward",
			answers: [],
		});
	expect(derive("published")).toEqual({ progress: "awaiting-answer", nextStep: "agency", facets: [] });
	expect(derive("archived")).toEqual({ progress: "stopped", nextStep: "nobody", facets: [] });
});
