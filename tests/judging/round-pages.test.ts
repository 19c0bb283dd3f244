import { beforeEach, describe, expect, it } from "vitest";
import { loader as progressLoader } from "~/routes/api.judging.$round.progress";
import { action as overview } from "~/routes/steward.judging.$round._index";
import { action as assignment, loader as assignmentLoader } from "~/routes/steward.judging.$round.assignment";
import { action as entries } from "~/routes/steward.judging.$round.entries._index";
import { action as entry } from "~/routes/steward.judging.$round.entries.$entry";
import { action as panel } from "~/routes/steward.judging.$round.panel._index";
import { loader as plannerLoader } from "~/routes/steward.judging.$round.planner";
import { action as progress } from "~/routes/steward.judging.$round.progress";
import { action as rubric } from "~/routes/steward.judging.$round.rubric";
import { action as newRound } from "~/routes/steward.judging.new";
import { findRound } from "~/services/judging-rounds.server";
import { AssignmentModel } from "../../models/judging-ballot.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { ask, statusOf } from "../support/ask";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { type MadeUser, makeChallenge, makeProposal, makeUser } from "../support/factories";
import { JUDGING_NOW, makeEntry, makeJudge, makeRound } from "../support/judging-factories";

useTestDatabase();

const now = JUDGING_NOW;
let steward: MadeUser;

beforeEach(async () => {
	await emptyTestDatabase();
	steward = await makeUser({ roles: [{ role: "steward" }] });
});

const asked = (path: string, fields?: [string, string][], params: Record<string, string> = {}) =>
	ask({ path, viewer: steward.viewer, now, params, ...(fields ? { fields } : {}) });
const at = (round: { number: number }, more: Record<string, string> = {}) => ({
	round: String(round.number),
	...more,
});
/** What an action answers as JSON: the form as it comes back. */
async function answerOf(answer: Promise<unknown>) {
	const response = (await answer) as Response;
	return { status: response.status, body: await response.json() };
}
const placeOf = async (answer: Promise<unknown>) => ((await answer) as Response).headers.get("Location");

const FIELDS: [string, string][] = [
	["kind", "screening"],
	["name.th", "รอบคัดกรอง"],
	["name.en", "Screening"],
	["mode", "scores"],
	["method", "offsets"],
	["reviewsPerEntry", "2"],
	["minutesPerEntry", "15"],
	["opens.day", "1/4/2569"],
	["opens.time", "09:00"],
	["closes.day", "10/4/2569"],
	["closes.time", "16:30"],
	["places", "3"],
	["feedback", "comments"],
	["prizes[0].th", "ชนะเลิศ"],
	["prizes[0].en", "Winner"],
	["prizes[1].th", "รอง"],
	["prizes[1].en", "Second"],
];

describe("buttons that change only the form", () => {
	const press = async (intent: string) => {
		const { slug } = await makeChallenge();
		const path = `/steward/judging/new?challenge=${slug}`;
		const { body } = await answerOf(newRound(asked(path, [...FIELDS, ["intent", intent]])));
		return body.result.initialValue as { prizes: { th?: string }[]; name: { th: string } };
	};

	it("add, remove and move rows, keep everything typed, and save nothing", async () => {
		const added = await press("add-prizes");
		expect(added.prizes).toHaveLength(3);
		expect(added.name.th).toBe("รอบคัดกรอง");
		expect((await press("remove-prizes-0")).prizes.map(({ th }) => th)).toEqual(["รอง"]);
		expect((await press("up-prizes-1")).prizes.map(({ th }) => th)).toEqual(["รอง", "ชนะเลิศ"]);
		expect(await JudgingRoundModel.countDocuments()).toBe(0);
	});

	it("are only those of the form: others go to its own checks", async () => {
		const { slug } = await makeChallenge();
		const path = `/steward/judging/new?challenge=${slug}`;
		expect(await placeOf(newRound(asked(path, [...FIELDS, ["intent", "add-nonsense"]])))).toMatch(
			/^\/steward\/judging\/\d+\?done=created$/,
		);
	});

	it("fill in a template without saving it", async () => {
		const round = await makeRound({
			state: "draft",
			more: { rubric: { criteria: [], scaleMin: 1, scaleMax: 5 } },
		});
		const fields: [string, string][] = [
			["intent", "template"],
			["template", "pitch"],
		];
		const { body } = await answerOf(rubric(asked("/steward/judging/1/rubric", fields, at(round))));
		expect(body).toMatchObject({ begun: true, result: { initialValue: { revision: "0" } } });
		expect(body.result.initialValue.criteria).toHaveLength(4);
		expect((await findRound({ number: round.number })).rubric.criteria).toHaveLength(0);
	});
});

