import { useI18n } from "~/components/i18n";
import { Breadcrumbs, PageHeader } from "~/components/ui";

type WorkHeaderProps = {
	number: number;
	deliverable: { th: string; en: string | null };
	title: string;
	lede?: string;
	/** For people who have no desk of an agency. */
	withoutDesk?: boolean;
};

/** The head of a page on which people carry a commitment: what it is, and the way back to it. */
export function WorkHeader({ number, deliverable, title, lede, withoutDesk = false }: WorkHeaderProps) {
	const { t, to, format } = useI18n();
	const commitment = {
		to: to(`/commitments/${number}`),
		label: t("commitments.page", { number: format.number(number) }),
	};
	const desk = { to: to("/officer"), label: t("agencies.desk.title") };
	return (
		<PageHeader
			trail={<Breadcrumbs items={withoutDesk ? [commitment] : [desk, commitment]} />}
			kicker={format.text(deliverable)}
			title={title}
			lede={lede}
		/>
	);
}
