import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Checkbox, ErrorSummary, Form, TextArea, TextField } from "~/components/ui";
import { ROUND_LIMITS } from "~/domain/judging/round";
import type { budgetPublicationSchema, budgetSchema } from "~/input/judging-result";

type CostsFormProps = {
	answer: unknown;
	baht: number | null;
	entries: readonly {
		id: string;
		code: string;
		cost: number | null;
		supports: number;
		title: { th: string; en: string | null };
	}[];
};

/** The budget and what a pilot of each entry costs. */
export function CostsForm({ answer, baht, entries }: CostsFormProps) {
	const { t, format } = useI18n();
	const form = useFormState<typeof budgetSchema>({ answer, defaults: { baht: baht ?? undefined } });
	const typed = (form.source?.costs ?? []) as { cost?: string }[];
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form>
				<input type="hidden" name="intent" value="preview" />
				<TextField
					name="baht"
					label={t("judgingResults.budget.baht")}
					defaultValue={form.typed("baht")}
					error={form.errorOf("baht")}
					inputMode="numeric"
					width="sm"
				/>
				{entries.map(({ id, code, cost, supports, title }, at) => (
					<div key={id}>
						<input type="hidden" name={`costs[${at}].entry`} value={id} />
						<TextField
							name={`costs[${at}].cost`}
							label={t("judgingResults.budget.costOf", { title: `${format.text(title)} (${code})` })}
							hint={t("judgingResults.page.supports", { count: supports })}
							defaultValue={typed[at]?.cost ?? cost ?? undefined}
							error={form.errorOf(`costs[${at}].cost`)}
							inputMode="numeric"
							width="sm"
							optional
						/>
					</div>
				))}
				<div>
					<Button variant="secondary">{t("judgingResults.budget.preview")}</Button>
				</div>
			</Form>
		</>
	);
}

type BudgetPublishFormProps = {
	answer: unknown;
	formKey: string;
	fingerprint: string;
	version: number;
	baht: number;
};

/** The one confirmation that publishes the division above. */
export function BudgetPublishForm({ answer, formKey, fingerprint, version, baht }: BudgetPublishFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof budgetPublicationSchema>({ answer });
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="intent" value="publish" />
				<input type="hidden" name="fingerprint" value={fingerprint} />
				<input type="hidden" name="version" value={version} />
				<input type="hidden" name="baht" value={baht} />
				{version > 0 && (
					<TextArea
						name="why"
						label={t("judgingResults.budget.why")}
						hint={t("judgingResults.publish.whyHint")}
						defaultValue={form.typed("why")}
						error={form.errorOf("why")}
						limit={ROUND_LIMITS.why}
						rows={3}
					/>
				)}
				<Checkbox name="confirm" label={t("judgingResults.budget.confirm")} error={form.errorOf("confirm")} />
				<div>
					<Button>{t("judgingResults.budget.publish")}</Button>
				</div>
			</Form>
		</>
	);
}
