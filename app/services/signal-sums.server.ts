import { setImmediate as breathe } from "node:timers/promises";
import type { WordGroup } from "~/domain/signal-groups";
import {
	FEWEST_PUBLIC,
	isRising,
	lastMonths,
	MONTHS_COUNTED,
	monthOf,
	type Trend,
	trendPeriods,
} from "~/domain/signal-trend";
import type { CountedReport } from "./signal-count.server";

/** Names of each kind that a figure lists, most reports first. */
const MOST_PARTS = 12;
/** Services that get a figure of their own. */
const MOST_SERVICES = 500;
const STEP = 1_000;

/** What is added up for a group, a service, a province or everything. */
class Sum {
	total = 0;
	recent = 0;
	before = 0;
	firstAt: Date;
	lastAt: Date;
	readonly months = new Map<string, number>();
	readonly groups = new Map<string, number>();
	readonly services = new Map<string, number>();
	readonly provinces = new Map<string, number>();
	readonly sources = new Map<string, number>();
	readonly words = new Map<string, number>();

	constructor(at: Date) {
		this.firstAt = at;
		this.lastAt = at;
	}
}

const add = (sums: Map<string, number>, key: string | null) => {
	if (key !== null) sums.set(key, (sums.get(key) ?? 0) + 1);
};

/** Keys with their counts, most first; alike ones by name. */
function most(sums: ReadonlyMap<string, number>, limit = MOST_PARTS): { key: string; count: number }[] {
	return [...sums]
		.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
		.slice(0, limit)
		.map(([key, count]) => ({ key, count }));
}

/**
 * Adds up all reports, and those of each group, service and province.
 * @param having in how many reports a word stands
 * @param sources name of the list by id of the table
 * @param latest when the latest report was made
 */
export async function sumUp({
	reports,
	groups,
	having,
	sources,
	latest,
}: {
	reports: readonly CountedReport[];
	groups: readonly (WordGroup & { isPublic: boolean })[];
	having: ReadonlyMap<string, number>;
	sources: ReadonlyMap<string, string>;
	latest: Date;
}) {
	const { from, turn } = trendPeriods(latest);
	const shown = new Set(groups.filter(({ isPublic }) => isPublic).map(({ number }) => String(number)));
	const wordsOf = new Map(groups.map(({ number, words }) => [String(number), new Set(words)]));
	const sums = new Map<string, { kind: "all" | "group" | "service" | "province"; key: string; sum: Sum }>();
	const sumOf = (kind: "all" | "group" | "service" | "province", key: string, at: Date) => {
		const id = `${kind} ${key}`;
		const found = sums.get(id)?.sum ?? new Sum(at);
		if (!sums.has(id)) sums.set(id, { kind, key, sum: found });
		return found;
	};
	for (const [index, report] of reports.entries()) {
		if (index % STEP === 0) await breathe();
		const { at, service } = report;
		const group = report.group === null ? null : String(report.group);
		const province = report.province === null ? null : String(report.province);
		const month = monthOf(at);
		const source = sources.get(report.import) ?? null;
		const touched = [sumOf("all", "all", at)];
		if (group !== null) {
			const sum = sumOf("group", group, at);
			const words = wordsOf.get(group);
			for (const word of report.words) if (words?.has(word)) add(sum.words, word);
			touched.push(sum);
		}
		if (service !== null) touched.push(sumOf("service", service, at));
		if (province !== null) touched.push(sumOf("province", province, at));
		for (const sum of touched) {
			sum.total += 1;
			if (at >= turn) sum.recent += 1;
			else if (at >= from) sum.before += 1;
			// why: reports come latest first
			sum.firstAt = at;
			add(sum.months, month);
			add(sum.groups, group);
			add(sum.services, service);
			add(sum.provinces, province);
			add(sum.sources, source);
		}
	}
	const months = lastMonths({ latest, count: MONTHS_COUNTED });
	const whole = sums.get("all all")?.sum;
	const all: Trend = { recent: whole?.recent ?? 0, before: whole?.before ?? 0 };
	const services = new Set(
		[...sums.values()]
			.filter(({ kind }) => kind === "service")
			.sort((a, b) => b.sum.total - a.sum.total || (a.key < b.key ? -1 : 1))
			.slice(0, MOST_SERVICES)
			.map(({ key }) => key),
	);
	return [...sums.values()]
		.filter(({ kind, key }) => kind !== "service" || services.has(key))
		.map(({ kind, key, sum }) => ({
			kind,
			key,
			isPublic: kind === "group" && shown.has(key) && sum.total >= FEWEST_PUBLIC,
			total: sum.total,
			recent: sum.recent,
			before: sum.before,
			rising: kind !== "all" && isRising({ own: sum, all }),
			firstAt: sum.firstAt,
			lastAt: sum.lastAt,
			months: months
				.map((month) => ({ key: month, count: sum.months.get(month) ?? 0 }))
				.filter((_, index, list) => list.slice(0, index + 1).some(({ count }) => count > 0)),
			words: most(sum.words, 30).map(({ key: word, count }) => ({
				word,
				inside: count,
				everywhere: having.get(word) ?? count,
			})),
			groups: kind === "group" ? [] : most(sum.groups),
			services: kind === "service" ? [] : most(sum.services),
			provinces: kind === "province" ? [] : most(sum.provinces),
			sources: most(sum.sources),
		}));
}
