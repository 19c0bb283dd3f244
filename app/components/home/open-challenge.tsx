import { useI18n } from "~/components/i18n";
import { Item, StatusTag } from "~/components/ui";
import type { ChallengeKind, ChallengeTime, PhaseKey } from "~/domain/challenge";
import type { Bilingual } from "~/domain/vocabulary";

type OpenChallengeProps = {
	challenge: {
		slug: string;
		kind: ChallengeKind;
		title: Bilingual;
		question: Bilingual;
		time: ChallengeTime;
		phase: PhaseKey | null;
		turn: { key: PhaseKey; at: Date | string } | null;
	};
};

/** A challenge on the home page: what it asks and until when. */
export function OpenChallenge({ challenge }: OpenChallengeProps) {
	const { t, format, to } = useI18n();
	const { slug, kind, title, question, time, phase, turn } = challenge;
	return (
		<Item
			to={to(`/challenges/${slug}`)}
			title={format.text(title)}
			kicker={t(`domain.challengeKind.${kind}`)}
			summary={format.text(question)}
			facts={
				<>
					<StatusTag tone={time === "open" ? "success" : "brand"}>
						{time === "open" || !phase ? t(`domain.challengeTime.${time}`) : t(`domain.phase.${phase}`)}
					</StatusTag>
					{turn && (
						<span>
							{t("home.until", { phase: t(`domain.phase.${turn.key}`), date: format.date(turn.at) })}
						</span>
					)}
				</>
			}
		/>
	);
}
