import { useI18n } from "~/components/i18n";
import { Item, ItemList, StatusTag } from "~/components/ui";
import type { ShownFollowUp } from "./agenda-entry";

/** What committees gave the own agency to do; each leads to its answer. */
export function FollowUpItems({ followUps }: { followUps: readonly ShownFollowUp[] }) {
	const { t, to, format } = useI18n();
	return (
		<ItemList label={t("opinions.desk.followUps")}>
			{followUps.map(({ id, agency, task, dueAt, late, daysLate }) => (
				<Item
					key={id}
					to={to(`/officer/agenda/${id}`)}
					title={task}
					titleLang="th"
					kicker={agency && format.text(agency.name)}
					facts={
						<span>
							{t("agenda.due")} {format.date(dueAt)}
						</span>
					}
					aside={
						late ? (
							<StatusTag tone="danger">{t("opinions.missingLate", { days: daysLate })}</StatusTag>
						) : (
							<StatusTag>{t("agenda.open")}</StatusTag>
						)
					}
				/>
			))}
		</ItemList>
	);
}
