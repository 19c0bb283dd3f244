import { useI18n } from "~/components/i18n";
import { RowList, typedRows } from "~/components/judging/round-rows";
import { Details, Select, TextField } from "~/components/ui";
import { COMMITMENT_LIMITS, INDICATOR_HOLDERS, OBSTACLE_STATES } from "~/domain/commitment";

/** What the rows need of the state of their form. */
export interface RowsProps {
	source?: Record<string, unknown>;
	errorOf: (name: string) => string | undefined;
	/** Changes when a button has changed the rows, so that fields take the new values. */
	generation: string;
}

/** A field of one row of a part that repeats. */
function fieldOf({ errorOf }: RowsProps, list: string, index: number, row: Record<string, unknown>) {
	return (name: string) => ({
		name: `${list}[${index}].${name}`,
		defaultValue: row[name] === undefined || row[name] === null ? undefined : String(row[name]),
		error: errorOf(`${list}[${index}].${name}`),
	});
}

/** The indicators of a promise; rows left empty are none. */
export function IndicatorRows(props: RowsProps) {
	const { t } = useI18n();
	const typed = typedRows(props.source, "indicators");
	return (
		<RowList
			name="indicators"
			legend={t("commitments.promise.indicators")}
			hint={t("agencies.promise.indicatorsHint")}
			error={props.errorOf("indicators")}
			rows={typed.length > 0 ? typed : [{}]}
			generation={props.generation}
			rowLegend={(row) => t("agencies.promise.indicatorRow", { row })}
			addLabel={t("agencies.promise.moreRows")}
			most={COMMITMENT_LIMITS.indicators}
		>
			{(row, index) => {
				const field = fieldOf(props, "indicators", index, row);
				const isMore = ["numerator", "denominator", "measuredBy", "holder"].some((name) => row[name]);
				return (
					<>
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
						<Details summary={t("agencies.promise.shareSummary")} open={isMore}>
							<div className="flex flex-col gap-4">
								<TextField {...field("measuredBy")} label={t("agencies.promise.measuredBy")} optional />
								<Select
									{...field("holder")}
									label={t("agencies.promise.holder")}
									placeholder={t("agencies.promise.holderNone")}
									options={INDICATOR_HOLDERS.map((value) => ({
										value,
										label: t(`promises.holder.${value}`),
									}))}
									optional
								/>
								<TextField {...field("numerator")} label={t("agencies.promise.numerator")} optional />
								<TextField {...field("denominator")} label={t("agencies.promise.denominator")} optional />
							</div>
						</Details>
					</>
				);
			}}
		</RowList>
	);
}

/** What will be handed over piece by piece, and what will show it. */
export function DeliverableRows(props: RowsProps) {
	const { t } = useI18n();
	return (
		<RowList
			name="deliverables"
			legend={t("commitments.promise.deliverables")}
			hint={t("agencies.promise.deliverablesHint")}
			error={props.errorOf("deliverables")}
			rows={typedRows(props.source, "deliverables")}
			generation={props.generation}
			rowLegend={(row) => t("agencies.promise.deliverableRow", { row })}
			addLabel={t("agencies.promise.moreDeliverables")}
			most={COMMITMENT_LIMITS.deliverables}
		>
			{(row, index) => {
				const field = fieldOf(props, "deliverables", index, row);
				return (
					<>
						<TextField {...field("name")} label={t("agencies.promise.deliverableName")} />
						<TextField
							{...field("evidence")}
							label={t("agencies.promise.deliverableEvidence")}
							hint={t("agencies.promise.deliverableEvidenceHint")}
						/>
					</>
				);
			}}
		</RowList>
	);
}

/** Rules that stand in the way: which, who can change it, and how far that is. */
export function ObstacleRows(props: RowsProps) {
	const { t } = useI18n();
	return (
		<RowList
			name="obstacles"
			legend={t("commitments.promise.obstacles")}
			error={props.errorOf("obstacles")}
			rows={typedRows(props.source, "obstacles")}
			generation={props.generation}
			rowLegend={(row) => t("agencies.promise.obstacleRow", { row })}
			addLabel={t("agencies.promise.moreObstacles")}
			most={COMMITMENT_LIMITS.obstacles}
		>
			{(row, index) => {
				const field = fieldOf(props, "obstacles", index, row);
				return (
					<>
						<TextField {...field("rule")} label={t("agencies.promise.obstacleRule")} />
						<TextField {...field("changer")} label={t("agencies.promise.obstacleChanger")} optional />
						<Select
							{...field("state")}
							label={t("agencies.promise.obstacleState")}
							options={OBSTACLE_STATES.map((value) => ({
								value,
								label: t(`promises.obstacleState.${value}`),
							}))}
						/>
					</>
				);
			}}
		</RowList>
	);
}
