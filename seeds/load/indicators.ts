import { openIndicator, recordIndicatorValue } from "~/services/indicators.server";
import { INDICATOR_SOURCE, type SeedIndicator } from "../data/indicators";
import { type Cast, find } from "./cast";

/** Opens the time series and records their values, as the steward does. */
export async function loadIndicators({
	indicators,
	cast: { viewers, anchor },
}: {
	indicators: readonly SeedIndicator[];
	cast: Pick<Cast, "viewers" | "anchor">;
}): Promise<void> {
	const viewer = find(viewers, "steward");
	for (const { name, kind, unit, values } of indicators) {
		const { number } = await openIndicator({
			viewer,
			input: { nameTh: name.th, nameEn: name.en, kind, unitTh: unit.th, unitEn: unit.en },
			now: anchor,
		});
		for (const [revision, { year, value, share, moment }] of values.entries())
			await recordIndicatorValue({
				viewer,
				number,
				input: {
					revision,
					year,
					value,
					part: share?.part,
					of: share?.of,
					source: INDICATOR_SOURCE,
					momentTh: moment?.th,
					momentEn: moment?.en,
				},
				now: anchor,
			});
	}
}
