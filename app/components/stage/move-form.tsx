import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	ButtonLink,
	ErrorSummary,
	Form,
	Notice,
	RadioGroup,
	Select,
	TextArea,
} from "~/components/ui";
import type { Decision } from "~/domain/decision";
import type { GateDecision, Stage } from "~/domain/stage";
import type { moveSchema } from "~/input/artefact";

type MoveFormProps = {
	answer: unknown;
	/** Each decision and whether it may be taken now. */
	decisions: { decision: GateDecision; answer: Decision }[];
	earlier: Stage[];
	next: Stage | null;
	/** Number of decisions when the page was read. */
	moves: number;
	formKey: string;
	backTo: string;
};

/** Takes a gate decision with its reason. What cannot be decided now says why and cannot be chosen. */
export function MoveForm({ answer, decisions, earlier, next, moves, formKey, backTo }: MoveFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof moveSchema>({ answer });
	const shown = decisions.filter(
		({ decision, answer: may }) =>
			may.allowed || (decision === "advance" && next !== null && may.reason === "gateNotMet"),
	);
	const refusal = decisions.find(({ decision }) => decision === "stop")?.answer;
	if (shown.length === 0 && refusal && !refusal.allowed)
		return <Notice title={t(`errors.${refusal.reason}`)} />;
	const canSendBack = shown.some(({ decision }) => decision === "send-back");
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="moves" value={moves} />
				<RadioGroup
					name="decision"
					legend={t("stages.moveQuestion")}
					defaultValue={form.typed("decision")}
					error={form.errorOf("decision")}
					options={shown.map(({ decision, answer: may }) => ({
						value: decision,
						label: t(`stages.option.${decision}`, { next: next ? t(`domain.stage.${next}`) : "" }),
						hint: may.allowed ? undefined : t(`errors.${may.reason}`),
						disabled: !may.allowed,
					}))}
				/>
				{canSendBack && (
					<Select
						name="to"
						label={t("stages.sendBackTo")}
						hint={t("stages.sendBackHint")}
						placeholder={t("stages.pick")}
						defaultValue={form.typed("to")}
						error={form.errorOf("to")}
						options={earlier.map((stage) => ({ value: stage, label: t(`domain.stage.${stage}`) }))}
					/>
				)}
				<TextArea
					name="why"
					label={t("stages.why")}
					hint={t("stages.whyHint")}
					defaultValue={form.typed("why")}
					error={form.errorOf("why")}
				/>
				<div className="flex flex-wrap gap-3">
					<Button>{t("stages.decide")}</Button>
					<ButtonLink to={backTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}
