import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Details, ErrorSummary, Form, Notice, Tag, TextArea } from "~/components/ui";
import { OPINION_LIMITS, type OpinionStatus } from "~/domain/opinion";
import type { sendBackOpinionSchema, signOpinionSchema } from "~/input/opinion";
import { SignatoryFields } from "./signatory-fields";

type SignFormProps = {
	draft: {
		revision: number;
		items: readonly { subject: string; status?: OpinionStatus; words?: string }[];
		observations: readonly string[];
		contactUnit?: string;
		contactPhone?: string;
	};
	maySign: boolean;
	answer: unknown;
	/** Today as the reader would type it. */
	today: string;
	formKey: string;
};

/** The opinion as it was handed in, to be signed or given back. Who may not sign sees that it waits. */
export function SignForm({ draft, maySign, answer, today, formKey }: SignFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof signOpinionSchema>({ answer, defaults: { letterDate: today } });
	const back = useFormState<typeof sendBackOpinionSchema>({ answer });
	const revision = <input type="hidden" name="revision" value={draft.revision} />;
	return (
		<section aria-labelledby="sign">
			<h2 id="sign" className="mb-3">
				{t("opinions.draft.signTitle")}
			</h2>
			<ol className="mb-4 list-decimal space-y-2 pl-6">
				{draft.items.map(({ subject, status, words }) => (
					<li key={subject}>
						<span lang="th">{subject}</span> {status && <Tag>{t(`opinions.status.${status}`)}</Tag>}
						{words && (
							<p lang="th" className="text-ink-soft">
								{words}
							</p>
						)}
					</li>
				))}
			</ol>
			{draft.observations.length > 0 && (
				<>
					<p className="font-semibold">{t("opinions.observations")}</p>
					<ol className="mb-4 list-decimal space-y-2 pl-6">
						{draft.observations.map((text) => (
							<li key={text} lang="th">
								{text}
							</li>
						))}
					</ol>
				</>
			)}
			<p className="mb-6 text-ink-soft">
				{t("opinions.contactUnit")} <span lang="th">{draft.contactUnit}</span> {draft.contactPhone}
			</p>
			{maySign ? (
				<>
					<p className="mb-4">{t("opinions.draft.signLede")}</p>
					<ErrorSummary errors={form.summary} />
					<Form formKey={formKey}>
						{revision}
						<SignatoryFields source={form.source} errorOf={form.errorOf} example={today} />
						<div>
							<Button name="intent" value="sign">
								{t("opinions.draft.sign")}
							</Button>
						</div>
					</Form>
					<Details summary={t("opinions.draft.sendBackTitle")} open={Boolean(back.errorOf("why"))}>
						<Form formKey={formKey}>
							{revision}
							<TextArea
								name="why"
								label={t("opinions.draft.sendBackWhy")}
								limit={OPINION_LIMITS.short}
								rows={3}
								defaultValue={back.typed("why")}
								error={back.errorOf("why")}
							/>
							<div>
								<Button name="intent" value="send-back" variant="secondary">
									{t("opinions.draft.sendBack")}
								</Button>
							</div>
						</Form>
					</Details>
				</>
			) : (
				<Notice>
					<p>{t("opinions.draft.waitingSign")}</p>
				</Notice>
			)}
		</section>
	);
}
