import { useAgencyOptions } from "~/components/agency/agency-options";
import { useI18n } from "~/components/i18n";
import { CheckboxGroup, DateField, Fieldset, Select, TextArea, TextField } from "~/components/ui";
import { COMMITMENT_LIMITS } from "~/domain/commitment";
import { writeThaiDate } from "~/domain/typed-day";
import { type AgencyKind, type Bilingual, BUILDING_BLOCKS } from "~/domain/vocabulary";
import { FIRST_ROWS, IndicatorRows } from "./indicator-rows";
import type { SentPromise } from "./promise-values";
import { listOf, textOf } from "./typed";

/** What the fields need of the state of their form. */
export interface PromiseFormState {
	source?: Record<string, unknown>;
	errorOf: (name: string) => string | undefined;
}

type PromiseFieldsProps = {
	form: PromiseFormState;
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	/** Rows for indicators. */
	rows?: number;
	/** A date as the reader would type it, for the hints. */
	example: string;
};

/** What a form begins with when there is a promise to change. */
export function promiseDefaults(
	promise: SentPromise,
	supporting: readonly { code: string }[],
	language: "th" | "en",
): Record<string, unknown> {
	return {
		...promise,
		dueAt: writeThaiDate(promise.dueAt, language),
		supporting: supporting.map(({ code }) => code),
	};
}

/** Everything that an agency promises, in the order in which one decides it. */
export function PromiseFields({ form, agencies, rows = FIRST_ROWS, example }: PromiseFieldsProps) {
	const { t } = useI18n();
	const field = (name: string) => ({
		name,
		defaultValue: textOf(form.source, name),
		error: form.errorOf(name),
	});
	return (
		<>
			{/* why: the Enter key presses the first button of a form, and that must send it, not ask for more rows */}
			<button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
			<h2 className="text-xl">{t("agencies.promise.what")}</h2>
			<TextField
				{...field("deliverable")}
				label={t("commitments.promise.deliverable")}
				hint={t("agencies.promise.deliverableHint")}
				limit={COMMITMENT_LIMITS.deliverable}
			/>
			<TextField {...field("deliverableEn")} label={t("commitments.promise.deliverableEn")} optional />
			<DateField
				{...field("dueAt")}
				label={t("commitments.promise.dueAt")}
				hint={t("agencies.promise.dueHint")}
				example={example}
			/>
			<IndicatorRows typed={form.source?.indicators} rows={rows} errorOf={form.errorOf} />
			<h2 className="text-xl">{t("agencies.promise.who")}</h2>
			<TextField
				{...field("ownerUnit")}
				label={t("commitments.promise.ownerUnit")}
				hint={t("agencies.promise.ownerUnitHint")}
			/>
			<TextField
				{...field("ownerHead")}
				label={t("commitments.promise.ownerHead")}
				hint={t("agencies.promise.ownerHeadHint")}
			/>
			<SupportingSelects form={form} agencies={agencies} />
			<h2 className="text-xl">{t("agencies.promise.resources")}</h2>
			<TextField
				{...field("budget")}
				label={t("commitments.promise.budget")}
				inputMode="decimal"
				width="md"
				suffix={t("agencies.promise.budgetUnit")}
				optional
			/>
			<TextField {...field("budgetSource")} label={t("commitments.promise.budgetSource")} optional />
			<TextArea
				{...field("legalObstacles")}
				label={t("commitments.promise.legalObstacles")}
				rows={3}
				optional
			/>
			<CheckboxGroup
				name="buildingBlocks"
				legend={t("commitments.promise.buildingBlocks")}
				options={BUILDING_BLOCKS.map((block) => ({
					value: block,
					label: t(`domain.buildingBlock.${block}`),
				}))}
				defaultValue={listOf(form.source?.buildingBlocks)}
				error={form.errorOf("buildingBlocks")}
				optional
			/>
			<TextArea {...field("skills")} label={t("commitments.promise.skills")} rows={3} optional />
		</>
	);
}

function SupportingSelects({ form, agencies }: Pick<PromiseFieldsProps, "form" | "agencies">) {
	const { t } = useI18n();
	const options = useAgencyOptions(agencies);
	const chosen = listOf(form.source?.supporting).filter((code) => code !== "");
	const count = Math.min(COMMITMENT_LIMITS.supporting, Math.max(2, chosen.length + 1));
	return (
		<Fieldset
			name="supporting"
			legend={t("commitments.promise.supporting")}
			error={form.errorOf("supporting")}
			optional
		>
			{Array.from({ length: count }, (_, row) => (
				<Select
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place in the form and by nothing else
					key={row}
					name="supporting"
					id={`supporting-${row}`}
					label={t("agencies.promise.supportingRow", { row: row + 1 })}
					labelHidden
					placeholder={t("agencies.promise.noAgency")}
					options={options}
					defaultValue={chosen[row]}
				/>
			))}
		</Fieldset>
	);
}
