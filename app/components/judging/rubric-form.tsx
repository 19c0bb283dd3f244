import { type FormEvent, useState } from "react";
import type { FieldOf } from "~/components/challenge/challenge-form";
import { typedAt } from "~/components/challenge/typed-at";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, TextField } from "~/components/ui";
import { ROUND_LIMITS } from "~/domain/judging/round";
import { readWeight, wordedScores } from "~/domain/judging/rubric";
import type { rubricSchema } from "~/input/judging-rubric";
import { DefaultButton, generationOf, RowList, typedRows } from "./round-rows";
import { RubricCriterionFields } from "./rubric-criterion";
import { RubricWeights } from "./rubric-weights";

type RubricFormProps = {
	defaults: Record<string, unknown>;
	answer: unknown;
	formKey: string;
};

const numberOf = (text: string | undefined) =>
	text === undefined || text === "" ? Number.NaN : Number(text);

/** Criteria with weights, scale and words; the sum and the shares follow while one types, or by a button. */
export function RubricForm({ defaults, answer, formKey }: RubricFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof rubricSchema>({ answer, defaults });
	const field: FieldOf = (name) => ({
		name,
		defaultValue: typedAt(form.source, name),
		error: form.errorOf(name),
	});
	const rows = typedRows(form.source, "criteria");
	const generation = generationOf(answer);
	const [typing, setTyping] = useState<{ generation: string; weights: number[] } | null>(null);
	const weights =
		typing?.generation === generation
			? typing.weights
			: rows.map((_, index) => readWeight(field(`criteria[${index}].weight`).defaultValue));
	const follow = (event: FormEvent<HTMLFormElement>) => {
		const data = new FormData(event.currentTarget);
		setTyping({
			generation,
			weights: rows.map((_, index) => readWeight(data.get(`criteria[${index}].weight`))),
		});
	};
	const scores = wordedScores({
		scaleMin: numberOf(field("scaleMin").defaultValue),
		scaleMax: numberOf(field("scaleMax").defaultValue),
	});
	const names = rows.map(
		(_, index) =>
			field(`criteria[${index}].name.th`).defaultValue ??
			t("judgingRounds.rubric.criterion", { number: index + 1 }),
	);
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey} onInput={follow}>
				<DefaultButton value="save" />
				<input type="hidden" name="revision" value={form.typed("revision") ?? "0"} />
				<section aria-labelledby="scale-title" className="flex flex-col gap-5">
					<h2 id="scale-title">{t("judgingRounds.rubric.scale")}</h2>
					<p className="max-w-text text-ink-soft">{t("judgingRounds.rubric.scaleHint")}</p>
					<div className="flex flex-wrap gap-6">
						<TextField
							{...field("scaleMin")}
							label={t("judgingRounds.rubric.scaleMin")}
							inputMode="decimal"
							width="xs"
						/>
						<TextField
							{...field("scaleMax")}
							label={t("judgingRounds.rubric.scaleMax")}
							inputMode="decimal"
							width="xs"
						/>
					</div>
				</section>
				<RowList
					name="criteria"
					legend={t("judgingRounds.rubric.criteria")}
					hint={t("judgingRounds.rubric.criteriaHint")}
					error={form.errorOf("criteria")}
					rows={rows}
					generation={generation}
					rowLegend={(number) => t("judgingRounds.rubric.criterion", { number })}
					addLabel={t("judgingRounds.rubric.add")}
					most={ROUND_LIMITS.criteria}
					ordered
				>
					{(row, index) => (
						<RubricCriterionFields
							field={field}
							name={`criteria[${index}]`}
							row={row}
							scores={scores}
							errorOf={form.errorOf}
						/>
					)}
				</RowList>
				<RubricWeights names={names} weights={weights} />
				<div className="flex flex-wrap gap-3">
					<Button name="intent" value="save">
						{t("judgingRounds.rubric.save")}
					</Button>
					<Button name="intent" value="recount" variant="secondary">
						{t("judgingRounds.rubric.recount")}
					</Button>
				</div>
			</Form>
		</>
	);
}
