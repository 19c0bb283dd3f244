import { useI18n } from "~/components/i18n";
import { Time } from "~/components/ui";
import type { Indicator, PromiseField, PromiseText } from "~/domain/promise-difference";

/** A promise as a loader sends it: dates may be ISO text. */
export type SentPromise = Omit<PromiseText, "dueAt"> & { dueAt: Date | string };

/** One field of a promise, written for the reader; null where the agency gave nothing. */
export function PromiseValue({ promise, field }: { promise: SentPromise; field: PromiseField }) {
	const { t, format } = useI18n();
	switch (field) {
		case "dueAt":
			return <Time at={promise.dueAt} />;
		case "budget":
			return promise.budget === null ? null : (
				<span>{t("commitments.promise.baht", { amount: format.baht(promise.budget) })}</span>
			);
		case "buildingBlocks":
			return promise.buildingBlocks.length === 0 ? null : (
				<ul>
					{promise.buildingBlocks.map((block) => (
						<li key={block}>{t(`domain.buildingBlock.${block}`)}</li>
					))}
				</ul>
			);
		case "indicators":
			return (
				<ul>
					{promise.indicators.map((indicator) => (
						<li key={indicator.name}>
							<IndicatorLine indicator={indicator} />
						</li>
					))}
				</ul>
			);
		default:
			return promise[field] ? <span className="whitespace-pre-line">{promise[field]}</span> : null;
	}
}

function IndicatorLine({ indicator }: { indicator: Indicator }) {
	const { t, format } = useI18n();
	return (
		<>
			{t("commitments.indicator.line", {
				name: indicator.name,
				baseline:
					indicator.baseline === null
						? t("commitments.indicator.unknown")
						: format.number(indicator.baseline),
				target: format.number(indicator.target),
				unit: indicator.unit,
			})}
		</>
	);
}
