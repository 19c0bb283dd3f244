import { parseWithZod } from "@conform-to/zod/v4";
import { beforeEach, describe, expect, it } from "vitest";
import { isOnScale } from "~/domain/judging/ballot";
import {
	giveKeys,
	readWeight,
	sumWeights,
	trimWords,
	weightShares,
	wordedScores,
} from "~/domain/judging/rubric";
import { RUBRIC_TEMPLATES, rubricFromTemplate } from "~/domain/judging/rubric-templates";
import { practiceSchema, rubricDefaults, rubricSchema } from "~/input/judging-rubric";
import { findRound } from "~/services/judging-rounds.server";
import {
	explainRubrics,
	findPracticeForm,
	findRubricForm,
	savePractice,
	saveRubric,
	toRubric,
} from "~/services/judging-rubric.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { type MadeUser, makeUser } from "../support/factories";
import { JUDGING_NOW, makeRound } from "../support/judging-factories";
import { expectIndexed } from "../support/plans";

useTestDatabase();

const now = new Date("2026-02-01T03:00:00Z");
let steward: MadeUser;

beforeEach(async () => {
	await emptyTestDatabase();
	steward = await makeUser({ roles: [{ role: "steward" }] });
});

/** A form as the page would send it. */
function formOf(source: Record<string, unknown>): FormData {
	const form = new FormData();
	const put = (value: unknown, name: string): void => {
		if (value === undefined || value === null) return;
		if (Array.isArray(value)) for (const [index, row] of value.entries()) put(row, `${name}[${index}]`);
		else if (typeof value === "object")
			for (const [key, part] of Object.entries(value)) put(part, name ? `${name}.${key}` : key);
		else form.append(name, String(value));
	};
	put(source, "");
	return form;
}

function read(source: Record<string, unknown>) {
	const submission = parseWithZod(formOf(source), { schema: rubricSchema });
	if (submission.status !== "success") throw new Error(JSON.stringify(submission.reply().error));
	return submission.value;
}

describe("the arithmetic of weights", () => {
	it("sums without the dust of binary fractions and gives shares of the whole", () => {
		expect(sumWeights([0.1, 0.2])).toBe(0.3);
		expect(weightShares([30, 30, 40])).toEqual([0.3, 0.3, 0.4]);
		expect(weightShares([0, 0])).toEqual([0, 0]);
		expect(readWeight("๑,๐๐๐.๕")).toBe(1000.5);
		expect(readWeight("-1")).toBe(0);
	});

	it("puts every step of a scale into words, or five places of a fine one", () => {
		expect(wordedScores({ scaleMin: 1, scaleMax: 5 })).toEqual([1, 2, 3, 4, 5]);
		expect(wordedScores({ scaleMin: 0, scaleMax: 100 })).toEqual([0, 25, 50, 75, 100]);
		expect(wordedScores({ scaleMin: 5, scaleMax: 1 })).toEqual([]);
	});

	it("gives every row a key of its own and keeps those it has", () => {
		expect(giveKeys([{ key: "c2" }, {}, { key: "c2" }, {}], "c").map(({ key }) => key)).toEqual([
			"c2",
			"c1",
			"c3",
			"c4",
		]);
	});
});

describe("templates", () => {
	it.each(RUBRIC_TEMPLATES)(
		"%s: weights sum to 100, every word lies on the scale, both languages",
		(name) => {
			const rubric = rubricFromTemplate(name);
			expect(sumWeights(rubric.criteria.map(({ weight }) => weight))).toBe(100);
			expect(new Set(rubric.criteria.map(({ key }) => key)).size).toBe(rubric.criteria.length);
			for (const { words, name: label, about } of rubric.criteria) {
				expect(words.every(({ score }) => isOnScale(score, rubric))).toBe(true);
				for (const text of [label, about, ...words.map((word) => word.text)]) {
					expect(text.th).toMatch(/[ก-๙]/);
					expect(text.en).toMatch(/^[^ก-๙]+$/);
				}
			}
		},
	);

	it.each(RUBRIC_TEMPLATES)("%s goes through the form unchanged", (name) => {
		const rubric = rubricFromTemplate(name);
		const { revision, ...input } = read(rubricDefaults(rubric, 4));
		expect(revision).toBe(4);
		expect(trimWords({ ...input, criteria: giveKeys(input.criteria, "c") })).toEqual(rubric);
	});
});

