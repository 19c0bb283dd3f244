import { useI18n } from "~/components/i18n";
import { Item, ItemList, StatusTag, Tag } from "~/components/ui";
import type { OpinionState, Urgency } from "~/domain/opinion";
import type { Bilingual } from "~/domain/vocabulary";

/** An opinion of the own agency as a loader sends it. */
export type OwnOpinion = {
	id: string;
	urgency: Urgency;
	agency: { name: Bilingual } | null;
	proposal: { title: { th: string; en: string | null } } | null;
	part: string;
	dueAt: Date | string;
	state: OpinionState;
	late: boolean;
};

/** Opinions of the own agency: by when, how far, how urgent. */
export function OwnOpinionList({ rows, label }: { rows: readonly OwnOpinion[]; label: string }) {
	const { t, to, format } = useI18n();
	return (
		<ItemList label={label}>
			{rows.map(({ id, urgency, agency, proposal, part, dueAt, state, late }) => (
				<Item
					key={id}
					to={to(`/officer/opinions/${id}`)}
					title={proposal ? format.text(proposal.title) : part}
					kicker={agency && format.text(agency.name)}
					summary={<span lang="th">{part}</span>}
					facts={
						<>
							{urgency !== "normal" && <Tag tone="warning">{t(`opinions.urgency.${urgency}`)}</Tag>}
							<span>{t("opinions.dueAt", { date: format.date(dueAt) })}</span>
						</>
					}
					aside={
						<StatusTag tone={state === "signed" ? "success" : late ? "danger" : "neutral"}>
							{t(`opinions.stateOf.${state}`)}
						</StatusTag>
					}
				/>
			))}
		</ItemList>
	);
}
