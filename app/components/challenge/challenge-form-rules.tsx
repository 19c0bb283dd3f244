import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Details, Fieldset, Notice, RadioGroup, TextField } from "~/components/ui";
import { CHALLENGE_LIMITS, GATE_KEEPERS } from "~/domain/challenge";
import { DEFAULT_GATES, type GateRules } from "~/domain/stage";
import type { FieldOf } from "./challenge-form";

type RuleFieldsProps = {
	field: FieldOf;
	/** True once an entry was supported: the figures stand, and say so. */
	locked: boolean;
	/** Who may take part, in words. */
	children: ReactNode;
};

const GATE_KEYS = Object.keys(DEFAULT_GATES) as (keyof GateRules)[];

/** Votes, teams, who keeps the gates and what each gate asks for. */
export function RuleFields({ field, locked, children }: RuleFieldsProps) {
	const { t } = useI18n();
	const keeper = field("gateKeeper");
	return (
		<>
			<h2>{t("challenges.form.rules")}</h2>
			{locked && <Notice>{t("challenges.form.rulesLocked")}</Notice>}
			{children}
			<TextField
				{...field("votesPerPerson")}
				label={t("challenges.form.votes")}
				hint={t("challenges.form.votesHint")}
				inputMode="numeric"
				width="xs"
				readOnly={locked}
				optional
			/>
			<TextField
				{...field("teamMin")}
				label={t("challenges.form.teamMin")}
				suffix={t("challenges.form.peopleUnit")}
				inputMode="numeric"
				width="xs"
				readOnly={locked}
			/>
			<TextField
				{...field("teamMax")}
				label={t("challenges.form.teamMax")}
				suffix={t("challenges.form.peopleUnit")}
				inputMode="numeric"
				width="xs"
				readOnly={locked}
			/>
			<RadioGroup
				{...keeper}
				legend={t("challenges.form.gateKeeper")}
				options={GATE_KEEPERS.filter((value) => !locked || value === keeper.defaultValue).map((value) => ({
					value,
					label: t(`domain.gateKeeper.${value}`),
				}))}
			/>
			<Details
				summary={t("challenges.form.gates")}
				open={GATE_KEYS.some((key) => field(`gates.${key}`).error)}
			>
				<Fieldset
					name="gates"
					legend={t("challenges.form.gates")}
					hint={t("challenges.form.gatesHint")}
					legendHidden
				>
					{GATE_KEYS.map((key) => (
						<TextField
							key={key}
							{...field(`gates.${key}`)}
							label={t(`challenges.form.gate.${key}`)}
							hint={t("challenges.form.usual", { count: DEFAULT_GATES[key] })}
							inputMode="numeric"
							width="xs"
							readOnly={locked}
						/>
					))}
				</Fieldset>
			</Details>
		</>
	);
}

const ROWS = Array.from({ length: CHALLENGE_LIMITS.rows }, (_, row) => row);

/** Data sets and prizes; as many rows as there may be, so that it works without JavaScript. */
export function ResourceFields({ field }: { field: FieldOf }) {
	const { t } = useI18n();
	const hasError = (list: string, parts: string[]) =>
		ROWS.some((row) => parts.some((part) => field(`${list}[${row}].${part}`).error));
	return (
		<>
			<Details
				summary={t("challenges.form.dataSets")}
				open={hasError("dataSets", ["th", "en", "holder", "url"])}
			>
				<p className="mb-4 text-sm text-ink-soft">{t("challenges.form.optionalRows")}</p>
				{ROWS.map((row) => (
					<Row key={row} legend={t("challenges.form.dataSet", { row: row + 1 })} name={`dataSets[${row}]`}>
						<Names field={field} name={`dataSets[${row}]`} />
						<TextField {...field(`dataSets[${row}].holder`)} label={t("challenges.form.holder")} optional />
						<TextField {...field(`dataSets[${row}].url`)} label={t("challenges.form.url")} optional />
					</Row>
				))}
			</Details>
			<Details summary={t("challenges.form.prizes")} open={hasError("prizes", ["th", "en", "baht"])}>
				<p className="mb-4 text-sm text-ink-soft">{t("challenges.form.optionalRows")}</p>
				{ROWS.map((row) => (
					<Row key={row} legend={t("challenges.form.prize", { row: row + 1 })} name={`prizes[${row}]`}>
						<Names field={field} name={`prizes[${row}]`} />
						<TextField
							{...field(`prizes[${row}].baht`)}
							label={t("challenges.form.baht")}
							suffix={t("challenges.form.bahtUnit")}
							inputMode="numeric"
							width="sm"
							optional
						/>
					</Row>
				))}
			</Details>
		</>
	);
}

function Row({ legend, name, children }: { legend: string; name: string; children: ReactNode }) {
	return (
		<div className="mb-6">
			<Fieldset name={name} legend={legend}>
				{children}
			</Fieldset>
		</div>
	);
}

function Names({ field, name }: { field: FieldOf; name: string }) {
	const { t } = useI18n();
	return (
		<>
			<TextField {...field(`${name}.th`)} label={t("challenges.form.nameTh")} />
			<TextField {...field(`${name}.en`)} label={t("challenges.form.nameEn")} lang="en" />
		</>
	);
}
