import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	ButtonLink,
	CheckboxGroup,
	ErrorSummary,
	Form,
	RadioGroup,
	Select,
	TextArea,
} from "~/components/ui";
import { ENTRY_STATES, type EntryState, ROUND_LIMITS } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";
import type { entrySchema } from "~/input/judging-panel";

type Named = { key: string; name: Bilingual };

type RoundEntryFormProps = {
	entry: { passed: string[]; track: string | null; state: EntryState; why: string | null };
	checks: readonly Named[];
	tracks: readonly Named[];
	answer: unknown;
	formKey: string;
	backTo: string;
};

/** What a steward decides about an entry: the checks that it passes, its track, and whether it is judged. */
export function RoundEntryForm(props: RoundEntryFormProps) {
	const { entry, checks, tracks, answer, formKey, backTo } = props;
	const { t, format } = useI18n();
	const form = useFormState<typeof entrySchema>({
		answer,
		defaults: { passed: entry.passed, track: entry.track, state: entry.state, why: entry.why },
	});
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				{checks.length > 0 && (
					<CheckboxGroup
						name="passed"
						legend={t("judgingRounds.form.checks")}
						hint={t("judgingRounds.entries.checksHint")}
						options={checks.map(({ key, name }) => ({ value: key, label: format.text(name) }))}
						defaultValue={form.chosen("passed")}
						error={form.errorOf("passed")}
					/>
				)}
				{tracks.length > 0 && (
					<Select
						name="track"
						label={t("judgingRounds.entries.track")}
						placeholder={t("judgingRounds.entries.noTrack")}
						options={tracks.map(({ key, name }) => ({ value: key, label: format.text(name) }))}
						defaultValue={form.typed("track") ?? ""}
						error={form.errorOf("track")}
						optional
					/>
				)}
				<RadioGroup
					name="state"
					legend={t("judgingRounds.entries.decide")}
					options={ENTRY_STATES.map((value) => ({
						value,
						label: t(`judging.entryStates.${value}`),
						hint: t(`judgingRounds.entries.stateHints.${value}`),
					}))}
					defaultValue={form.typed("state")}
					error={form.errorOf("state")}
				/>
				<TextArea
					name="why"
					label={t("judgingRounds.why")}
					hint={t("judgingRounds.entries.whyHint")}
					limit={ROUND_LIMITS.why}
					rows={3}
					defaultValue={form.typed("why")}
					error={form.errorOf("why")}
					optional
				/>
				<div className="flex flex-wrap gap-3">
					<Button>{t("common.save")}</Button>
					<ButtonLink to={backTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}
