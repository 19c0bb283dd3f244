import { useI18n } from "~/components/i18n";
import { Button, Details, Fieldset, TextField } from "~/components/ui";
import { COMMITMENT_LIMITS } from "~/domain/commitment";
import { rowsOf, type TypedRow } from "./typed";

/** Value of the button that asks for more rows; the page comes back with everything typed and room for more. */
export const MORE_ROWS = "more-rows";

/** Rows that a form begins with, and how many more a press of the button gives. */
export const FIRST_ROWS = 3;
export const ROWS_MORE = 3;

type IndicatorRowsProps = {
	/** What was typed, as nested as the names. */
	typed: unknown;
	rows: number;
	errorOf: (name: string) => string | undefined;
};

/** The indicators of a promise; rows left empty are none, so that it works without JavaScript. */
export function IndicatorRows({ typed, rows, errorOf }: IndicatorRowsProps) {
	const { t } = useI18n();
	const known = rowsOf(typed);
	const count = Math.min(COMMITMENT_LIMITS.indicators, Math.max(rows, known.length));
	return (
		<Fieldset
			name="indicators"
			legend={t("commitments.promise.indicators")}
			hint={t("agencies.promise.indicatorsHint")}
			error={errorOf("indicators")}
		>
			{Array.from({ length: count }, (_, row) => (
				<IndicatorRow
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place in the form and by nothing else
					key={row}
					row={row}
					typed={known[row] ?? {}}
					errorOf={errorOf}
				/>
			))}
			{count < COMMITMENT_LIMITS.indicators && (
				<div>
					<Button variant="quiet" size="sm" icon="plus" name="intent" value={MORE_ROWS}>
						{t("agencies.promise.moreRows")}
					</Button>
				</div>
			)}
		</Fieldset>
	);
}

type RowProps = { row: number; typed: TypedRow; errorOf: IndicatorRowsProps["errorOf"] };

function IndicatorRow({ row, typed, errorOf }: RowProps) {
	const { t } = useI18n();
	const field = (name: string) => ({
		name: `indicators[${row}].${name}`,
		defaultValue: typed[name],
		error: errorOf(`indicators[${row}].${name}`),
	});
	const isShare = Boolean(typed.numerator || typed.denominator);
	return (
		<fieldset className="border border-line px-4 pt-1 pb-4">
			<legend className="px-1 text-sm font-semibold text-ink-soft">
				{t("agencies.promise.indicatorRow", { row: row + 1 })}
			</legend>
			<div className="flex flex-col gap-4">
				<TextField {...field("name")} label={t("agencies.promise.indicatorName")} />
				<div className="grid items-end gap-4 sm:grid-cols-3">
					<TextField
						{...field("baseline")}
						label={t("agencies.promise.baseline")}
						inputMode="decimal"
						optional
					/>
					<TextField {...field("target")} label={t("agencies.promise.target")} inputMode="decimal" />
					<TextField {...field("unit")} label={t("agencies.promise.indicatorUnit")} />
				</div>
				<Details summary={t("agencies.promise.shareSummary")} open={isShare}>
					<div className="flex flex-col gap-4">
						<TextField {...field("numerator")} label={t("agencies.promise.numerator")} optional />
						<TextField {...field("denominator")} label={t("agencies.promise.denominator")} optional />
					</div>
				</Details>
			</div>
		</fieldset>
	);
}
