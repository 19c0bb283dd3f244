import { makeGrouping, wordWeight } from "~/domain/signal-groups";
import { SignalFigureModel, SignalStateModel } from "~~/models/signal-group.server";
import { addUp, countNeeds, countWords, loadGroups, loadReports } from "./signal-count.server";
import { STATE_ID, wantCount } from "./signal-work.server";

type Figure = Awaited<ReturnType<typeof addUp>>[number];

/**
 * Counts the needs anew from the reports and holds the result against the figures that pages show; what differs is counted
 * again, and pages show it from then on.
 * @returns what differed, by name; nothing where the count was only waiting for its turn
 */
export async function recountNeeds({ now }: { now: Date }): Promise<string[]> {
	const state = await SignalStateModel.findById(STATE_ID).lean();
	if (!state) return [];
	if (state.run === undefined || state.run === null || state.wanted !== state.counted) {
		await countNeeds({ now });
		return [];
	}
	const [reports, groups] = [await loadReports(), await loadGroups()];
	const having = countWords(reports);
	const groupOf = makeGrouping({
		groups,
		weightOf: (word) => wordWeight({ reports: reports.length, having: having.get(word) ?? 0 }),
	});
	const differences: string[] = [];
	let astray = 0;
	for (const report of reports) {
		const group = groupOf(report.words);
		if (group === report.group) continue;
		report.group = group;
		astray += 1;
	}
	if (astray > 0) differences.push(`needs: ${astray} reports in another group than their words say`);
	const counted = new Map(
		(await addUp({ reports, groups, having })).map((row) => [nameOf(row), textOf(row)]),
	);
	const rows = await SignalFigureModel.find({ run: state.run }).lean<Figure[]>();
	const shown = new Map(rows.map((row) => [nameOf(row), textOf(row)]));
	for (const name of new Set([...counted.keys(), ...shown.keys()]))
		if (counted.get(name) !== shown.get(name)) differences.push(name);
	if (differences.length === 0) return [];
	const after = await SignalStateModel.findById(STATE_ID).select({ wanted: 1, run: 1 }).lean();
	await wantCount();
	await countNeeds({ now });
	// why: what came in meanwhile, or another count, is not a fault of the figures
	return after?.wanted === state.wanted && after.run === state.run ? differences : [];
}

const nameOf = ({ kind, key }: Figure) => `needs ${kind} ${key}`;

/** All that a figure says, alike for one just counted and one read back. */
function textOf(figure: Figure): string {
	const parts = (list: Figure["months"]) => list.map(({ key, count }) => [key, count]);
	return JSON.stringify([
		[
			figure.isPublic,
			figure.total,
			figure.recent,
			figure.before,
			figure.rising,
			figure.firstAt,
			figure.lastAt,
		],
		figure.words.map(({ word, inside, everywhere }) => [word, inside, everywhere]),
		[figure.months, figure.groups, figure.services, figure.provinces, figure.sources].map(parts),
	]);
}
