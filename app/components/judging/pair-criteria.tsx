import { useI18n } from "~/components/i18n";
import { DescriptionList, Details } from "~/components/ui";
import { type RubricCriterion, weightShares } from "~/domain/judging/rubric";

/** What entries are compared by, where no scores are given: the criteria of the round in words. */
export function PairCriteria({ criteria }: { criteria: readonly RubricCriterion[] }) {
	const { t, format } = useI18n();
	if (criteria.length === 0) return null;
	const shares = weightShares(criteria.map(({ weight }) => weight));
	return (
		<Details summary={t("judge.criteria")}>
			<DescriptionList
				items={criteria.map(({ name, about }, index) => ({
					term: `${format.text(name)} (${t("judge.sheet.weight", { share: format.percent(shares[index] ?? 0) })})`,
					detail: format.text(about),
				}))}
			/>
		</Details>
	);
}
