import { useI18n } from "~/components/i18n";
import { OwnWords, Table, Time } from "~/components/ui";
import type { Indicator } from "~/domain/promise-difference";
import { IndicatorNotes } from "./promise-values";

type IndicatorTableProps = {
	indicators: readonly Indicator[];
	/** Latest value of each indicator by its name. */
	latest: Readonly<Record<string, { value: number; at: Date | string }>>;
};

/** What is measured: before, as promised, and as last reported. */
export function IndicatorTable({ indicators, latest }: IndicatorTableProps) {
	const { t, format } = useI18n();
	return (
		<Table
			caption={t("commitments.indicator.title")}
			rows={indicators}
			rowKey={({ name }) => name}
			columns={[
				{
					key: "name",
					header: t("commitments.indicator.name"),
					rowHeader: true,
					cell: (indicator) => (
						<>
							<OwnWords>{indicator.name}</OwnWords>{" "}
							<span className="font-normal text-ink-soft">
								(<OwnWords>{indicator.unit}</OwnWords>)
							</span>
							<IndicatorNotes indicator={indicator} />
						</>
					),
				},
				{
					key: "baseline",
					header: t("commitments.indicator.baseline"),
					numeric: true,
					cell: ({ baseline }) =>
						baseline === null ? (
							<span className="text-ink-soft">{t("commitments.indicator.unknown")}</span>
						) : (
							format.number(baseline)
						),
				},
				{
					key: "target",
					header: t("commitments.indicator.target"),
					numeric: true,
					cell: ({ target }) => format.number(target),
				},
				{
					key: "latest",
					header: t("commitments.indicator.latest"),
					numeric: true,
					cell: ({ name }) => {
						const last = latest[name];
						if (!last) return <span className="text-ink-soft">{t("commitments.indicator.never")}</span>;
						return (
							<>
								<span className="font-semibold">{format.number(last.value)}</span>
								<span className="block text-sm text-ink-soft">
									<Time at={last.at} as="dateShort" />
								</span>
							</>
						);
					},
				},
			]}
		/>
	);
}
