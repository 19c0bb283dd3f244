import { Link } from "@remix-run/react";
import { PairedBars } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import type { Counts } from "~/domain/figures";
import type { Bilingual, TargetGroup } from "~/domain/vocabulary";
import { figureFile, useFigureTexts } from "./texts";

/** What is drawn of each thing: what was proposed, and what an agency took on. */
function useSeries() {
	const { t } = useI18n();
	return [
		{ key: "published", label: t("programme.proposals"), tone: "brand" as const },
		{ key: "committed", label: t("programme.taken"), tone: "gold" as const },
	];
}

type Row = { key: string; label: string; counts: Counts };

function useColumns(rows: readonly Row[]) {
	const { t, format } = useI18n();
	const text = useFigureTexts();
	const countsOf = (key: string) => rows.find((row) => row.key === key)?.counts;
	return [
		{
			key: "share",
			header: t("programme.key.taken"),
			numeric: true,
			cell: ({ key }: { key: string }) =>
				text.share({ part: countsOf(key)?.committed ?? 0, of: countsOf(key)?.published ?? 0 }),
		},
		{
			key: "confirmed",
			header: t("programme.confirmed"),
			numeric: true,
			cell: ({ key }: { key: string }) => format.number(countsOf(key)?.confirmed ?? 0),
		},
	];
}

const drawn = (rows: readonly Row[]) =>
	rows.map(({ key, label, counts }) => ({
		key,
		label,
		values: { published: counts.published, committed: counts.committed },
	}));

type ChallengesProps = {
	year: number;
	challenges: readonly { slug: string; title: Bilingual; counts: Counts }[];
};

/** What was proposed in answer to each challenge, and what agencies took on. */
export function ChallengesChart({ year, challenges }: ChallengesProps) {
	const { t, to, format } = useI18n();
	const rows = challenges.map(({ slug, title, counts }) => ({
		key: slug,
		label: format.text(title),
		counts,
	}));
	const columns = useColumns(rows);
	const [first] = rows;
	return (
		<div>
			<PairedBars
				level={2}
				title={t("programme.challengesTitle")}
				summary={t("programme.challengesSummary", {
					count: rows.length,
					name: first?.label ?? "",
					published: first?.counts.published ?? 0,
					committed: first?.counts.committed ?? 0,
				})}
				dataTo={figureFile("challenges", year)}
				series={useSeries()}
				rows={drawn(rows)}
				moreColumns={columns}
			/>
			<p className="mt-2 print:hidden">
				<Link to={to("/challenges")}>{t("common.nav.challenges")}</Link>
			</p>
		</div>
	);
}

type GroupsProps = { year: number; groups: readonly { group: TargetGroup; counts: Counts }[] };

/** For whom proposals are, most first. */
export function GroupsChart({ year, groups }: GroupsProps) {
	const { t } = useI18n();
	const rows = groups
		.filter(({ counts }) => counts.published > 0)
		.map(({ group, counts }) => ({ key: group, label: t(`domain.targetGroup.${group}`), counts }))
		.sort((a, b) => b.counts.published - a.counts.published);
	const columns = useColumns(rows);
	const [first] = rows;
	return (
		<PairedBars
			level={2}
			title={t("programme.groupsTitle")}
			summary={
				first
					? t("programme.groupsSummary", { name: first.label, published: first.counts.published })
					: t("programme.groupsNone")
			}
			dataTo={figureFile("groups", year)}
			series={useSeries()}
			rows={drawn(rows)}
			moreColumns={columns}
		/>
	);
}
