import { describe, expect, it } from "vitest";
import type { MaybeViewer } from "~/domain/viewer";
import * as stagesPage from "~/routes/proposals.$number.stages._index";
import * as movePage from "~/routes/proposals.$number.stages.move";
import * as newPage from "~/routes/proposals.$number.stages.new.$kind";
import * as reviewPage from "~/routes/steward.review.$number";
import { saveProposal } from "~/services/proposals.server";
import { ProposalModel } from "../../models/proposal.server";
import { ArtefactModel } from "../../models/stage.server";
import { makeText, NOW } from "../proposals/support";
import { useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";

useTestDatabase();

const now = new Date("2026-03-01T03:00:00Z");
type Args = Parameters<typeof newPage.action>[0];

function ask(
	path: string,
	viewer: MaybeViewer,
	params: Record<string, string>,
	fields?: [string, string][],
): Args {
	const session = {} as Args["context"]["session"];
	const context = { viewer, now, nonce: "", thaiDigits: false, clientAddress: "127.0.0.1", session };
	const body = fields && new URLSearchParams(fields);
	return {
		request: new Request(`http://localhost${path}`, body ? { method: "POST", body } : {}),
		context,
		params,
	};
}

describe("the pages of stages", () => {
	it("take an artefact without JavaScript and lead back to it", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id], stage: "test" });
		const params = { number: String(number), kind: "trial" };
		const answer = (await newPage.action(
			ask(`/en/proposals/${number}/stages/new/trial`, author.viewer, params, [
				["hypothesis", "ส่งยาได้ใน 3 วัน"],
				["participants[0].group", "patients"],
				["participants[0].people", "๑๒"],
				["participants[1].group", ""],
				["participants[1].people", ""],
				["result", "ได้ผล"],
				["measure", "เวลารอ"],
				["before", "1,200.5"],
				["after", ""],
				["unit", "นาที"],
				["decision", "advance"],
			]),
		)) as Response;
		const stored = await ArtefactModel.findOne({ kind: "trial" }).lean().orFail();
		expect(answer.headers.get("Location")).toBe(
			`/en/proposals/${number}/stages#artefact-${stored._id.toHexString()}`,
		);
		expect(stored.trial).toMatchObject({ participants: [{ group: "patients", people: 12 }], before: 1200.5 });
	});

	it("answer a bad form with every field that is wrong and all that was typed", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id], stage: "test" });
		const answer = (await newPage.action(
			ask(`/proposals/${number}/stages/new/trial`, author.viewer, { number: String(number), kind: "trial" }, [
				["hypothesis", "ส่งยาได้"],
				["participants[0].group", "patients"],
				["participants[0].people", ""],
				["decision", "perhaps"],
			]),
		)) as Response;
		expect(answer.status).toBe(422);
		const { result } = (await answer.json()) as {
			result: { error: Record<string, string[]>; initialValue: Record<string, unknown> };
		};
		expect(Object.keys(result.error)).toEqual(
			expect.arrayContaining(["participants[0].people", "result", "measure", "decision"]),
		);
		expect(result.initialValue).toMatchObject({
			hypothesis: "ส่งยาได้",
			participants: [{ group: "patients" }],
		});
	});

	it("ignore fields that no form has, and show drafts to nobody else", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id] });
		const fields: [string, string][] = [
			...["experience", "needs", "painPoints"].map((name): [string, string] => [name, "คำ"]),
			["method", "survey"],
			["group", "workers"],
			["people", "3"],
			["stage", "drive"],
			["removedAt", "2020-01-01"],
			["_id", "0123456789abcdef01234567"],
		];
		const params = { number: String(number), kind: "insight" };
		await expect(
			newPage.action(ask(`/proposals/${number}/stages/new/insight`, author.viewer, params, fields)),
		).rejects.toMatchObject({ code: "badRequest" });
		await newPage.action(
			ask(`/proposals/${number}/stages/new/insight`, author.viewer, params, fields.slice(0, -1)),
		);
		const stored = await ArtefactModel.findOne({ kind: "insight" }).lean().orFail();
		expect(stored).toMatchObject({ stage: "empathize" });
		expect(stored.removedAt).toBeUndefined();
		const draft = await makeProposal({ state: "draft" });
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		for (const viewer of [null, author.viewer, steward.viewer])
			await expect(
				stagesPage.loader(ask(`/proposals/${draft.number}/stages`, viewer, { number: String(draft.number) })),
			).rejects.toMatchObject({ code: "notFound" });
	});

	it("let only the keeper of the gate decide, with a reason, and keep what was typed", async () => {
		const author = await makeUser();
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const { number, id } = await makeProposal({ authorIds: [author.id], stage: "define" });
		const path = `/proposals/${number}/stages/move`;
		const params = { number: String(number) };
		await expect(movePage.loader(ask(path, author.viewer, params))).rejects.toMatchObject({
			code: "notPermitted",
		});
		const send = (fields: [string, string][]) =>
			movePage.action(ask(path, steward.viewer, params, [["moves", "0"], ...fields])) as Promise<Response>;
		expect((await send([["decision", "send-back"]])).status).toBe(422);
		const refused = await send([
			["decision", "advance"],
			["why", "น่าจะพอแล้ว"],
		]);
		expect(refused.status).toBe(409);
		expect(await refused.json()).toMatchObject({ result: { initialValue: { why: "น่าจะพอแล้ว" } } });
		const moved = await send([
			["decision", "send-back"],
			["to", "empathize"],
			["why", "ข้อค้นพบยังน้อย"],
		]);
		expect(moved.headers.get("Location")).toBe(`/proposals/${number}/stages#move-1`);
		expect((await ProposalModel.findById(id).lean().orFail()).stage).toBe("empathize");
	});
});

