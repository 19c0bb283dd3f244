import { useI18n } from "~/components/i18n";
import { Table } from "~/components/ui";
import { sumWeights, weightShares } from "~/domain/judging/rubric";

/** What each weight comes to: points, share of the whole, and the sum. */
export function RubricWeights({ names, weights }: { names: readonly string[]; weights: readonly number[] }) {
	const { t, format } = useI18n();
	if (names.length === 0) return null;
	const shares = weightShares(weights);
	const rows = names.map((name, index) => ({
		key: String(index),
		name,
		weight: weights[index] ?? 0,
		share: shares[index] ?? 0,
	}));
	return (
		<div className="max-w-text" aria-live="polite">
			<Table
				caption={t("judgingRounds.rubric.weights")}
				rows={rows}
				rowKey={(row) => row.key}
				columns={[
					{
						key: "name",
						header: t("judgingRounds.rubric.name"),
						cell: (row) => row.name,
						rowHeader: true,
					},
					{
						key: "weight",
						header: t("judging.weight"),
						cell: (row) => format.number(row.weight),
						numeric: true,
					},
					{
						key: "share",
						header: t("judgingRounds.rubric.share"),
						cell: (row) => format.percent(row.share),
						numeric: true,
					},
				]}
				footer={
					<tr>
						<th scope="row" className="py-2.5 text-left">
							{t("judgingRounds.rubric.sum")}
						</th>
						<td className="py-2.5 pr-5 text-right">{format.number(sumWeights(weights))}</td>
						<td className="py-2.5 text-right">{format.percent(weights.some((w) => w > 0) ? 1 : 0)}</td>
					</tr>
				}
			/>
		</div>
	);
}
