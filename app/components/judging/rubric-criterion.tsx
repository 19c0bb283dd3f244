import type { FieldOf } from "~/components/challenge/challenge-form";
import { useI18n } from "~/components/i18n";
import { Details, TextArea, TextField } from "~/components/ui";

type RubricCriterionFieldsProps = {
	field: FieldOf;
	/** Of the row in the form, such as `criteria[0]`. */
	name: string;
	row: Record<string, unknown>;
	/** Scores that can be put into words. */
	scores: readonly number[];
	errorOf: (name: string) => string | undefined;
};

/** The words of a score, wherever among the typed rows they stand. */
function findWords(row: Record<string, unknown>, score: number): { th?: string; en?: string } {
	const rows = Array.isArray(row.words) ? (row.words as ({ score?: unknown } | null)[]) : [];
	return (rows.find((word) => Number(word?.score) === score) ?? {}) as { th?: string; en?: string };
}

/** One criterion: name, what the judge looks at, weight, and what each score means. */
export function RubricCriterionFields(props: RubricCriterionFieldsProps) {
	const { field, name, row, scores, errorOf } = props;
	const { t, format } = useI18n();
	const wordsHaveError = scores.some((_, index) =>
		(["th", "en"] as const).some((side) => errorOf(`${name}.words[${index}].${side}`)),
	);
	return (
		<>
			<input type="hidden" name={`${name}.key`} value={field(`${name}.key`).defaultValue ?? ""} />
			<TextField {...field(`${name}.name.th`)} label={t("judgingRounds.rubric.nameTh")} lang="th" />
			<TextField {...field(`${name}.name.en`)} label={t("judgingRounds.rubric.nameEn")} lang="en" />
			<TextArea {...field(`${name}.about.th`)} label={t("judgingRounds.rubric.aboutTh")} rows={2} lang="th" />
			<TextArea {...field(`${name}.about.en`)} label={t("judgingRounds.rubric.aboutEn")} rows={2} lang="en" />
			<TextField
				{...field(`${name}.weight`)}
				label={t("judging.weight")}
				hint={t("judgingRounds.rubric.weightHint")}
				inputMode="decimal"
				width="xs"
			/>
			{scores.length > 0 && (
				<Details summary={t("judgingRounds.rubric.words")} open={wordsHaveError}>
					<p className="mb-3 text-sm text-ink-soft">{t("judgingRounds.rubric.wordsHint")}</p>
					<div className="flex flex-col gap-4">
						{scores.map((score, index) => {
							const at = `${name}.words[${index}]`;
							const words = findWords(row, score);
							return (
								<div key={score} className="flex flex-col gap-2">
									<input type="hidden" name={`${at}.score`} value={String(score)} />
									<TextField
										name={`${at}.th`}
										defaultValue={words.th}
										error={errorOf(`${at}.th`)}
										label={t("judgingRounds.rubric.wordTh", { score: format.number(score) })}
										lang="th"
									/>
									<TextField
										name={`${at}.en`}
										defaultValue={words.en}
										error={errorOf(`${at}.en`)}
										label={t("judgingRounds.rubric.wordEn", { score: format.number(score) })}
										lang="en"
									/>
								</div>
							);
						})}
					</div>
				</Details>
			)}
		</>
	);
}
