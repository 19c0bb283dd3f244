import type { IndicatorKind, IndicatorValue } from "~/domain/figures";
import type { Bilingual } from "~/domain/vocabulary";

/** What open data takes of an indicator of the programme. */
interface ListedIndicator {
	number: number;
	name: Bilingual;
	kind: IndicatorKind;
	unit: Bilingual;
	values: readonly IndicatorValue[];
}

/** The years of an indicator as rows, earliest first; years are of the Buddhist Era. Who recorded a value stays out. */
export function toOpenYears({ number, name, kind, unit, values }: ListedIndicator) {
	return values.map(({ year, value, share, moment, source, sourceLink }) => ({
		indicator: number,
		name,
		kind,
		unit,
		fiscalYear: year,
		value,
		share: share && { numerator: share.part, denominator: share.of },
		asOf: moment,
		source,
		sourceLink,
	}));
}
