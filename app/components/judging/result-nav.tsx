import { useI18n } from "~/components/i18n";
import { Tabs } from "~/components/ui";

/** The pages of a round's result, for stewards, in the order of the work. */
const PAGES = ["results", "audit", "publish", "budget"] as const;

type ResultNavProps = { number: number; current: (typeof PAGES)[number] };

/** Ways between the steward's pages about one round's result. */
export function ResultNav({ number, current }: ResultNavProps) {
	const { t, to } = useI18n();
	return (
		<div className="mb-8">
			<Tabs
				label={t("judgingResults.title")}
				items={PAGES.map((page) => ({
					to: to(`/steward/judging/${number}/${page}`),
					label: t(`judgingResults.nav.${page}`),
					current: page === current,
				}))}
			/>
		</div>
	);
}
