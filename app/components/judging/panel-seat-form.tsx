import { useAgencyOptions } from "~/components/agency/agency-options";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, CheckboxGroup, ErrorSummary, Form, Select, TextField } from "~/components/ui";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { judgeSchema } from "~/input/judging-panel";

type PanelSeatFormProps = {
	judge: { limit: number | null; tracks: string[]; agency: string | null };
	tracks: readonly { key: string; name: Bilingual }[];
	agencies: { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	answer: unknown;
	formKey: string;
};

/** How many entries a judge takes, of which tracks, and the agency that the judge works for. */
export function PanelSeatForm({ judge, tracks, agencies, answer, formKey }: PanelSeatFormProps) {
	const { t, format } = useI18n();
	const form = useFormState<typeof judgeSchema>({
		answer,
		defaults: { limit: judge.limit, tracks: judge.tracks, agency: judge.agency },
	});
	const options = useAgencyOptions(agencies, "id");
	return (
		<section aria-labelledby="seat-title" className="flex flex-col gap-5">
			<h2 id="seat-title" className="text-xl">
				{t("judgingRounds.panel.seat")}
			</h2>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<TextField
					name="limit"
					label={t("judgingRounds.panel.limit")}
					hint={t("judgingRounds.panel.limitHint")}
					inputMode="numeric"
					width="xs"
					defaultValue={form.typed("limit")}
					error={form.errorOf("limit")}
					optional
				/>
				{tracks.length > 0 && (
					<CheckboxGroup
						name="tracks"
						legend={t("judgingRounds.panel.tracks")}
						hint={t("judgingRounds.panel.tracksHint")}
						options={tracks.map(({ key, name }) => ({ value: key, label: format.text(name) }))}
						defaultValue={form.chosen("tracks")}
						error={form.errorOf("tracks")}
					/>
				)}
				<Select
					name="agency"
					label={t("judgingRounds.panel.agency")}
					hint={t("judgingRounds.panel.agencyHint")}
					placeholder={t("judgingRounds.panel.noAgency")}
					options={options}
					defaultValue={form.typed("agency") ?? ""}
					error={form.errorOf("agency")}
					optional
				/>
				<div>
					<Button name="intent" value="change">
						{t("common.save")}
					</Button>
				</div>
			</Form>
		</section>
	);
}
