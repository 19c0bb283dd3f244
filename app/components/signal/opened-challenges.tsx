import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import type { Bilingual } from "~/domain/vocabulary";

type OpenedChallengesProps = {
	challenges: readonly { slug: string; title: Bilingual; at: Date | string; total: number }[];
};

/** Challenges that were opened because of a need. */
export function OpenedChallenges({ challenges }: OpenedChallengesProps) {
	const { t, to, format } = useI18n();
	if (challenges.length === 0) return null;
	return (
		<section aria-labelledby="opened">
			<h2 id="opened" className="mb-3 text-lg">
				{t("needs.challenges")}
			</h2>
			<ul className="divide-y divide-line border-y border-line">
				{challenges.map(({ slug, title, at, total }) => (
					<li key={slug} className="py-3">
						<Link to={to(`/challenges/${slug}`)}>{format.text(title)}</Link>
						<p className="text-sm text-ink-soft">
							{t("needs.challengeFacts", { date: format.date(at), count: total })}
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
