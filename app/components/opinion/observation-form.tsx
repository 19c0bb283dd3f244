import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Details, ErrorSummary, Form, RadioGroup, TextArea } from "~/components/ui";
import { OBSERVATION_ANSWERS } from "~/domain/opinion";
import type { answerObservationSchema } from "~/input/opinion";

type ObservationFormProps = {
	/** Id of the opinion, and the place of the observation in it. */
	opinion: string;
	place: number;
	answer: unknown;
	formKey: string;
};

/** The steward says what becomes of an observation. */
export function ObservationForm({ opinion, place, answer, formKey }: ObservationFormProps) {
	const { t } = useI18n();
	const { result } = (answer ?? {}) as { result?: { initialValue?: Record<string, unknown> | null } };
	const typed = result?.initialValue;
	const isMine = typed?.opinion === opinion && String(typed.place) === String(place);
	const form = useFormState<typeof answerObservationSchema>({ answer: isMine ? answer : undefined });
	return (
		<Details summary={t("opinions.request.answerTitle")} open={isMine}>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey} className="max-w-text">
				<input type="hidden" name="opinion" value={opinion} />
				<input type="hidden" name="place" value={place} />
				<RadioGroup
					name="decision"
					id={`decision-${opinion}-${place}`}
					legend={t("opinions.request.decision")}
					defaultValue={form.typed("decision")}
					error={form.errorOf("decision")}
					options={OBSERVATION_ANSWERS.map((value) => ({ value, label: t(`opinions.answer.${value}`) }))}
				/>
				<TextArea
					name="words"
					id={`words-${opinion}-${place}`}
					label={t("opinions.request.words")}
					rows={3}
					defaultValue={form.typed("words")}
					error={form.errorOf("words")}
				/>
				<div>
					<Button name="intent" value="answer" variant="secondary">
						{t("opinions.request.saveAnswer")}
					</Button>
				</div>
			</Form>
		</Details>
	);
}
