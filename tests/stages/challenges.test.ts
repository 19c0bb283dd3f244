import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { challengeTime, firstOutOfOrder, nextTurn, type Phase } from "~/domain/challenge";
import { challengeDefaults, challengeSchema } from "~/input/challenge";
import {
	changeChallenge,
	createChallenge,
	findChallengeForm,
	setChallengeState,
} from "~/services/challenge-editor.server";
import { explainChallengeLists, findChallengePage, listChallenges } from "~/services/challenges.server";
import { explainStewardLists, listGates, loadStewardDesk } from "~/services/steward-desk.server";
import { ChallengeModel } from "../../models/challenge.server";
import { EventModel } from "../../models/event.server";
import { ProposalModel } from "../../models/proposal.server";
import { SupportModel } from "../../models/support.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeAgency, makeProposal, makeUser } from "../support/factories";

useTestDatabase();

const now = new Date("2026-03-01T03:00:00Z");
const day = (text: string) => new Date(`${text}T00:00:00+07:00`);

function formOf(host: string, more: Record<string, string> = {}): FormData {
	const form = new FormData();
	const fields = {
		slug: "safe-boats",
		kind: "hackathon",
		targetGroups: "patients",
		host,
		teamMin: "1",
		teamMax: "๕",
		gateKeeper: "steward",
		"phases.submission.opens": "1/1/2569",
		"phases.submission.closes": "31/3/2026",
		"phases.judging.opens": "1/4/2569",
		"phases.judging.closes": "30/4/2569",
		"prizes[0].th": "รางวัลที่หนึ่ง",
		"prizes[0].en": "First prize",
		"prizes[0].baht": "100,000",
		partners: "ชมรมเรือ\n\nมูลนิธิ",
		...more,
	};
	for (const name of ["title", "question", "theme", "brief", "eligibility"]) {
		form.append(`${name}.th`, `${name} ไทย`);
		form.append(`${name}.en`, `${name} English`);
	}
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

function read(form: FormData) {
	const submission = parseWithZod(form, { schema: challengeSchema });
	if (submission.status !== "success") throw new Error(JSON.stringify(submission.reply().error));
	return submission.value;
}

const errorsOf = (form: FormData) =>
	parseWithZod(form, { schema: challengeSchema }).reply().error as Record<string, string[]> | undefined;

describe("the clock of a challenge", () => {
	const phases: Phase[] = [
		{ key: "submission", opensAt: day("2026-01-01"), closesAt: day("2026-02-01") },
		{ key: "judging", opensAt: day("2026-02-10"), closesAt: day("2026-03-01") },
	];

	it("names the next turn before, in, between and after phases", () => {
		expect(nextTurn(phases, day("2025-12-01"))).toEqual({ key: "submission", at: day("2026-01-01") });
		expect(nextTurn(phases, day("2026-01-01"))).toEqual({ key: "submission", at: day("2026-02-01") });
		expect(nextTurn(phases, day("2026-02-01"))).toEqual({ key: "judging", at: day("2026-02-10") });
		expect(nextTurn(phases, day("2026-03-01"))).toBeNull();
		expect(challengeTime(phases, day("2026-02-01"))).toBe("running");
	});

	it("finds a phase that begins before the one ahead of it has ended", () => {
		expect(firstOutOfOrder(phases)).toBeNull();
		expect(firstOutOfOrder([...phases].reverse().map((p) => ({ ...p, opensAt: day("2026-01-05") })))).toBe(
			"judging",
		);
	});
});

describe("the form of a challenge", () => {
	it("reads days in either era and counts the last day whole", () => {
		const { phases, teamMax, prizes } = read(formOf("0123456789abcdef01234567"));
		expect(phases[0]).toEqual({
			key: "submission",
			opensAt: day("2026-01-01"),
			closesAt: day("2026-04-01"),
		});
		expect(teamMax).toBe(5);
		expect(prizes[0]?.baht).toBe(100_000);
	});

	it("names the field of what is wrong", () => {
		const host = "0123456789abcdef01234567";
		expect(errorsOf(formOf(host, { slug: "เรือ" }))).toHaveProperty("slug");
		expect(errorsOf(formOf(host, { teamMin: "9" }))).toHaveProperty("teamMax");
		expect(errorsOf(formOf(host, { "phases.judging.opens": "1/3/2569" }))).toMatchObject({
			"phases.judging.opens": ["challenges.form.phaseOrder"],
		});
		expect(errorsOf(formOf(host, { "phases.build.opens": "1/6/2569" }))).toHaveProperty([
			"phases.build.closes",
		]);
		expect(errorsOf(formOf(host, { "phases.submission.opens": "30/2/2569" }))).toMatchObject({
			"phases.submission.opens": ["errors.field.date"],
		});
		expect(errorsOf(formOf(host, { "dataSets[0].th": "ทะเบียนเรือ" }))).toHaveProperty(["dataSets[0].en"]);
	});
});

async function prepare() {
	await emptyTestDatabase();
	const steward = await makeUser({ roles: [{ role: "steward" }] });
	const agency = await makeAgency();
	const create = () => createChallenge({ viewer: steward.viewer, input: read(formOf(agency.id)), now });
	return { steward, agency, create };
}

describe("writing a challenge", () => {
	it("is a draft for stewards, then public, then archived, each on record", async () => {
		const { steward, agency, create } = await prepare();
		const citizen = await makeUser();
		await expect(
			createChallenge({ viewer: citizen.viewer, input: read(formOf(agency.id)), now }),
		).rejects.toMatchObject({ code: "notPermitted" });
		const slug = await create();
		await expect(create()).rejects.toMatchObject({ code: "addressTaken", options: { field: "slug" } });
		const asked = { slug, language: "th" as const, now };
		await expect(findChallengePage({ ...asked, viewer: null })).rejects.toMatchObject({ code: "notFound" });
		expect((await findChallengePage({ ...asked, viewer: steward.viewer })).partners).toEqual([
			"ชมรมเรือ",
			"มูลนิธิ",
		]);
		expect(await listChallenges({ now })).toEqual([]);
		const publish = () => setChallengeState({ viewer: steward.viewer, slug, to: "published", now });
		await Promise.all([publish(), publish()]);
		expect(await listChallenges({ now })).toMatchObject([{ slug, time: "open", phase: "submission" }]);
		await setChallengeState({ viewer: steward.viewer, slug, to: "archived", now });
		await expect(publish()).rejects.toMatchObject({ code: "alreadyDecided" });
		expect(await listChallenges({ now })).toEqual([]);
		expect((await findChallengePage({ ...asked, viewer: null })).state).toBe("archived");
		const events = await EventModel.find().sort({ _id: 1 }).lean();
		expect(events.map(({ type }) => type)).toEqual([
			"challenge-created",
			"challenge-published",
			"challenge-archived",
		]);
	});

	it("refuses an edit on an older copy and an agency that does not exist", async () => {
		const { steward, agency, create } = await prepare();
		const slug = await create();
		const change = (more: Record<string, string>, host = agency.id) =>
			changeChallenge({ viewer: steward.viewer, slug, input: read(formOf(host, more)), now });
		await change({ revision: "0", kind: "crisis" });
		await expect(change({ revision: "0" })).rejects.toMatchObject({ code: "editedMeanwhile" });
		await expect(change({ revision: "1" }, "0123456789abcdef01234567")).rejects.toMatchObject({
			code: "invalidInput",
		});
	});

	it("begins the next edit with what was stored, so that saving it again changes no rule", async () => {
		const { steward, create } = await prepare();
		const slug = await create();
		const stored = await findChallengeForm({ slug });
		expect(challengeDefaults(stored, "th").phases.submission).toEqual({
			opens: "1/1/2569",
			closes: "31/3/2569",
		});
		expect(challengeDefaults(stored, "en").phases.judging?.closes).toBe("30/4/2026");
		expect(stored.rulesLocked).toBe(false);
		expect(steward.viewer.roles).toHaveLength(1);
	});

	it("locks the rules once an entry was supported, and nothing else", async () => {
		const { steward, agency, create } = await prepare();
		const slug = await create();
		await setChallengeState({ viewer: steward.viewer, slug, to: "published", now });
		const challenge = await ChallengeModel.findOne({ slug }).lean().orFail();
		const proposal = await makeProposal({ challengeId: challenge._id.toHexString() });
		const change = (revision: number, more: Record<string, string>) =>
			changeChallenge({
				viewer: steward.viewer,
				slug,
				input: read(formOf(agency.id, { revision: String(revision), ...more })),
				now,
			});
		await change(1, { votesPerPerson: "3", "gates.insights": "1" });
		await SupportModel.create({
			proposal: proposal.id,
			user: (await makeUser()).id,
			active: false,
			since: now,
			pending: false,
		});
		const same = { votesPerPerson: "3", "gates.insights": "1" };
		await expect(change(2, { ...same, votesPerPerson: "4" })).rejects.toMatchObject({ code: "rulesLocked" });
		await expect(change(2, { ...same, "gates.insights": "2" })).rejects.toMatchObject({
			code: "rulesLocked",
		});
		await change(2, { ...same, "phases.submission.closes": "30/3/2569", slug: "another-address" });
		const after = await ChallengeModel.findById(challenge._id).lean().orFail();
		expect(after.slug).toBe(slug);
		expect(after.phases[0]?.closesAt).toEqual(day("2026-03-31"));
		expect((await findChallengeForm({ slug })).rulesLocked).toBe(true);
	});
});

describe("the stewards' desk", () => {
	it("counts what waits and since when, and lists gates longest waiting first", async () => {
		await emptyTestDatabase();
		expect(await loadStewardDesk({ now })).toMatchObject({ submitted: { count: 0, since: null } });
		await makeProposal({ state: "submitted", at: day("2026-02-05") });
		await makeProposal({ state: "submitted", at: day("2026-02-03") });
		const late = await makeProposal({ stage: "define", at: day("2026-02-09") });
		const early = await makeProposal({ stage: "drive", at: day("2026-02-01") });
		await ProposalModel.updateMany({ state: "published" }, { $set: { nextStep: "steward" } });
		expect(await loadStewardDesk({ now })).toMatchObject({
			submitted: { count: 2, since: day("2026-02-03") },
			gates: { count: 2, since: day("2026-02-01") },
			reports: { count: 0 },
			overdue: { count: 0 },
		});
		const first = await listGates({ limit: 1 });
		expect(first.items).toMatchObject([{ number: early.number, task: "agency" }]);
		const second = await listGates({ limit: 1, after: first.next });
		expect(second).toMatchObject({ items: [{ number: late.number, task: "gate" }], next: null });
	});

	it("and the lists of challenges use their indexes", async () => {
		const plans = { ...(await explainStewardLists()), ...(await explainChallengeLists()) };
		for (const plan of Object.values(plans)) {
			const text = JSON.stringify(
				(plan as { queryPlanner: { winningPlan: unknown } }).queryPlanner.winningPlan,
			);
			expect(text).toContain("IXSCAN");
			expect(text).not.toContain("COLLSCAN");
			expect(text).not.toMatch(/"stage":"SORT"/);
		}
	});
});
