import { useI18n } from "~/components/i18n";
import { DescriptionList, Table } from "~/components/ui";

/** An amount of baht, rounded to satang, with its exact fraction where that is short. */
export interface ShownAmount {
	baht: string;
	exact: string | null;
}

/** How a budget is divided, as pages get it. */
export interface ShownDivision {
	funded: readonly { code: string; cost: number; votes: number; pays: ShownAmount }[];
	unfunded: readonly { code: string; cost: number; votes: number; hold: ShownAmount }[];
	total: number;
	left: number;
	firstShare: ShownAmount;
	share: ShownAmount;
}

type BudgetDivisionProps = {
	division: ShownDivision;
	baht: number;
	voters: number;
	step: number;
	titles: Readonly<Record<string, { th: string; en: string | null } | undefined>>;
};

/** What is funded and what each supporter pays for it, what is not and why, and what is left. */
export function BudgetDivision({ division, baht, voters, step, titles }: BudgetDivisionProps) {
	const { t, format } = useI18n();
	const nameOf = (code: string) => {
		const title = titles[code];
		return title ? `${format.text(title)} (${code})` : code;
	};
	const { funded, unfunded, firstShare, share, total, left } = division;
	return (
		<div className="flex flex-col gap-8">
			<div className="max-w-narrow">
				<DescriptionList
					items={[
						{ term: t("judgingResults.budget.baht"), detail: format.baht(baht) },
						{ term: t("judgingResults.budget.voters"), detail: format.number(voters) },
						{ term: t("judgingResults.budget.start"), detail: <Amount amount={firstShare} /> },
						{ term: t("judgingResults.budget.final"), detail: <Amount amount={share} /> },
						{ term: t("judgingResults.budget.spent"), detail: format.baht(total) },
						{ term: t("judgingResults.budget.left"), detail: format.baht(left) },
					]}
				/>
				<p className="mt-3 text-sm text-ink-soft">
					{t("judgingResults.budget.completion", { step })}. {t("judgingResults.budget.exact")}
				</p>
			</div>
			<Table
				caption={t("judgingResults.budget.funded")}
				rows={funded.map((row, at) => ({ ...row, order: at + 1 }))}
				rowKey={({ code }) => code}
				columns={[
					{
						key: "order",
						header: t("judgingResults.budget.order"),
						cell: ({ order }) => format.number(order),
					},
					{
						key: "entry",
						header: t("judgingResults.column.entry"),
						cell: ({ code }) => nameOf(code),
						rowHeader: true,
					},
					{
						key: "cost",
						header: t("judgingResults.budget.cost"),
						cell: ({ cost }) => format.baht(cost),
						numeric: true,
					},
					{
						key: "votes",
						header: t("judgingResults.budget.votes"),
						cell: ({ votes }) => format.number(votes),
						numeric: true,
					},
					{
						key: "pays",
						header: t("judgingResults.budget.pays"),
						cell: ({ pays }) => <Amount amount={pays} />,
						numeric: true,
					},
				]}
			/>
			{unfunded.length > 0 && (
				<Table
					caption={t("judgingResults.budget.notFunded")}
					rows={unfunded}
					rowKey={({ code }) => code}
					columns={[
						{
							key: "entry",
							header: t("judgingResults.column.entry"),
							cell: ({ code, hold }) => (
								<>
									{nameOf(code)}
									<span className="block text-sm font-normal text-ink-soft">
										{t("judgingResults.budget.notEnough", { hold: format.decimal(Number(hold.baht), 2) })}
									</span>
								</>
							),
							rowHeader: true,
						},
						{
							key: "cost",
							header: t("judgingResults.budget.cost"),
							cell: ({ cost }) => format.baht(cost),
							numeric: true,
						},
						{
							key: "votes",
							header: t("judgingResults.budget.votes"),
							cell: ({ votes }) => format.number(votes),
							numeric: true,
						},
					]}
				/>
			)}
		</div>
	);
}

/** An amount to the satang, and the fraction that it is exactly. */
function Amount({ amount: { baht, exact } }: { amount: ShownAmount }) {
	const { format } = useI18n();
	return (
		<>
			{format.decimal(Number(baht), 2)}
			{exact && <span className="text-sm text-ink-soft"> (= {exact})</span>}
		</>
	);
}
