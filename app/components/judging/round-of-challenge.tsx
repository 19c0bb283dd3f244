import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ButtonLink } from "~/components/ui";
import type { RoundTime } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";
import { RoundTimeTag } from "./round-nav";

type ChallengeRoundsProps = {
	/** Address of the challenge. */
	slug: string;
	rounds: readonly { number: number; name: Bilingual; time: RoundTime }[];
};

/** The rounds in which a challenge is judged, on the page that edits it. */
export function ChallengeRounds({ slug, rounds }: ChallengeRoundsProps) {
	const { t, to, format } = useI18n();
	return (
		<section
			aria-labelledby="rounds-title"
			className="flex max-w-text flex-col items-start gap-3 border-b border-line pb-8"
		>
			<h2 id="rounds-title" className="text-xl">
				{t("challenges.admin.rounds")}
			</h2>
			{rounds.length > 0 && (
				<ul className="flex flex-col gap-1">
					{rounds.map(({ number, name, time }) => (
						<li key={number} className="flex flex-wrap items-center gap-x-4">
							<Link to={to(`/steward/judging/${number}`)}>{format.text(name)}</Link>
							<RoundTimeTag time={time} />
						</li>
					))}
				</ul>
			)}
			<ButtonLink to={to(`/steward/judging/new?challenge=${slug}`)} variant="secondary" icon="plus">
				{t("challenges.admin.newRound")}
			</ButtonLink>
		</section>
	);
}
