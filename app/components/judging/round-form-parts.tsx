import type { FieldOf } from "~/components/challenge/challenge-form";
import { useI18n } from "~/components/i18n";
import { Details, Select, TextField } from "~/components/ui";
import { ROUND_LIMITS, TIE_RULE_KINDS } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";
import { RowList, typedRows } from "./round-rows";

/** Parts of the form that repeat: the names of their fields begin with these. */
export const ROUND_LISTS = ["tieRules", "checks", "tracks", "prizes"] as const;

const ADVANCED = ["lambda", "alpha", "minBallots", "bootstrapRuns"] as const;
const MOST_TIE_RULES = 10;

type RoundFormPartsProps = {
	field: FieldOf;
	source: Record<string, unknown> | undefined;
	errorOf: (name: string) => string | undefined;
	generation: string;
	criteria: { key: string; name: Bilingual }[];
	tracks: { key: string; name: Bilingual }[];
};

/** Tie rules, checks, tracks, prizes and the settings of the arithmetic. */
export function RoundFormParts(props: RoundFormPartsProps) {
	const { field, source, errorOf, generation, criteria, tracks } = props;
	const { t, format } = useI18n();
	const list = (name: (typeof ROUND_LISTS)[number]) => ({
		name,
		rows: typedRows(source, name),
		generation,
		error: errorOf(name),
		legend: t(`judgingRounds.form.${name}`),
		hint: t(`judgingRounds.form.${name}Hint`),
		rowLegend: (number: number) => t(`judgingRounds.form.${name}Row`, { number }),
		addLabel: t(`judgingRounds.form.${name}Add`),
	});
	const named = (name: string) => (
		<>
			<input type="hidden" name={`${name}.key`} value={field(`${name}.key`).defaultValue ?? ""} />
			<TextField {...field(`${name}.th`)} label={t("judgingRounds.form.inThai")} lang="th" />
			<TextField {...field(`${name}.en`)} label={t("judgingRounds.form.inEnglish")} lang="en" />
		</>
	);
	return (
		<>
			<h2>{t("judgingRounds.form.parts")}</h2>
			<RowList {...list("tieRules")} most={MOST_TIE_RULES} ordered>
				{(_, index) => (
					<>
						<Select
							{...field(`tieRules[${index}].rule`)}
							label={t("judgingRounds.form.tieRule")}
							placeholder={t("judgingRounds.form.choose")}
							options={TIE_RULE_KINDS.map((value) => ({
								value,
								label: t(`judgingRounds.tieRules.${value}`),
							}))}
						/>
						<Select
							{...field(`tieRules[${index}].criterion`)}
							label={t("judgingRounds.form.tieCriterion")}
							hint={t("judgingRounds.form.tieCriterionHint")}
							placeholder={t("judgingRounds.form.choose")}
							options={criteria.map(({ key, name }) => ({ value: key, label: format.text(name) }))}
							optional
						/>
						<TextField
							{...field(`tieRules[${index}].at`)}
							label={t("judgingRounds.form.tieAt")}
							hint={t("judgingRounds.form.tieAtHint")}
							width="xs"
							inputMode="decimal"
							optional
						/>
					</>
				)}
			</RowList>
			<RowList {...list("checks")} most={ROUND_LIMITS.checks}>
				{(_, index) => named(`checks[${index}]`)}
			</RowList>
			<RowList {...list("tracks")} most={ROUND_LIMITS.tracks}>
				{(_, index) => named(`tracks[${index}]`)}
			</RowList>
			<RowList {...list("prizes")} most={ROUND_LIMITS.prizes} ordered>
				{(_, index) => (
					<>
						{named(`prizes[${index}]`)}
						<TextField
							{...field(`prizes[${index}].baht`)}
							label={t("judgingRounds.form.baht")}
							suffix={t("judgingRounds.form.bahtUnit")}
							inputMode="numeric"
							width="sm"
							optional
						/>
						{tracks.length > 0 && (
							<Select
								{...field(`prizes[${index}].track`)}
								label={t("judgingRounds.form.prizeTrack")}
								placeholder={t("judgingRounds.form.allTracks")}
								options={tracks.map(({ key, name }) => ({ value: key, label: format.text(name) }))}
								optional
							/>
						)}
					</>
				)}
			</RowList>
			<Details
				summary={t("judgingRounds.form.advanced")}
				open={ADVANCED.some((name) => errorOf(name) !== undefined)}
			>
				<div className="flex flex-col gap-5">
					{ADVANCED.map((name) => (
						<TextField
							key={name}
							{...field(name)}
							label={t(`judgingRounds.form.${name}`)}
							hint={t(`judgingRounds.form.${name}Hint`)}
							width="xs"
							inputMode="decimal"
						/>
					))}
				</div>
			</Details>
		</>
	);
}
