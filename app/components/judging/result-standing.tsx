import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Tag } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";
import { useResultText } from "./result-text";

/** Where a proposal stands in a published result. */
export interface ShownStanding {
	round: { number: number; name: Bilingual };
	entry: number;
	rank: number;
	tied: boolean;
	prizes: readonly Bilingual[];
}

/** A proposal's ranks and prizes in published results, each with the way to how it came about; nothing without any. */
export function ProposalStandings({
	standings,
	feedbackTo,
}: {
	standings: readonly ShownStanding[];
	/** Where its authors read what judges say; absent for others. */
	feedbackTo?: string;
}) {
	const { t, to, format } = useI18n();
	const text = useResultText();
	if (standings.length === 0) return null;
	return (
		<section aria-labelledby="standings">
			<h2 id="standings">{t("judgingResults.standing.title")}</h2>
			<ul className="mt-3 divide-y divide-line border-y border-line">
				{standings.map(({ round, entry, rank, tied, prizes }) => (
					<li key={round.number} className="py-3">
						<p className="flex flex-wrap items-center gap-x-3 gap-y-1">
							<span className="font-semibold">
								{t("judgingResults.standing.line", {
									rank: text.rank({ rank, tied }),
									round: format.text(round.name),
								})}
							</span>
							{prizes.map((name) => (
								<Tag key={name.th} tone="gold">
									{format.text(name)}
								</Tag>
							))}
						</p>
						<Link to={to(`/results/${round.number}/entries/${entry}`)} className="inline-block py-1">
							{t("judgingResults.standing.toResult")}
						</Link>
					</li>
				))}
			</ul>
			{feedbackTo && (
				<p className="mt-3">
					<Link to={feedbackTo}>{t("judgingResults.feedback.title")}</Link>
				</p>
			)}
		</section>
	);
}

/** The published results of a challenge; nothing without any. */
export function ChallengeResults({
	results,
}: {
	results: readonly {
		number: number;
		name: Bilingual;
		publishedAt: Date | string;
		first: readonly { th: string; en: string | null }[];
	}[];
}) {
	const { t, to, format } = useI18n();
	if (results.length === 0) return null;
	return (
		<section aria-labelledby="results">
			<h2 id="results" className="mb-4">
				{t("judgingResults.standing.ofChallenge")}
			</h2>
			<ul className="divide-y divide-line border-y border-line">
				{results.map(({ number, name, publishedAt, first }) => (
					<li key={number} className="py-3">
						<Link to={to(`/results/${number}`)} className="font-semibold">
							{format.text(name)}
						</Link>
						<p className="text-ink-soft">
							{t("judgingResults.list.published", { date: format.date(publishedAt) })}
							{first.length > 0 &&
								` · ${t("judgingResults.list.first", { title: first.map((title) => format.text(title)).join(", ") })}`}
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
