import { rowsOf, textOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { OwnAgencyField } from "~/components/library/own-agency-field";
import { ProvinceChoice } from "~/components/library/province-choice";
import {
	Button,
	ButtonLink,
	CheckboxGroup,
	DateField,
	Details,
	ErrorSummary,
	Fieldset,
	Form,
	RadioGroup,
	Select,
	TextArea,
	TextField,
} from "~/components/ui";
import { BUDDHIST_ERA } from "~/domain/fiscal-year";
import {
	type Award,
	COST_CLASSES,
	INNOVATION_LEVELS,
	INNOVATION_LIMITS,
	INNOVATION_THEMES,
} from "~/domain/innovation";
import { writeThaiDate } from "~/domain/typed-day";
import { type Bilingual, BUILDING_BLOCKS, TARGET_GROUPS } from "~/domain/vocabulary";
import type { innovationSchema } from "~/input/innovation";

/** What the form begins with, as the loader sends it. */
export type InnovationFormDefaults = Record<string, unknown> & {
	inUseSince?: Date | string;
	awards?: readonly Award[];
};

type InnovationFormProps = {
	answer: unknown;
	defaults: InnovationFormDefaults;
	/** To choose from when a solution is entered; left out when one is changed. */
	agencies?: readonly { code: string; name: Bilingual }[];
	provinces: readonly { code: number; name: Bilingual }[];
	revision?: number;
	formKey: string;
	example: string;
	cancelTo: string;
};

/** Rows for awards beyond those that there are. */
const ROWS_MORE = 2;

/** Everything that the library says of a solution. */
export function InnovationForm(props: InnovationFormProps) {
	const { answer, defaults, agencies, provinces, revision, formKey, example, cancelTo } = props;
	const { t, language } = useI18n();
	const form = useFormState<typeof innovationSchema>({
		answer,
		defaults: {
			...defaults,
			...(defaults.inUseSince ? { inUseSince: writeThaiDate(defaults.inUseSince, language) } : {}),
			awards: defaults.awards?.map((award) => ({
				...award,
				year: language === "th" ? award.year + BUDDHIST_ERA : award.year,
			})),
		},
	});
	const field = (name: string) => ({
		name,
		defaultValue: textOf(form.source, name),
		error: form.errorOf(name),
	});
	const area = (name: "problem" | "solution" | "results") => (
		<TextArea
			{...field(name)}
			label={t(`innovations.${name}`)}
			hint={t(`innovations.form.${name}Hint`)}
			limit={INNOVATION_LIMITS.text}
		/>
	);
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				{revision !== undefined && <input type="hidden" name="revision" value={revision} />}
				{defaults.commitment !== undefined && (
					<input type="hidden" name="commitment" value={String(defaults.commitment)} />
				)}
				{agencies && (
					<OwnAgencyField
						agencies={agencies}
						label={t("innovations.agency")}
						value={form.typed("agency")}
						error={form.errorOf("agency")}
					/>
				)}
				<TextField
					{...field("title")}
					label={t("innovations.form.title")}
					hint={t("innovations.form.titleHint")}
					limit={INNOVATION_LIMITS.title}
				/>
				<TextArea
					{...field("summary")}
					label={t("innovations.form.summary")}
					rows={3}
					limit={INNOVATION_LIMITS.summary}
				/>
				<Details summary={t("innovations.form.english")} open={Boolean(form.typed("titleEn"))}>
					<div className="flex flex-col gap-5">
						<TextField {...field("titleEn")} label={t("innovations.form.titleEn")} optional />
						<TextArea {...field("summaryEn")} label={t("innovations.form.summaryEn")} rows={3} optional />
					</div>
				</Details>
				{area("problem")}
				{area("solution")}
				{area("results")}
				<Select
					{...field("theme")}
					label={t("innovations.filter.theme")}
					placeholder={t("innovations.form.choose")}
					options={INNOVATION_THEMES.map((value) => ({ value, label: t(`innovations.theme.${value}`) }))}
				/>
				<RadioGroup
					name="level"
					legend={t("innovations.filter.level")}
					defaultValue={form.typed("level")}
					error={form.errorOf("level")}
					options={INNOVATION_LEVELS.map((value) => ({ value, label: t(`innovations.level.${value}`) }))}
				/>
				<CheckboxGroup
					name="targetGroups"
					legend={t("innovations.filter.group")}
					columns
					defaultValue={form.chosen("targetGroups")}
					error={form.errorOf("targetGroups")}
					options={TARGET_GROUPS.map((value) => ({ value, label: t(`domain.targetGroup.${value}`) }))}
				/>
				<RadioGroup
					name="area"
					legend={t("innovations.area")}
					defaultValue={form.typed("area") ?? "nationwide"}
					options={[
						{ value: "nationwide", label: t("proposals.form.nationwide") },
						{ value: "provinces", label: t("proposals.form.provincesOnly") },
					]}
				/>
				<ProvinceChoice
					provinces={provinces}
					chosen={form.chosen("provinces")}
					error={form.errorOf("provinces")}
				/>
				<CheckboxGroup
					name="buildingBlocks"
					legend={t("innovations.filter.block")}
					optional
					defaultValue={form.chosen("buildingBlocks")}
					error={form.errorOf("buildingBlocks")}
					options={BUILDING_BLOCKS.map((value) => ({ value, label: t(`domain.buildingBlock.${value}`) }))}
				/>
				<RadioGroup
					name="cost"
					legend={t("innovations.form.cost")}
					defaultValue={form.typed("cost")}
					error={form.errorOf("cost")}
					options={COST_CLASSES.map((value) => ({ value, label: t(`innovations.cost.${value}`) }))}
				/>
				<DateField {...field("inUseSince")} label={t("innovations.inUseSince")} example={example} optional />
				<TextField
					{...field("contact")}
					label={t("innovations.contact")}
					hint={t("innovations.form.contactHint")}
				/>
				<TextField {...field("link")} type="url" label={t("innovations.link")} optional />
				<AwardRows typed={form.source?.awards} errorOf={form.errorOf} />
				<div className="flex flex-wrap gap-3">
					<Button>{t(agencies ? "innovations.form.publish" : "common.save")}</Button>
					<ButtonLink to={cancelTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}

type AwardRowsProps = { typed: unknown; errorOf: (name: string) => string | undefined };

function AwardRows({ typed, errorOf }: AwardRowsProps) {
	const { t } = useI18n();
	const known = rowsOf(typed);
	const count = Math.min(INNOVATION_LIMITS.awards, known.length + ROWS_MORE);
	return (
		<Fieldset name="awards" legend={t("innovations.awards")} error={errorOf("awards")} optional>
			{Array.from({ length: count }, (_, row) => {
				const field = (name: string) => ({
					name: `awards[${row}].${name}`,
					defaultValue: known[row]?.[name],
					error: errorOf(`awards[${row}].${name}`),
				});
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place in the form and by nothing else
					<div key={row} className="grid items-end gap-4 sm:grid-cols-[2fr_2fr_7rem]">
						<TextField {...field("name")} label={t("innovations.form.awardName", { row: row + 1 })} />
						<TextField {...field("giver")} label={t("innovations.form.awardGiver")} />
						<TextField {...field("year")} label={t("innovations.form.awardYear")} inputMode="numeric" />
					</div>
				);
			})}
		</Fieldset>
	);
}
