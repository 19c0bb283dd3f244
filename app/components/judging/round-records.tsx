import { useI18n } from "~/components/i18n";
import { EmptyState, Pagination, Timeline } from "~/components/ui";
import type { JudgingRecordType } from "~/domain/judging/round";

/** A record of what was done in a round; dates may be ISO text. */
export interface ShownRecord {
	id: string;
	type: JudgingRecordType;
	judge: string | null;
	entry: string | null;
	who: string | null;
	why: string | null;
	data: Record<string, string | number | boolean | null>;
	at: Date | string;
}

/** What a text of a record can name; what a record does not say is `none`. */
function recordParams(
	{ data, judge, entry }: Pick<ShownRecord, "data" | "judge" | "entry">,
	dateTime: (at: string) => string,
): Record<string, string | number> {
	const params: Record<string, string | number> = {
		count: 0,
		judge: judge ?? "none",
		entry: entry ?? "none",
		from: "none",
		to: "none",
		added: 0,
		removed: 0,
		extra: 0,
	};
	for (const [key, value] of Object.entries(data)) {
		if (typeof value === "number") params[key] = value;
		else if (typeof value === "string")
			params[key] = /^\d{4}-\d\d-\d\dT/.test(value) ? dateTime(value) : value;
	}
	return params;
}

type RoundRecordsProps = { records: readonly ShownRecord[]; next?: string };

/** What was done in a round, newest first; nothing in it is ever changed or removed. */
export function RoundRecords({ records, next }: RoundRecordsProps) {
	const { t, format } = useI18n();
	return (
		<section aria-labelledby="records-title" className="flex flex-col gap-4">
			<h2 id="records-title" className="text-xl">
				{t("judgingRounds.recordsTitle")}
			</h2>
			{records.length === 0 ? (
				<EmptyState title={t("judgingRounds.recordsEmpty")} />
			) : (
				<Timeline
					label={t("judgingRounds.recordsTitle")}
					events={records.map(({ id, type, who, why, at, ...named }) => ({
						id,
						at,
						what: t(`judgingRounds.records.${type}`, recordParams(named, format.dateTime)),
						...(who ? { who } : {}),
						...(why ? { why } : {}),
					}))}
				/>
			)}
			<Pagination next={next} />
		</section>
	);
}
