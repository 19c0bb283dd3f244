import { useI18n } from "~/components/i18n";
import { StagePathCompact } from "~/components/path";
import { Item, ItemList } from "~/components/ui";

/** A proposal that waits for an agency's answer; `listWaitingProposals` gives it. */
export interface WaitingRow {
	number: number;
	title: { th: string; en: string | null };
	supports: number;
	waitingSince: Date | string;
}

type WaitingListProps = {
	label: string;
	proposals: readonly WaitingRow[];
	toOf: (proposal: WaitingRow) => string;
	now: Date | string;
	/** Level of the titles in the page's outline. */
	level?: 2 | 3 | 4;
};

/** Proposals that an agency has to answer, longest waiting first, each with since when. */
export function WaitingList({ label, proposals, toOf, now, level = 3 }: WaitingListProps) {
	const { t, format } = useI18n();
	return (
		<ItemList label={label}>
			{proposals.map((proposal) => (
				<Item
					key={proposal.number}
					to={toOf(proposal)}
					title={format.text(proposal.title)}
					level={level}
					facts={
						<>
							<span className="font-semibold">
								{t("agencies.page.waitingSince", {
									date: format.dateShort(proposal.waitingSince),
									ago: format.relative(proposal.waitingSince, now),
								})}
							</span>
							<span className="text-ink-soft">
								{t("agencies.page.supports", { count: proposal.supports })}
							</span>
						</>
					}
					aside={<StagePathCompact current="drive" withName />}
				/>
			))}
		</ItemList>
	);
}
