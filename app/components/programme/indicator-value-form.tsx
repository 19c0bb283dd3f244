import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, TextField } from "~/components/ui";
import { INDICATOR_LIMITS, type IndicatorKind } from "~/domain/figures";
import type { indicatorValueSchema } from "~/input/programme";

type IndicatorValueFormProps = {
	answer: unknown;
	kind: IndicatorKind;
	/** Changes so far, so that a value typed beside an older list is refused. */
	revision: number;
	formKey: string;
};

type FieldName = "year" | "part" | "of" | "source" | "sourceLink" | "momentTh" | "momentEn";

/** A year's value of an indicator, with its source. */
export function IndicatorValueForm({ answer, kind, revision, formKey }: IndicatorValueFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof indicatorValueSchema>({ answer });
	const field = (name: FieldName) => ({
		name,
		label: t(`figures.${name}`),
		defaultValue: form.typed(name),
		error: form.errorOf(name),
	});
	const isShare = kind === "share";
	return (
		<section aria-labelledby="value-title">
			<h2 id="value-title">{t("figures.valueTitle")}</h2>
			<p className="mt-1 mb-4 max-w-text text-ink-soft">{t("figures.valueNote")}</p>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="revision" value={revision} />
				<TextField {...field("year")} hint={t("figures.yearHint")} inputMode="numeric" width="sm" />
				{isShare && (
					<div className="grid max-w-text gap-5 sm:grid-cols-2">
						<TextField {...field("part")} optional inputMode="decimal" width="sm" />
						<TextField {...field("of")} optional inputMode="decimal" width="sm" />
					</div>
				)}
				<TextField
					name="value"
					label={isShare ? t("figures.percent") : t("figures.value")}
					hint={isShare ? t("figures.percentHint") : undefined}
					defaultValue={form.typed("value")}
					error={form.errorOf("value")}
					optional={isShare}
					inputMode="decimal"
					width="sm"
				/>
				<TextField {...field("source")} hint={t("figures.sourceHint")} limit={INDICATOR_LIMITS.source} />
				<TextField {...field("sourceLink")} optional type="url" />
				<TextField {...field("momentTh")} hint={t("figures.momentHint")} optional width="md" />
				<TextField {...field("momentEn")} optional width="md" />
				<div>
					<Button variant="primary">{t("figures.record")}</Button>
				</div>
			</Form>
		</section>
	);
}
