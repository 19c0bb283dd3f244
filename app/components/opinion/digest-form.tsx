import { textOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, TextArea } from "~/components/ui";
import { OPINION_LIMITS, type Signatory } from "~/domain/opinion";
import type { issueDigestSchema } from "~/input/opinion";
import { SignatoryFields } from "./signatory-fields";

type DigestFormProps = {
	answer: unknown;
	/** Today as the reader would type it. */
	today: string;
	formKey: string;
	/** Who signed the letter that asked. */
	signatory: Signatory;
};

/** The steward sums up what the agencies said and issues the digest. */
export function DigestForm({ answer, today, formKey, signatory }: DigestFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof issueDigestSchema>({
		answer: isOther(answer) ? undefined : answer,
		defaults: {
			letterDate: today,
			signatoryName: signatory.name,
			signatoryPosition: signatory.position,
			acting: signatory.acting,
			actingFor: signatory.actingFor ?? undefined,
		},
	});
	return (
		<div className="max-w-text">
			<h3 className="mb-4">{t("opinions.digest.issueTitle")}</h3>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<TextArea
					name="digestWords"
					label={t("opinions.digest.words")}
					limit={OPINION_LIMITS.text}
					defaultValue={textOf(form.source, "digestWords")}
					error={form.errorOf("digestWords")}
				/>
				<SignatoryFields source={form.source} errorOf={form.errorOf} example={today} />
				<div>
					<Button name="intent" value="issue">
						{t("opinions.digest.issue")}
					</Button>
				</div>
			</Form>
		</div>
	);
}

/** Whether the answer belongs to another form of the page: one that answers an observation. */
function isOther(answer: unknown): boolean {
	const { result } = (answer ?? {}) as { result?: { initialValue?: Record<string, unknown> | null } };
	return result?.initialValue?.intent === "answer";
}