describe("the page of a review", () => {
	it("publishes once, and returns only with a reason", async () => {
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const { number, id } = await makeProposal({ state: "submitted" });
		const path = `/steward/review/${number}`;
		const send = (fields: [string, string][], viewer = steward.viewer) =>
			reviewPage.action(ask(path, viewer, { number: String(number) }, fields)) as Promise<Response>;
		const citizen = await makeUser();
		await expect(send([["intent", "publish"]], citizen.viewer)).rejects.toMatchObject({
			code: "notPermitted",
		});
		expect((await send([["intent", "return"]])).status).toBe(422);
		expect((await send([["intent", "everything"]])).status).toBe(422);
		const publish: [string, string][] = [
			["intent", "publish"],
			["revision", "0"],
		];
		expect((await send([["intent", "publish"]])).status).toBe(422);
		const answers = await Promise.all([send(publish), send(publish)]);
		expect(answers.map(({ status }) => status)).toEqual([302, 302]);
		expect(await ProposalModel.findById(id).lean().orFail()).toMatchObject({
			state: "published",
			version: 1,
		});
	});

	it("does not publish a text that the steward has not read", async () => {
		const author = await makeUser();
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const { number: proposalNumber } = await makeProposal({ authorIds: [author.id], state: "submitted" });
		const path = `/steward/review/${proposalNumber}`;
		const params = { number: String(proposalNumber) };
		const read = async () =>
			String((await reviewPage.loader(ask(path, steward.viewer, params))).proposal.revision);
		const publish = (revision: string) =>
			reviewPage.action(
				ask(path, steward.viewer, params, [
					["intent", "publish"],
					["revision", revision],
				]),
			) as Promise<Response>;
		const seen = await read();
		await saveProposal({
			viewer: author.viewer,
			proposalNumber,
			kind: "save",
			change: { text: makeText({ title: "ข้อความที่แก้ในอีกหน้าต่าง" }), revision: Number(seen) },
			now: NOW,
		});
		const refused = await publish(seen);
		expect(refused.status).toBe(409);
		expect(JSON.stringify(await refused.json())).toContain("errors.editedMeanwhile");
		expect(await ProposalModel.findOne({ number: proposalNumber }).lean()).toMatchObject({
			state: "submitted",
		});
		expect((await publish(await read())).status).toBe(302);
		expect((await publish(seen)).status).toBe(302);
	});
});
