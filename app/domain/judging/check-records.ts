import { isScoreMethod } from "./methods/outcome";
import { IGNORED_REASONS, JUDGING_METHODS, type JudgingRecords } from "./records";

/** What is wrong with records, and where: `ballots.3.scores.impact`. */
export interface RecordProblem {
	code: "shape" | "setting" | "duplicate" | "scoreMissing" | "scoreOutsideScale";
	path: string;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);
const isCode = (value: unknown) => typeof value === "string" && value.length > 0 && value.length <= 100;
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isWhole = (value: unknown, most: number) =>
	isNumber(value) && Number.isInteger(value) && value >= 0 && value <= most;
const isIgnored = (value: unknown) =>
	value === undefined || (IGNORED_REASONS as readonly unknown[]).includes(value);

/** Most runs of the uncertainty that a result may ask for, so that a forged bundle cannot keep a verifier busy for days. */
const MOST_RUNS = 10_000;

/**
 * Checks records of any origin (a form, the database, a bundle from a stranger) before anything is computed from them. An
 * empty list means that `computeResult` will take them.
 */
export function findRecordProblems(records: unknown): RecordProblem[] {
	if (!isFields(records)) return [{ code: "shape", path: "" }];
	const settings = findSettingProblems(records.settings);
	if (settings.length > 0) return settings;
	const { criteria, scale } = (records as unknown as JudgingRecords).settings;
	const problems: RecordProblem[] = [];
	const listOf = (key: string, check: (item: Fields, path: string) => void) => {
		const list = records[key];
		if (!Array.isArray(list)) {
			problems.push({ code: "shape", path: key });
			return;
		}
		list.forEach((item: unknown, at) => {
			if (isFields(item)) check(item, `${key}.${at}`);
			else problems.push({ code: "shape", path: `${key}.${at}` });
		});
	};
	const demand = (fine: boolean, code: RecordProblem["code"], path: string) => {
		if (!fine) problems.push({ code, path });
	};
	const seen = new Set<string>();
	const once = (key: string, path: string) => {
		demand(!seen.has(key), "duplicate", path);
		seen.add(key);
	};

	listOf("entries", ({ code, support }, path) => {
		demand(isCode(code), "shape", `${path}.code`);
		demand(support === undefined || isWhole(support, 1e12), "shape", `${path}.support`);
		once(`entry ${code}`, path);
	});
	listOf("judges", ({ code }, path) => {
		demand(isCode(code), "shape", `${path}.code`);
		once(`judge ${code}`, path);
	});
	listOf("ballots", ({ judge, entry, scores, ignored }, path) => {
		demand(isCode(judge) && isCode(entry) && isIgnored(ignored) && isFields(scores), "shape", path);
		if (ignored !== undefined || !isFields(scores)) return;
		once(`ballot ${JSON.stringify([judge, entry])}`, path);
		for (const { key } of criteria) {
			const score = Object.hasOwn(scores, key) ? scores[key] : undefined;
			if (score === undefined) problems.push({ code: "scoreMissing", path: `${path}.scores.${key}` });
			else if (!isNumber(score) || score < scale.min || score > scale.max) {
				problems.push({ code: "scoreOutsideScale", path: `${path}.scores.${key}` });
			}
		}
	});
	listOf("choices", ({ judge, left, right, outcome, ignored }, path) => {
		const fine = isCode(judge) && isCode(left) && isCode(right) && left !== right && isIgnored(ignored);
		demand(fine && (outcome === "left" || outcome === "right" || outcome === "tie"), "shape", path);
	});
	listOf("rankings", ({ judge, ranked, seen: looked, ignored }, path) => {
		const areCodes = (value: unknown) =>
			Array.isArray(value) && value.every(isCode) && new Set(value).size === value.length;
		demand(isCode(judge) && areCodes(ranked) && areCodes(looked) && isIgnored(ignored), "shape", path);
		if (ignored === undefined) once(`ranking ${judge}`, path);
	});
	return problems;
}

function findSettingProblems(settings: unknown): RecordProblem[] {
	if (!isFields(settings)) return [{ code: "shape", path: "settings" }];
	const { method, criteria, scale, lambda, alpha, minBallots, tieRules, seed, bootstrapRuns, places } =
		settings;
	const problems: RecordProblem[] = [];
	const demand = (fine: boolean, path: string) => {
		if (!fine) problems.push({ code: "setting", path: `settings.${path}` });
	};
	demand((JUDGING_METHODS as readonly unknown[]).includes(method), "method");
	const keys = Array.isArray(criteria) ? criteria.map((one) => (isFields(one) ? one.key : undefined)) : [];
	const scored = (JUDGING_METHODS as readonly unknown[]).includes(method)
		? isScoreMethod(method as JudgingRecords["settings"]["method"])
		: false;
	demand(
		Array.isArray(criteria) &&
			(criteria.length > 0 || !scored) &&
			criteria.every((one) => isFields(one) && isCode(one.key) && isNumber(one.weight) && one.weight > 0) &&
			new Set(keys).size === keys.length,
		"criteria",
	);
	demand(isFields(scale) && isNumber(scale.min) && isNumber(scale.max) && scale.min < scale.max, "scale");
	demand(isNumber(lambda) && lambda >= 0, "lambda");
	demand(isNumber(alpha) && alpha >= 0, "alpha");
	demand(isWhole(minBallots, 1_000), "minBallots");
	demand(typeof seed === "string" && seed.length > 0, "seed");
	demand(isWhole(bootstrapRuns, MOST_RUNS), "bootstrapRuns");
	demand(isWhole(places, 1e6) && places !== 0, "places");
	demand(
		Array.isArray(tieRules) &&
			tieRules.every(
				(one) =>
					isFields(one) &&
					(one.rule === "median" ||
						one.rule === "more-firsts" ||
						one.rule === "support" ||
						(one.rule === "fewer-low" && isNumber(one.at)) ||
						(one.rule === "criterion" && keys.includes(one.criterion))),
			),
		"tieRules",
	);
	return problems;
}
