import { setImmediate as breathe } from "node:timers/promises";
import mongoose, { type Types } from "mongoose";
import { HIDDEN_STATES } from "~/domain/signal";
import { makeGrouping, proposeGroups, type WordGroup, wordWeight } from "~/domain/signal-groups";
import { lastMonths, MONTHS_COUNTED, trendPeriods } from "~/domain/signal-trend";
import { takeNumbers } from "~~/models/counter.server";
import { SignalImportModel, SignalModel } from "~~/models/signal.server";
import { SignalFigureModel, SignalGroupModel, SignalStateModel } from "~~/models/signal-group.server";
import { isDuplicateKey } from "./once.server";
import { sumUp } from "./signal-sums.server";

/** Reports looked at before pages are answered again. */
const STEP = 1_000;
const BATCH = 5_000;

/** A report as far as it is counted. */
export interface CountedReport {
	id: Types.ObjectId;
	import: string;
	at: Date;
	words: string[];
	service: string | null;
	province: number | null;
	group: number | null;
}

/** Filter of the reports that are seen: all but those of tables that are half in or half out. */
export async function seenReports(): Promise<Record<string, unknown>> {
	const hidden = await SignalImportModel.find({ state: mongoose.trusted({ $in: [...HIDDEN_STATES] }) })
		.select({ _id: 1 })
		.lean();
	return hidden.length === 0 ? {} : { import: mongoose.trusted({ $nin: hidden.map(({ _id }) => _id) }) };
}

/**
 * Counts the needs anew when something has changed: which report belongs to which group, groups for reports that have none,
 * and the figures of groups, services and provinces. Pages show the new figures all at once.
 */
export async function countNeeds({ now }: { now: Date }): Promise<void> {
	const state = await SignalStateModel.findById("needs").lean();
	if (!state || state.wanted === state.counted) return;
	const reports = await loadReports();
	const having = countWords(reports);
	const total = reports.length;
	const weightOf = (word: string) => wordWeight({ reports: total, having: having.get(word) ?? 0 });
	const asIs = await loadGroups();
	const loose = await looseReports({ reports, groups: asIs, weightOf });
	await makeProposed({
		words: proposeGroups({
			reports: loose,
			taken: new Set([...state.setAside, ...asIs.flatMap(({ words }) => words)]),
			weightOf,
			shareOf: (word) => (having.get(word) ?? 0) / total,
			total,
		}),
		now,
	});
	const groups = await loadGroups();
	await assignGroups({ reports, groups, weightOf });
	await writeFigures({ reports, groups, having, wanted: state.wanted, before: state.run ?? 0, now });
}

/** Reports that are counted, latest first. */
export async function loadReports(): Promise<CountedReport[]> {
	const seen = await seenReports();
	const latest = await SignalModel.findOne(seen).sort({ at: -1, _id: -1 }).select({ at: 1 }).lean();
	if (!latest) return [];
	const [first = ""] = lastMonths({ latest: latest.at, count: MONTHS_COUNTED });
	const from = new Date(`${first}-01T00:00:00+07:00`);
	const known = new Map<string, string>();
	// why: the same word in a hundred thousand reports is kept once
	const once = (word: string) => {
		const found = known.get(word);
		if (found !== undefined) return found;
		known.set(word, word);
		return word;
	};
	const reports: CountedReport[] = [];
	const cursor = SignalModel.collection.find(
		{ ...untrusted(seen), at: { $gte: from } },
		{
			projection: { import: 1, at: 1, words: 1, service: 1, province: 1, group: 1 },
			sort: { at: -1, _id: -1 },
			batchSize: 2_000,
		},
	);
	for await (const row of cursor) {
		reports.push({
			id: row._id,
			import: row.import.toHexString(),
			at: row.at,
			words: (row.words as string[]).map(once),
			service: row.service ? once(row.service) : null,
			province: row.province ?? null,
			group: row.group ?? null,
		});
		if (reports.length % STEP === 0) await breathe();
	}
	return reports;
}

/** The same filter for the driver itself, which knows nothing of Mongoose's mark. */
function untrusted(filter: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(filter).map(([name, value]) => [
			name,
			typeof value === "object" && value !== null ? { ...value } : value,
		]),
	);
}

