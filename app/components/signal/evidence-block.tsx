import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { DescriptionList, Tag } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";
import { MonthChart } from "./need-figure";

/** Needs that a challenge was opened for, as its page shows them. */
export interface ShownEvidence {
	name: Bilingual;
	total: number;
	firstAt: Date | string;
	lastAt: Date | string;
	countedAt: Date | string;
	months: readonly { key: string; count: number | null }[];
	words: readonly { word: string; inside: number }[];
	services: readonly { name: Bilingual; count: number }[];
	provinces: readonly { name: Bilingual; count: number }[];
	sources: readonly string[];
	example: boolean;
	page: number | null;
}

/** Most names of a kind that the block lists. */
const MOST = 5;

/** Where a challenge comes from: how many people said so, when, where, in which words, and who counted. */
export function EvidenceBlock({ evidence }: { evidence: ShownEvidence | null }) {
	const { t, to, format } = useI18n();
	if (!evidence) return null;
	const named = (parts: readonly { name: Bilingual; count: number }[]) =>
		parts
			.slice(0, MOST)
			.map(({ name, count }) => `${format.text(name)} (${format.number(count)})`)
			.join(", ");
	return (
		<section aria-labelledby="evidence">
			<h2 id="evidence" className="mb-3">
				{t("needs.evidence.title")}
			</h2>
			<p className="mb-5 max-w-text">
				{t("needs.evidence.lede", {
					name: format.text(evidence.name),
					count: evidence.total,
					from: format.date(evidence.firstAt),
					until: format.date(evidence.lastAt),
				})}{" "}
				{evidence.example && <Tag>{t("common.example")}</Tag>}
			</p>
			<MonthChart
				level={3}
				months={evidence.months}
				source={t("needs.evidence.snapshot", { date: format.date(evidence.countedAt) })}
			/>
			<div className="mt-5">
				<DescriptionList
					items={[
						{
							term: t("needs.evidence.words"),
							detail: evidence.words
								.map(({ word, inside }) => `${word} (${format.number(inside)})`)
								.join(", "),
						},
						{ term: t("needs.provinces"), detail: named(evidence.provinces) },
						{ term: t("needs.services"), detail: named(evidence.services) },
						{ term: t("needs.sources"), detail: evidence.sources.join(", ") },
					]}
				/>
			</div>
			{evidence.page !== null && (
				<p className="mt-4">
					<Link to={to(`/needs/${evidence.page}`)} className="inline-block py-1">
						{t("needs.evidence.now")}
					</Link>
				</p>
			)}
		</section>
	);
}
