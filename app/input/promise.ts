import { COMMITMENT_LIMITS, INDICATOR_HOLDERS, OBSTACLE_STATES, PLANS, PORTALS } from "~/domain/commitment";
import { SKILLS } from "~/domain/training";
import { BUILDING_BLOCKS } from "~/domain/vocabulary";
import { thaiDate } from "./date";
import { z } from "./messages";
import { typedNumber } from "./number";

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();

type Refuse = (path: (string | number)[], message: string) => void;

/**
 * The rows in which something was typed. What a row must have and lacks is refused at its field, as is a name that an
 * earlier row has: reports, evidence and versions name a row by its name.
 *
 * @param quiet fields that hold something also in a row left empty, such as a choice that is made at first
 */
function readRows<Row extends object, Needed extends keyof Row & string>({
	rows,
	needed,
	name,
	quiet = [],
	refuse,
}: {
	rows: readonly (Row | undefined)[] | undefined;
	needed: readonly Needed[];
	name: Needed;
	quiet?: readonly (keyof Row)[];
	refuse: Refuse;
}): (Row & Required<Pick<Row, Needed>>)[] {
	const kept: (Row & Required<Pick<Row, Needed>>)[] = [];
	const isEmpty = (value: unknown) => value === undefined || value === "";
	for (const [index, row] of (rows ?? []).entries()) {
		if (!row) continue;
		const fields = Object.entries(row).filter(([field]) => !quiet.includes(field as keyof Row));
		if (fields.every(([, value]) => isEmpty(value))) continue;
		const missing = needed.filter((field) => isEmpty(row[field]));
		for (const field of missing) refuse([index, field], "errors.field.required");
		if (missing.length > 0) continue;
		if (kept.some((other) => other[name] === row[name])) refuse([index, name], "errors.field.invalid");
		kept.push(row as Row & Required<Pick<Row, Needed>>);
	}
	return kept;
}

/** One row of the table of indicators as sent; a row left empty is no indicator. */
const indicatorRow = z.object({
	name: optionalText(COMMITMENT_LIMITS.indicatorName),
	unit: optionalText(COMMITMENT_LIMITS.unit),
	baseline: typedNumber().optional(),
	target: typedNumber().optional(),
	numerator: optionalText(COMMITMENT_LIMITS.short),
	denominator: optionalText(COMMITMENT_LIMITS.short),
	measuredBy: optionalText(COMMITMENT_LIMITS.owner),
	holder: z.enum(INDICATOR_HOLDERS).optional(),
});

/** A row of the form that has a name, a unit and a target: an indicator. */
export type IndicatorInput = z.output<typeof indicatorRow> & { name: string; unit: string; target: number };

const indicators = z
	.array(indicatorRow.optional())
	.max(COMMITMENT_LIMITS.indicators)
	.optional()
	.transform((rows, context): IndicatorInput[] => {
		const refuse: Refuse = (path, message) =>
			context.addIssue({ code: "custom", message, path, input: rows });
		const kept = readRows({ rows, needed: ["name", "unit", "target"], name: "name", refuse });
		if (kept.length === 0 && context.issues.length === 0) refuse([], "errors.needsIndicator");
		return kept;
	});

const deliverables = z
	.array(
		z
			.object({
				name: optionalText(COMMITMENT_LIMITS.deliverable),
				evidence: optionalText(COMMITMENT_LIMITS.short),
			})
			.optional(),
	)
	.max(COMMITMENT_LIMITS.deliverables)
	.optional()
	.transform((rows, context) =>
		readRows({
			rows,
			needed: ["name", "evidence"],
			name: "name",
			refuse: (path, message) => context.addIssue({ code: "custom", message, path, input: rows }),
		}),
	);

const obstacles = z
	.array(
		z
			.object({
				rule: optionalText(COMMITMENT_LIMITS.short),
				changer: optionalText(COMMITMENT_LIMITS.owner),
				state: z.enum(OBSTACLE_STATES).default("open"),
			})
			.optional(),
	)
	.max(COMMITMENT_LIMITS.obstacles)
	.optional()
	.transform((rows, context) =>
		readRows({
			rows,
			needed: ["rule"],
			name: "rule",
			quiet: ["state"],
			refuse: (path, message) => context.addIssue({ code: "custom", message, path, input: rows }),
		}),
	);

/** Everything that an agency promises. */
export const promiseFields = {
	deliverable: text(COMMITMENT_LIMITS.deliverable),
	deliverableEn: optionalText(COMMITMENT_LIMITS.deliverable),
	ownerUnit: text(COMMITMENT_LIMITS.owner),
	ownerHead: text(COMMITMENT_LIMITS.owner),
	dueAt: thaiDate(),
	indicators,
	deliverables,
	/** Baht. */
	budget: typedNumber({ min: 0 }).optional(),
	budgetSource: optionalText(COMMITMENT_LIMITS.short),
	obstacles,
	buildingBlocks: z.array(z.enum(BUILDING_BLOCKS)).max(BUILDING_BLOCKS.length).default([]),
	skills: z.array(z.enum(SKILLS)).max(SKILLS.length).default([]),
	skillsNote: optionalText(COMMITMENT_LIMITS.text),
	plans: z.array(z.enum(PLANS)).max(PLANS.length).default([]),
	planNote: optionalText(COMMITMENT_LIMITS.short),
	portals: z.array(z.enum(PORTALS)).max(PORTALS.length).default([]),
};

/** The promise alone; `z.object(promiseFields)` is what it is read with. */
const promiseSchema = z.object(promiseFields);
export type PromiseInput = z.output<typeof promiseSchema>;

/** Parts of a promise that repeat, as their buttons name them. */
export const PROMISE_LISTS = ["indicators", "deliverables", "obstacles"] as const;
