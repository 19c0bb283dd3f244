import { rowsOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	DateField,
	ErrorSummary,
	Fieldset,
	FileField,
	Form,
	RadioGroup,
	Select,
	TextArea,
	TextField,
} from "~/components/ui";
import { COMMITMENT_LIMITS, type CommitmentStatus } from "~/domain/commitment";
import type { Indicator } from "~/domain/promise-difference";
import { RESTART_LIMIT, STALL_CAUSES } from "~/domain/stalled";
import type { reportSchema } from "~/input/report";
import { answerIsOurs } from "./unchanged-form";

type ReportFormProps = {
	answer: unknown;
	formKey: string;
	example: string;
	/** As last reported, 0–100. */
	percent: number;
	/** Statuses that the report may give, the present one first. */
	statuses: readonly CommitmentStatus[];
	indicators: readonly Indicator[];
	/** Value of each indicator as last reported, and the day proposed for the next report, as typed. */
	latest: Readonly<Record<string, { value: number }>>;
	nextDay: string;
};

/** A progress report: status, how far, what was done, the indicators, evidence and the day of the next one. */
export function ReportForm({
	answer,
	formKey,
	example,
	percent,
	statuses,
	indicators,
	latest,
	nextDay,
}: ReportFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof reportSchema>({
		answer: answerIsOurs(answer) ? undefined : answer,
		defaults: { status: statuses[0], percent: String(percent), nextReportAt: nextDay },
	});
	const typedValues = rowsOf(form.source?.values);
	return (
		<>
			<ErrorSummary errors={form.summary} />
			{nextDay !== "" && <h2 className="mb-4 text-lg">{t("agencies.report.full")}</h2>}
			<Form formKey={formKey} encType="multipart/form-data">
				<RadioGroup
					name="status"
					legend={t("agencies.report.status")}
					options={statuses.map((status, index) => ({
						value: status,
						label:
							index === 0
								? t("agencies.report.statusSame", { status: t(`domain.commitmentStatus.${status}`) })
								: t(`domain.commitmentStatus.${status}`),
						hint: status === "live" && index > 0 ? t("agencies.report.statusLiveHint") : undefined,
					}))}
					defaultValue={form.typed("status")}
					error={form.errorOf("status")}
				/>
				<TextField
					name="percent"
					label={t("agencies.report.percent")}
					inputMode="numeric"
					width="xs"
					suffix="%"
					defaultValue={form.typed("percent")}
					error={form.errorOf("percent")}
				/>
				<TextArea
					name="narrative"
					label={t("agencies.report.narrative")}
					limit={COMMITMENT_LIMITS.words}
					defaultValue={form.typed("narrative")}
					error={form.errorOf("narrative")}
				/>
				<Fieldset
					name="values"
					legend={t("agencies.report.values")}
					hint={t("agencies.report.valuesHint")}
					error={form.errorOf("values")}
				>
					{indicators.map((indicator, row) => (
						<div key={indicator.name}>
							<input type="hidden" name={`values[${row}].indicator`} value={indicator.name} />
							<TextField
								name={`values[${row}].value`}
								label={t("agencies.report.valueLabel", { name: indicator.name, target: indicator.target })}
								inputMode="decimal"
								width="sm"
								suffix={indicator.unit}
								defaultValue={typedValues[row]?.value ?? latest[indicator.name]?.value}
								error={form.errorOf(`values[${row}].value`)}
							/>
						</div>
					))}
				</Fieldset>
				<Select
					name="stallCause"
					label={t("escalation.stalled.cause")}
					hint={t("escalation.stalled.causeHint")}
					placeholder={t("escalation.stalled.none")}
					options={STALL_CAUSES.map((cause) => ({
						value: cause,
						label: t(`escalation.stalled.causes.${cause}`),
					}))}
					defaultValue={form.typed("stallCause")}
					error={form.errorOf("stallCause")}
				/>
				<TextArea
					name="obstacles"
					rows={3}
					label={t("agencies.report.obstacles")}
					hint={t("agencies.report.obstaclesHint")}
					defaultValue={form.typed("obstacles")}
					error={form.errorOf("obstacles")}
				/>
				<TextField
					name="restartWhen"
					label={t("escalation.stalled.restart")}
					hint={t("escalation.stalled.restartHint")}
					maxLength={RESTART_LIMIT}
					optional
					defaultValue={form.typed("restartWhen")}
					error={form.errorOf("restartWhen")}
				/>
				<TextField
					name="evidenceLink"
					type="url"
					label={t("agencies.report.evidenceLink")}
					optional
					defaultValue={form.typed("evidenceLink")}
					error={form.errorOf("evidenceLink")}
				/>
				<FileField
					name="evidence"
					label={t("agencies.report.evidenceFile")}
					limits={{ types: t("agencies.report.fileTypes"), size: "10 MB" }}
					optional
					error={form.errorOf("evidence")}
				/>
				<DateField
					name="nextReportAt"
					label={t("agencies.report.nextReportAt")}
					hint={t("agencies.report.nextReportHint")}
					example={example}
					defaultValue={form.typed("nextReportAt")}
					error={form.errorOf("nextReportAt")}
				/>
				<div>
					<Button>{t("agencies.report.send")}</Button>
				</div>
			</Form>
		</>
	);
}
