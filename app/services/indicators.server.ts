import { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { IndicatorKind, IndicatorValue } from "~/domain/figures";
import type { FormRequest } from "~/domain/form-key";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import type { IndicatorInput, IndicatorValueInput } from "~/input/programme";
import { takeNumbers } from "~~/models/counter.server";
import { IndicatorModel } from "~~/models/figures.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { createOnce } from "./once.server";

/** An indicator with the values that count, earliest year first. */
export interface Indicator {
	number: number;
	name: Bilingual;
	kind: IndicatorKind;
	unit: Bilingual;
	revision: number;
	values: IndicatorValue[];
}

/** Indicators that a page shows; a programme has a handful. */
const MOST = 100;

const FIELDS = { number: 1, name: 1, kind: 1, unit: 1, revision: 1, values: 1 } as const;

/** All indicators in their order. */
export async function listIndicators(): Promise<Indicator[]> {
	const rows = await IndicatorModel.find()
		.sort({ number: 1 })
		.limit(MOST)
		.select(FIELDS)
		.lean<StoredIndicator[]>();
	return rows.map(toIndicator);
}

/** The query of a page of indicators; numbers are unique, so nothing needs sorting beside them. */
function queryPage({ after, limit }: { after?: string | null; limit: number }) {
	return IndicatorModel.find(afterCursor("number", 1, after))
		.sort({ number: 1 })
		.limit(limit);
}

/**
 * Indicators in their order, page by page.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function pageIndicators({
	after,
	limit,
}: {
	after?: string | null;
	limit: number;
}): Promise<ListPage<Indicator>> {
	const rows = await queryPage({ after, limit: limit + 1 })
		.select(FIELDS)
		.lean<(StoredIndicator & { _id: Types.ObjectId })[]>();
	const { items, next } = toPage(rows, limit, ({ number }) => number);
	return { items: items.map(toIndicator), next };
}

/** Plan of the query of a page, for the test of indexes. */
export async function explainIndicators(): Promise<Record<string, unknown>> {
	return { pages: await queryPage({ limit: 20 }).explain("queryPlanner") };
}

type StoredIndicator = Pick<Indicator, "number" | "name" | "kind" | "unit" | "revision"> & {
	values: {
		year: number;
		value: number;
		part?: number;
		of?: number;
		source: string;
		sourceLink?: string;
		moment?: Bilingual;
	}[];
};

function toIndicator({ number, name, kind, unit, revision, values }: StoredIndicator): Indicator {
	const latest = new Map(
		values.map((row): [number, IndicatorValue] => [
			row.year,
			{
				year: row.year,
				value: row.value,
				share: row.part !== undefined && row.of !== undefined ? { part: row.part, of: row.of } : null,
				source: row.source,
				sourceLink: row.sourceLink ?? null,
				moment: row.moment ? { th: row.moment.th, en: row.moment.en } : null,
			},
		]),
	);
	return {
		number,
		name: { th: name.th, en: name.en },
		kind,
		unit: { th: unit.th, en: unit.en },
		revision,
		values: [...latest.values()].sort((a, b) => a.year - b.year),
	};
}

/** @throws {DomainError} `notFound` */
export async function findIndicator({ number }: { number: number | null }): Promise<Indicator> {
	const row = await IndicatorModel.findOne({ number }).select(FIELDS).lean<StoredIndicator>();
	if (!row) throw new DomainError("notFound");
	return toIndicator(row);
}

/**
 * The steward opens a time series.
 * @returns its number
 * @throws {DomainError} `notPermitted`
 */
export async function openIndicator({
	viewer,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	input: IndicatorInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<{ number: number }> {
	enforce(can(viewer, "indicator.manage"));
	const { document } = await createOnce({
		model: IndicatorModel,
		formRequest,
		create: async () =>
			IndicatorModel.create({
				number: await takeNumbers("indicator"),
				name: { th: input.nameTh, en: input.nameEn },
				kind: input.kind,
				unit: { th: input.unitTh, en: input.unitEn },
				createdAt: now,
				...(formRequest ? { request: formRequest } : {}),
			}),
	});
	return { number: document.number };
}

/**
 * The steward records a year's value with its source. A value for a year that has one takes its place; the earlier one stays
 * on record. The percent of a share follows from its numerator and denominator where they are given.
 * @throws {DomainError} `notPermitted`, `notFound`; `editedMeanwhile` when another value was recorded since the page was
 * opened; `invalidInput` at `value` without one, or for a percent beyond 100
 */
export async function recordIndicatorValue({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: IndicatorValueInput;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "indicator.manage"));
	const row = await IndicatorModel.findOne({ number }).select({ kind: 1 }).lean();
	if (!row) throw new DomainError("notFound");
	const { part, of, momentTh, momentEn } = input;
	const isShare = row.kind === "share";
	const value = isShare && part !== undefined && of ? Math.round((part / of) * 10_000) / 100 : input.value;
	if (value === undefined || (isShare && value > 100))
		throw new DomainError("invalidInput", { field: "value" });
	const done = await IndicatorModel.updateOne(
		{ _id: row._id, revision: input.revision },
		{
			$push: {
				values: {
					year: input.year,
					value,
					...(isShare && part !== undefined && of !== undefined ? { part, of } : {}),
					source: input.source,
					...(input.sourceLink ? { sourceLink: input.sourceLink } : {}),
					...(momentTh && momentEn ? { moment: { th: momentTh, en: momentEn } } : {}),
					by: new Types.ObjectId(viewer.id),
					at: now,
				},
			},
			$inc: { revision: 1 },
		},
	);
	if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
}
