import { AnswerPictureLink } from "~/components/commitment/supporter-notes";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	ButtonLink,
	Checkbox,
	ErrorSummary,
	FileField,
	Form,
	RadioGroup,
	TextArea,
} from "~/components/ui";
import { CONFIRMATION_ANSWERS, type ConfirmationAnswer } from "~/domain/commitment";
import { type confirmationSchema, NOTE_LIMIT } from "~/input/confirmation";

type ConfirmFormProps = {
	answer: unknown;
	/** What the person has answered to this question. */
	own: {
		answer: ConfirmationAnswer;
		note: string | null;
		picture: { id: string; width: number; height: number } | null;
	} | null;
	/** The page of the commitment. */
	backTo: string;
};

const HINTS = {
	works: "commitments.confirm.worksHint",
	"does-not": "commitments.confirm.doesNotHint",
	"not-tried": "commitments.confirm.notTriedHint",
} as const;

/** Says whether it works, with words and a picture if they like; an answer given can be changed or taken back. */
export function ConfirmForm({ answer, own, backTo }: ConfirmFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof confirmationSchema>({
		answer,
		defaults: { answer: own?.answer, note: own?.note },
	});
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form encType="multipart/form-data">
				<RadioGroup
					name="answer"
					legend={t("commitments.confirm.answer")}
					options={CONFIRMATION_ANSWERS.map((given) => ({
						value: given,
						label: t(`domain.confirmation.${given}`),
						hint: t(HINTS[given]),
					}))}
					defaultValue={form.typed("answer")}
					error={form.errorOf("answer")}
				/>
				<TextArea
					name="note"
					label={t("commitments.confirm.note")}
					hint={t("commitments.confirm.noteHint")}
					limit={NOTE_LIMIT}
					optional
					defaultValue={form.typed("note")}
					error={form.errorOf("note")}
				/>
				{own?.picture && (
					<div>
						<AnswerPictureLink picture={own.picture} alt={t("confirmation.pictureYours")} />
						<div className="mt-2">
							<Checkbox
								name="removePicture"
								label={t("confirmation.pictureRemove")}
								hint={t("confirmation.pictureReplace")}
							/>
						</div>
					</div>
				)}
				<FileField
					name="picture"
					label={t("confirmation.picture")}
					hint={t("confirmation.pictureHint")}
					accept="image/jpeg,image/png,image/webp"
					optional
					error={form.errorOf("picture")}
				/>
				<div className="flex flex-wrap gap-3">
					<Button>{t("commitments.confirm.send")}</Button>
					<ButtonLink to={backTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
			{own && (
				<Form className="mt-8 border-t border-line pt-6">
					<input type="hidden" name="intent" value="withdraw" />
					<p className="text-sm text-ink-soft">{t("confirmation.withdrawNote")}</p>
					<div>
						<Button variant="secondary">{t("confirmation.withdraw")}</Button>
					</div>
				</Form>
			)}
		</>
	);
}
