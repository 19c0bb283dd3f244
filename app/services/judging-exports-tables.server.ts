import { enforce } from "~/domain/decision";
import { MICRO } from "~/domain/judging/numbers";
import { listResultRows } from "~/domain/judging/result-rows";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { Format } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { AssignmentModel, BallotModel } from "~~/models/judging-ballot.server";
import type { ExportTable } from "./judging-exports.server";
import { readBundle } from "./judging-publication-bundle.server";
import { type ClosedRound, labelRows, loadClosedRound } from "./judging-results.server";
import { computeApart } from "./judging-results-compute.server";
import { findPublished, listPublishedRows } from "./judging-results-public.server";

type Reader = { t: Translate; format: Format };
type Row = Parameters<typeof toResultTable>[0]["rows"][number];

const plain = (micro: number | null | undefined) =>
	micro === null || micro === undefined ? null : micro / MICRO;

/**
 * The table of a published result, for everybody.
 * @throws {DomainError} `notFound`
 */
export async function tabulatePublished({
	number,
	version,
	...reader
}: Reader & { number: string | undefined; version?: number }) {
	const { round, result } = await findPublished({ number, version });
	const bundle = await readBundle(result);
	const supports = new Map(bundle.records.entries.map(({ code, support = 0 }) => [code, support]));
	const rows = await listPublishedRows({ round, result, bundle });
	const title = reader.format.text(round.name);
	return { table: toResultTable({ rows, supports, title, ...reader }), at: result.publishedAt };
}

/**
 * The table of a closed round before it is published, for its stewards.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotClosed`
 */
export async function tabulateClosed({
	viewer,
	number,
	now,
	...reader
}: Reader & { viewer: Viewer; number: string | undefined; now: Date }): Promise<ExportTable> {
	const { round, gathered, labels } = await loadClosedRound({ viewer, number, now });
	const { records } = gathered;
	const result = await computeApart({ task: "result", input: { records } });
	const rows = labelRows({ rows: listResultRows({ records, result }), labels }).map((row) => ({
		...row,
		through: false,
		prizes: [],
	}));
	const supports = new Map(gathered.entries.map(({ code, supports: count }) => [code, count]));
	return toResultTable({ rows, supports, title: reader.format.text(round.name), ...reader });
}

function toResultTable({
	rows,
	supports,
	title,
	t,
	format,
}: Reader & {
	rows: readonly Awaited<ReturnType<typeof listPublishedRows>>[number][];
	supports: ReadonlyMap<string, number>;
	title: string;
}): ExportTable {
	const places = rows.filter(({ through }) => through).length || 1;
	const columns: { head: string; cell: (row: Row) => string | number | null }[] = [
		{ head: t("judging.rank"), cell: ({ rank }) => rank },
		{ head: t("judgingResults.tied"), cell: ({ tied }) => (tied ? t("judgingResults.tied") : null) },
		{ head: t("judgingResults.table.code"), cell: ({ code }) => code },
		{ head: t("judgingResults.table.proposal"), cell: ({ label }) => label.proposal.number },
		{
			head: t("judgingResults.table.titleColumn"),
			cell: ({ label }) => format.text(label.proposal.title),
		},
		{ head: t("judgingResults.table.track"), cell: ({ label }) => label.track },
		{ head: t("judgingResults.column.value"), cell: ({ value }) => plain(value) },
		{ head: t("judgingResults.table.low"), cell: ({ certainty }) => plain(certainty?.low) },
		{ head: t("judgingResults.table.high"), cell: ({ certainty }) => plain(certainty?.high) },
		{ head: t("judgingResults.column.first"), cell: ({ certainty }) => plain(certainty?.first) },
		{
			head: t("judgingResults.column.inPlaces", { places }),
			cell: ({ certainty }) => plain(certainty?.inPlaces),
		},
		{ head: t("judgingResults.column.reviews"), cell: ({ reviews }) => reviews },
		{ head: t("judgingResults.column.supports"), cell: ({ code }) => supports.get(code) ?? 0 },
		{
			head: t("judgingResults.column.prize"),
			cell: ({ prizes }) => prizes.map(({ name }) => format.text(name)).join(", ") || null,
		},
		{
			head: t("judgingResults.table.baht"),
			cell: ({ prizes }) => prizes.reduce((sum, { baht }) => sum + (baht ?? 0), 0) || null,
		},
	];
	return {
		title,
		heads: columns.map(({ head }) => head),
		rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
	};
}

/**
 * Every scorecard of a closed round with its comments, under the judges' codes, for stewards only. Revisions and what was
 * taken back stand beside those that count.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotClosed`
 */
export async function tabulateBallots({
	viewer,
	number,
	now,
	t,
	format,
}: Reader & { viewer: Viewer; number: string | undefined; now: Date }): Promise<ExportTable> {
	enforce(can(viewer, "round.manage"));
	const closed = await loadClosedRound({ viewer, number, now });
	const { round, gathered } = closed;
	const judges = new Map(gathered.judges.map(({ id, code }) => [id, code]));
	const entries = new Map(gathered.entries.map(({ id, code }) => [id, code]));
	const assignments = await AssignmentModel.find({ round: round._id }).select({ state: 1 }).lean();
	const states = new Map(assignments.map(({ _id, state }) => [_id.toHexString(), state]));
	const judged = new Set(gathered.entries.filter(({ state }) => state === "in").map(({ id }) => id));
	const rows = await BallotModel.find({ round: round._id })
		.select({
			assignment: 1,
			judge: 1,
			entry: 1,
			revision: 1,
			withdrawn: 1,
			scores: 1,
			toTeam: 1,
			toPanel: 1,
			at: 1,
		})
		.sort({ assignment: 1, revision: -1 })
		.lean();
	const { criteria } = round.rubric;
	const body = rows.map((row, at) => {
		const code = entries.get(row.entry.toHexString()) ?? "";
		const isNewest = !rows[at - 1]?.assignment.equals(row.assignment);
		const scoreOf = (key: string) => row.scores.find(({ criterion }) => criterion === key)?.score ?? null;
		return [
			code,
			titleOf(closed, code, format),
			judges.get(row.judge.toHexString()) ?? "",
			row.revision,
			row.withdrawn
				? t("judgingResults.ignored.undone")
				: !isNewest
					? t("judgingResults.ignored.superseded")
					: states.get(row.assignment.toHexString()) !== "assigned"
						? t("judgingResults.ignored.recused")
						: judged.has(row.entry.toHexString())
							? t("judgingResults.table.standing")
							: t("judgingResults.ignored.withdrawn"),
			...criteria.map(({ key }) => scoreOf(key)),
			row.toTeam ?? null,
			row.toPanel ?? null,
			row.at.toISOString(),
		];
	});
	return {
		title: format.text(round.name),
		heads: [
			t("judgingResults.table.code"),
			t("judgingResults.table.titleColumn"),
			t("judgingResults.column.judge"),
			t("judgingResults.table.revision"),
			t("judgingResults.table.state"),
			...criteria.map(({ name }) => format.text(name)),
			t("judgingResults.table.toTeam"),
			t("judgingResults.table.toPanel"),
			t("judgingResults.table.at"),
		],
		rows: body,
	};
}

function titleOf({ labels }: ClosedRound, code: string, format: Format): string {
	const label = labels.get(code);
	return label ? format.text(label.proposal.title) : code;
}
