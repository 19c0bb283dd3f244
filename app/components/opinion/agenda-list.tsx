import { useI18n } from "~/components/i18n";
import { EmptyState, Pagination } from "~/components/ui";
import { AgendaEntry, type ShownAgendaItem } from "./agenda-entry";

type AgendaListProps = {
	items: readonly ShownAgendaItem[];
	next: string | null;
	/** Address of the list and, with a number, of an item in it; without language. */
	path: "/agenda" | "/steward/agenda";
};

/** Items of agendas, the newest meeting first. */
export function AgendaList({ items, next, path }: AgendaListProps) {
	const { t, to } = useI18n();
	return (
		<>
			{items.length === 0 ? (
				<EmptyState title={t("agenda.none")}>{t("agenda.noneNote")}</EmptyState>
			) : (
				<ul className="divide-y divide-line border-y border-line">
					{items.map((item) => (
						<AgendaEntry key={item.number} item={item} to={to(`${path}/${item.number}`)} />
					))}
				</ul>
			)}
			<Pagination next={next ? to(`${path}?after=${next}`) : undefined} />
		</>
	);
}
