import { askedRows, textOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	ButtonLink,
	DateField,
	ErrorSummary,
	FileField,
	Form,
	RadioGroup,
	TextArea,
	TextField,
} from "~/components/ui";
import { OPINION_LIMITS, URGENCIES } from "~/domain/opinion";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { askOpinionsSchema } from "~/input/opinion";
import { AskedRows } from "./asked-rows";
import { SignatoryFields } from "./signatory-fields";

type AskFormProps = {
	answer: unknown;
	defaults: Record<string, unknown>;
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	/** A day as the reader would type it. */
	example: string;
	formKey: string;
	cancelTo: string;
};

/** The letter that asks agencies for their opinion. */
export function AskForm({ answer, defaults, agencies, example, formKey, cancelTo }: AskFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof askOpinionsSchema>({ answer, defaults });
	const field = (name: string) => ({
		name,
		defaultValue: textOf(form.source, name),
		error: form.errorOf(name),
	});
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey} encType="multipart/form-data">
				<TextField
					{...field("proposal")}
					label={t("opinions.ask.proposal")}
					hint={t("opinions.ask.proposalHint")}
					width="sm"
					inputMode="numeric"
				/>
				<TextField
					{...field("subject")}
					label={t("opinions.ask.subject")}
					hint={t("opinions.ask.subjectHint")}
					limit={OPINION_LIMITS.short}
				/>
				<TextArea
					{...field("question")}
					label={t("opinions.ask.question")}
					hint={t("opinions.ask.questionHint")}
					limit={OPINION_LIMITS.text}
				/>
				<TextField {...field("reference")} label={t("opinions.ask.reference")} optional />
				<RadioGroup
					name="urgency"
					legend={t("opinions.urgencyLabel")}
					inline
					defaultValue={textOf(form.source, "urgency") ?? "normal"}
					error={form.errorOf("urgency")}
					options={URGENCIES.map((value) => ({ value, label: t(`opinions.urgency.${value}`) }))}
				/>
				<DateField {...field("dueAt")} label={t("opinions.ask.dueAt")} example={example} />
				<AskedRows
					agencies={agencies}
					typed={form.source?.agencies}
					rows={askedRows(answer)}
					errorOf={form.errorOf}
				/>
				<TextField {...field("sender")} label={t("opinions.ask.sender")} />
				<TextField {...field("senderAddress")} label={t("opinions.ask.senderAddress")} optional />
				<TextField {...field("contact")} label={t("opinions.ask.contact")} />
				<h2 className="text-xl">{t("opinions.signatory.title")}</h2>
				<SignatoryFields source={form.source} errorOf={form.errorOf} example={example} />
				<FileField
					name="files"
					label={t("opinions.ask.files")}
					hint={t("opinions.ask.filesHint", { limit: OPINION_LIMITS.files })}
					error={form.errorOf("files")}
					accept="image/jpeg,image/png,image/webp,application/pdf"
					multiple
					optional
				/>
				<div className="flex flex-wrap gap-3">
					<Button>{t("opinions.ask.send")}</Button>
					<ButtonLink to={cancelTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}
