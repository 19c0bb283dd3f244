import { useI18n } from "~/components/i18n";
import { Item, ItemList } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";

type AskedPartsProps = {
	parts: readonly {
		number: number;
		deliverable: { th: string; en: string | null };
		lead: { name: Bilingual } | null;
		askedAt: Date | string;
	}[];
};

/** What other agencies ask of the own one; each leads to its answer. */
export function AskedParts({ parts }: AskedPartsProps) {
	const { t, to, format } = useI18n();
	return (
		<ItemList label={t("promises.part.desk")}>
			{parts.map(({ number, deliverable, lead, askedAt }) => (
				<Item
					key={number}
					to={to(`/officer/commitments/${number}/part`)}
					title={format.text(deliverable)}
					facts={
						<span className="text-ink-soft">
							{t("promises.part.deskAsked", {
								lead: lead ? format.text(lead.name) : "",
								date: format.date(askedAt),
							})}
						</span>
					}
				/>
			))}
		</ItemList>
	);
}