/** In how many reports each word stands. */
export function countWords(reports: readonly CountedReport[]): Map<string, number> {
	const having = new Map<string, number>();
	for (const { words } of reports) for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
	return having;
}

/** Groups that reports can belong to. */
export async function loadGroups(): Promise<(WordGroup & { isPublic: boolean })[]> {
	return SignalGroupModel.find({ state: "open" })
		.sort({ number: 1 })
		.select({ _id: 0, number: 1, words: 1, isPublic: 1, ahead: 1 })
		.lean();
}

async function looseReports({
	reports,
	groups,
	weightOf,
}: {
	reports: readonly CountedReport[];
	groups: readonly WordGroup[];
	weightOf: (word: string) => number;
}): Promise<string[][]> {
	const groupOf = makeGrouping({ groups, weightOf });
	const loose: string[][] = [];
	for (const [index, { words }] of reports.entries()) {
		if (groupOf(words) === null) loose.push(words);
		if (index % STEP === 0) await breathe();
	}
	return loose;
}

/** Keeps proposed groups; one whose word a steward has just put elsewhere is left out. */
async function makeProposed({ words: lists, now }: { words: readonly string[][]; now: Date }): Promise<void> {
	for (const words of lists) {
		try {
			await SignalGroupModel.create({
				number: await takeNumbers("signal-group"),
				words,
				state: "open",
				steps: [{ what: "proposed", words, at: now }],
				createdAt: now,
			});
		} catch (error) {
			if (!isDuplicateKey(error, "words")) throw error;
		}
	}
}

async function assignGroups({
	reports,
	groups,
	weightOf,
}: {
	reports: readonly CountedReport[];
	groups: readonly WordGroup[];
	weightOf: (word: string) => number;
}): Promise<void> {
	const groupOf = makeGrouping({ groups, weightOf });
	const moved = new Map<number | null, Types.ObjectId[]>();
	for (const [index, report] of reports.entries()) {
		const group = groupOf(report.words);
		if (index % STEP === 0) await breathe();
		if (group === report.group) continue;
		report.group = group;
		const list = moved.get(group);
		if (list) list.push(report.id);
		else moved.set(group, [report.id]);
	}
	for (const [group, ids] of moved)
		for (let at = 0; at < ids.length; at += BATCH)
			await SignalModel.collection.updateMany(
				{ _id: { $in: ids.slice(at, at + BATCH) } },
				group === null ? { $unset: { group: 1 } } : { $set: { group } },
			);
}

/** The figures of all reports, and of each group, service and province; none without reports. */
export async function addUp({
	reports,
	groups,
	having,
}: {
	reports: readonly CountedReport[];
	groups: readonly (WordGroup & { isPublic: boolean })[];
	having: ReadonlyMap<string, number>;
}): Promise<Awaited<ReturnType<typeof sumUp>>> {
	const latest = reports[0]?.at;
	if (!latest) return [];
	const imports = await SignalImportModel.find({ state: "done" }).select({ sourceName: 1 }).lean();
	const sources = new Map(imports.map(({ _id, sourceName }) => [_id.toHexString(), sourceName]));
	return sumUp({ reports, groups, having, sources, latest });
}

async function writeFigures({
	reports,
	groups,
	having,
	wanted,
	before,
	now,
}: {
	reports: readonly CountedReport[];
	groups: readonly (WordGroup & { isPublic: boolean })[];
	having: ReadonlyMap<string, number>;
	wanted: number;
	/** The count that pages show now; it stays for those who are reading it. */
	before: number;
	now: Date;
}): Promise<void> {
	const latest = reports[0]?.at ?? null;
	const run = await takeNumbers("signal-run");
	const figures = await addUp({ reports, groups, having });
	if (figures.length > 0) await SignalFigureModel.insertMany(figures.map((figure) => ({ run, ...figure })));
	const examples = await SignalImportModel.exists({ state: "done", example: true });
	await SignalStateModel.updateOne(
		{ _id: "needs" },
		{
			$set: {
				run,
				counted: wanted,
				countedAt: now,
				example: Boolean(examples),
				...(latest ? trendPeriods(latest) : {}),
			},
			...(latest ? {} : { $unset: { from: 1, turn: 1, until: 1 } }),
		},
	);
	await SignalFigureModel.deleteMany({ run: mongoose.trusted({ $lt: before }) });
}
