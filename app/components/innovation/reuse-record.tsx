import { useI18n } from "~/components/i18n";
import { OwnText } from "~/components/library/own-text";
import { DescriptionList, Tag } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";

/** What came of a reuse, in words and figures; dates may be ISO text. */
export interface ShownReuseRecord {
	adapted: string;
	hoursSaved: number | null;
	bahtSaved: number | null;
	measured: string;
	inUseSince: Date | string | null;
}

/** The record of one reuse: what was changed, what it saves and how that was measured. */
export function ReuseRecordFacts({ record }: { record: ShownReuseRecord }) {
	const { t, format } = useI18n();
	return (
		<DescriptionList
			items={[
				{ term: t("innovations.reuse.adapted"), detail: <OwnText>{record.adapted}</OwnText> },
				{
					term: t("innovations.reuse.hoursSaved"),
					detail:
						record.hoursSaved !== null &&
						t("innovations.reuse.hoursAYear", { hours: format.number(record.hoursSaved) }),
				},
				{
					term: t("innovations.reuse.bahtSaved"),
					detail:
						record.bahtSaved !== null &&
						t("innovations.reuse.bahtAYear", { baht: format.baht(record.bahtSaved) }),
				},
				{ term: t("innovations.reuse.measured"), detail: <OwnText>{record.measured}</OwnText> },
				{ term: t("innovations.inUseSince"), detail: record.inUseSince && format.date(record.inUseSince) },
			]}
		/>
	);
}

type ReuseListProps = {
	reuses: readonly (ShownReuseRecord & {
		number: number;
		adopter: { name: Bilingual } | null;
		confirmedAt: Date | string | null;
		example: boolean;
	})[];
};

/** Agencies that have taken a solution over, as both sides have confirmed it. */
export function ReuseList({ reuses }: ReuseListProps) {
	const { t, format } = useI18n();
	return (
		<ul className="flex flex-col gap-6">
			{reuses.map((reuse) => (
				<li key={reuse.number}>
					<h3 className="mb-2 text-lg">
						{reuse.adopter && format.text(reuse.adopter.name)}{" "}
						{reuse.example && <Tag>{t("common.example")}</Tag>}
					</h3>
					<ReuseRecordFacts record={reuse} />
					{reuse.confirmedAt && (
						<p className="mt-1 text-sm text-ink-soft">
							{t("innovations.reuse.bothConfirmed", { date: format.date(reuse.confirmedAt) })}
						</p>
					)}
				</li>
			))}
		</ul>
	);
}
