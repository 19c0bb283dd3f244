import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import type { Bilingual } from "~/domain/vocabulary";
import { MonthChart, NeedCounts, PartTable, type Periods, WordTable } from "./need-figure";

interface Part {
	key: string;
	count: number;
	name: Bilingual;
}

/** A figure as the steward sees it: every number. */
export interface ShownFigure {
	total: number;
	recent: number;
	before: number;
	months: readonly { key: string; count: number }[];
	words: readonly { word: string; inside: number; everywhere: number }[];
	groups: readonly Part[];
	services: readonly Part[];
	provinces: readonly Part[];
	sources: readonly Part[];
}

/** Everything that was counted about a group, service or province; names lead on to what they name. */
export function FigureDetails({ figure, periods }: { figure: ShownFigure; periods: Periods | null }) {
	const { t, to } = useI18n();
	const slice = (kind: "service" | "province") => (key: string, name: string) => (
		<Link to={to(`/steward/needs/slice?${new URLSearchParams({ [kind]: key })}`)}>{name}</Link>
	);
	return (
		<>
			<NeedCounts {...figure} periods={periods} />
			<MonthChart months={figure.months} />
			<WordTable words={figure.words} />
			<div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
				<PartTable
					title={t("needs.groups")}
					parts={figure.groups}
					link={(key, name) => <Link to={to(`/steward/needs/groups/${key}`)}>{name}</Link>}
				/>
				<PartTable title={t("needs.services")} parts={figure.services} link={slice("service")} />
				<PartTable title={t("needs.provinces")} parts={figure.provinces} link={slice("province")} />
				<PartTable title={t("needs.sources")} parts={figure.sources} />
			</div>
		</>
	);
}