describe("the steward's actions", () => {
	it("say why a round cannot open, and refuse a closing time in the past at its field", async () => {
		const draft = await makeRound({ state: "draft" });
		const refused = await answerOf(overview(asked("/steward/judging/1", [["intent", "open"]], at(draft))));
		expect(refused).toEqual({ status: 409, body: { refused: "errors.roundNotReady" } });
		const open = await makeRound();
		const fields: [string, string][] = [
			["intent", "move"],
			["closes.day", "1/1/2569"],
			["closes.time", "9:00"],
			["why", "ทดลอง"],
		];
		const { status, body } = await answerOf(overview(asked("/steward/judging/1", fields, at(open))));
		expect(status).toBe(422);
		expect(body.result.error).toEqual({ "closes.day": ["errors.dueInPast"] });
		expect(body.result.initialValue.why).toBe("ทดลอง");
		expect(await statusOf(overview(asked("/steward/judging/1", [["intent", "x"]], at(open))))).toBe(400);
	});

	it("show a link of an invitation in no address, and send a mailed one on", async () => {
		const round = await makeRound();
		const { body } = await answerOf(panel(asked("/steward/judging/1/panel", [["name", "วิภา"]], at(round))));
		expect(body.link.path).toMatch(/^http:\/\/localhost\/judge\/invitations\/[\w-]{43}$/);
		const mailed: [string, string][] = [
			["name", "วิภา"],
			["email", "w@example.org"],
		];
		expect(await placeOf(panel(asked("/en/steward/judging/1/panel", mailed, at(round))))).toBe(
			`/en/steward/judging/${round.number}/panel?done=invited`,
		);
		const wrong: [string, string][] = [
			["name", "วิภา"],
			["email", "nonsense"],
		];
		const refused = await answerOf(panel(asked("/steward/judging/1/panel", wrong, at(round))));
		expect(refused.body.result.error).toEqual({ email: ["errors.field.email"] });
	});

	it("take entries in, and want a reason for an entry that is not judged", async () => {
		const round = await makeRound();
		await makeProposal({ challengeId: round.challengeId });
		expect(
			await placeOf(entries(asked("/steward/judging/1/entries", [["intent", "take"]], at(round)))),
		).toMatch(/done=taken&count=1$/);
		const { body } = await answerOf(
			entry(asked("/steward/judging/1/entries/1", [["state", "ineligible"]], at(round, { entry: "1" }))),
		);
		expect(body.result.error).toEqual({ why: ["errors.field.required"] });
		const late = await answerOf(
			entries(
				asked(
					"/steward/judging/1/entries",
					[
						["intent", "late"],
						["proposal", "999999"],
					],
					at(round),
				),
			),
		);
		expect(late.body.result.error).toEqual({ proposal: ["errors.invalidInput"] });
	});

	it("confirm the plan that was shown; another is shown anew", async () => {
		const round = await makeRound({ reviewsPerEntry: 1 });
		await makeEntry({ roundId: round.id });
		await makeJudge({ roundId: round.id });
		const shown = await assignmentLoader(asked("/steward/judging/1/assignment", undefined, at(round)));
		const hash = shown.preview?.hash ?? "";
		await makeEntry({ roundId: round.id });
		const send = (value: string) =>
			assignment(asked("/steward/judging/1/assignment", [["hash", value]], at(round)));
		expect(await answerOf(send(hash))).toEqual({
			status: 409,
			body: { refused: "judgingRounds.assignment.changed" },
		});
		expect(await statusOf(send("x"))).toBe(400);
		const again = await assignmentLoader(asked("/steward/judging/1/assignment", undefined, at(round)));
		await send(again.preview?.hash ?? "");
		expect(await AssignmentModel.countDocuments()).toBe(2);
	});

	it("tell a page that follows whether anything has changed", async () => {
		const round = await makeRound();
		const first = (await progressLoader(
			asked(`/api/judging/${round.number}/progress`, undefined, at(round)),
		)) as Response;
		const etag = first.headers.get("ETag") ?? "";
		expect((await first.json()).version).toBe(etag.replaceAll('"', ""));
		const again = (await progressLoader(
			ask({
				path: `/api/judging/${round.number}/progress`,
				viewer: steward.viewer,
				now,
				params: at(round),
				headers: { "If-None-Match": etag },
			}),
		)) as Response;
		expect(again.status).toBe(304);
		expect(await placeOf(progress(asked("/steward/judging/1/progress", [], at(round))))).toMatch(
			/reminded=0&left=0$/,
		);
	});

	it("plan with what is typed, and fall back to the round where it makes no sense", async () => {
		const round = await makeRound();
		const data = await plannerLoader(
			asked("/steward/judging/1/planner?judges=๘&entries=nonsense&minutesPerEntry=-5", undefined, at(round)),
		);
		expect(data.figures).toEqual({ judges: 8, minutesPerJudge: 240, minutesPerEntry: 15, entries: 30 });
	});

	it("are for stewards only", async () => {
		const round = await makeRound();
		const citizen = await makeUser();
		const tryIt = (act: typeof overview, fields: [string, string][]) =>
			statusOf(
				act(ask({ path: "/steward/judging/1", viewer: citizen.viewer, now, params: at(round), fields })),
			);
		expect(await tryIt(overview, [["intent", "open"]])).toBe(403);
		expect(await tryIt(rubric, [["intent", "recount"]])).toBe(403);
		expect(
			await statusOf(panel(ask({ path: "/", viewer: citizen.viewer, now, params: at(round), fields: [] }))),
		).toBe(403);
	});
});