describe("the rubric of a round", () => {
	const save = (number: number, revision: number, more: Record<string, unknown> = {}) =>
		saveRubric({
			viewer: steward.viewer,
			number,
			input: read({ ...rubricDefaults(rubricFromTemplate("pitch"), revision), ...more }),
			now,
		});

	it("is written on its latest copy only; the same form sent twice is the same", async () => {
		const round = await makeRound({ state: "draft" });
		await Promise.all([save(round.number, 0), save(round.number, 0)]);
		await expect(save(round.number, 0, { scaleMax: "4" })).rejects.toMatchObject({ code: "editedMeanwhile" });
		expect(toRubric(await findRound({ number: round.number }))).toEqual(rubricFromTemplate("pitch"));
		const form = await findRubricForm({ number: String(round.number) });
		expect(form.revision).toBe(1);
		expect(form.others).toEqual([]);
	});

	it("locks at the first score, also when that comes between looking and saving", async () => {
		const round = await makeRound();
		await save(round.number, 0);
		await JudgingRoundModel.updateOne({ number: round.number }, { $set: { rubricLockedAt: JUDGING_NOW } });
		await expect(save(round.number, 1)).rejects.toMatchObject({ code: "rubricLocked" });
		const other = await makeRound();
		const [saved] = await Promise.allSettled([
			save(other.number, 0),
			JudgingRoundModel.updateOne(
				{ number: other.number, revision: 0, rubricLockedAt: null },
				{ $set: { rubricLockedAt: JUDGING_NOW } },
			),
		]);
		const { rubricLockedAt } = await findRound({ number: other.number });
		if (saved?.status === "fulfilled") expect(rubricLockedAt).toBeUndefined();
		else expect(saved?.reason).toMatchObject({ code: "rubricLocked" });
	});

	it("names what is wrong", () => {
		const errorsOf = (source: Record<string, unknown>) =>
			parseWithZod(formOf(source), { schema: rubricSchema }).reply().error as Record<string, string[]>;
		const good = rubricDefaults(rubricFromTemplate("concept"), 0);
		expect(errorsOf({ ...good, scaleMax: "1" })).toHaveProperty("scaleMax");
		expect(errorsOf({ ...good, criteria: [] })).toHaveProperty("criteria");
		const [first] = good.criteria as Record<string, unknown>[];
		expect(errorsOf({ ...good, criteria: [{ ...first, weight: "0" }] })).toHaveProperty([
			"criteria[0].weight",
		]);
		const half = { ...first, words: [{ score: "1", th: "น้อย" }] };
		expect(errorsOf({ ...good, criteria: [half] })).toHaveProperty(["criteria[0].words[0].en"]);
	});

	it("drops words off a new scale, and reference scores that no longer fit", async () => {
		const round = await makeRound({
			state: "draft",
			more: {
				practice: {
					title: { th: "ฝึก", en: "Practice" },
					body: { th: "เนื้อหา", en: "Body" },
					scores: [
						{ criterion: "story", score: 5, why: { th: "ดี", en: "Good" } },
						{ criterion: "team", score: 3, why: { th: "พอใช้", en: "Fair" } },
					],
				},
			},
		});
		await save(round.number, 0, { scaleMax: "4" });
		const stored = await findRound({ number: round.number });
		expect(stored.rubric.criteria[0]?.words.map(({ score }) => score)).toEqual([1, 3]);
		expect(stored.practice?.scores.map(({ criterion }) => criterion)).toEqual(["team"]);
	});
});

describe("the practice entry", () => {
	const input = (scores: { criterion: string; score: string }[]) => {
		const both = { th: "ข้อความ", en: "Text" };
		const submission = parseWithZod(
			formOf({
				revision: "0",
				title: both,
				body: both,
				scores: scores.map((row) => ({ ...row, why: both })),
			}),
			{ schema: practiceSchema },
		);
		if (submission.status !== "success") throw new Error(JSON.stringify(submission.reply().error));
		return submission.value;
	};
	const full = () =>
		input([
			{ criterion: "impact", score: "4" },
			{ criterion: "feasibility", score: "2" },
			{ criterion: "unknown", score: "2" },
		]);

	it("has a score on the scale for each criterion, and can be taken away", async () => {
		const round = await makeRound({ state: "draft" });
		const save = (practice: ReturnType<typeof input> | null, revision = 0, at = now) =>
			savePractice({ viewer: steward.viewer, number: round.number, revision, input: practice, now: at });
		await expect(save(input([{ criterion: "impact", score: "4" }]))).rejects.toMatchObject({
			code: "invalidInput",
			options: { field: "scores[1].score" },
		});
		await expect(
			save(
				input([
					{ criterion: "impact", score: "4.5" },
					{ criterion: "feasibility", score: "2" },
				]),
			),
		).rejects.toMatchObject({ code: "invalidInput" });
		await Promise.all([save(full()), save(full())]);
		const form = await findPracticeForm({ number: String(round.number), now });
		expect(form.practice?.scores.map(({ criterion, score }) => [criterion, score])).toEqual([
			["impact", 4],
			["feasibility", 2],
		]);
		await save(null, 1);
		expect((await findRound({ number: round.number })).practice).toBeUndefined();
	});

	it("stays as it is once judging has begun", async () => {
		const round = await makeRound();
		await expect(
			savePractice({
				viewer: steward.viewer,
				number: round.number,
				revision: 0,
				input: full(),
				now: JUDGING_NOW,
			}),
		).rejects.toMatchObject({ code: "roundRulesFixed" });
	});

	it("lists rubrics by an index", async () => {
		expectIndexed(await explainRubrics());
	});
});
