import { useI18n } from "~/components/i18n";
import { ButtonLink } from "~/components/ui";
import type { ChallengeState, ChallengeTime } from "~/domain/challenge";

type ChallengeActionsProps = { slug: string; state: ChallengeState; time: ChallengeTime; mayEdit: boolean };

/** What a reader can do with a challenge: answer it while it takes ideas; stewards change it. */
export function ChallengeActions({ slug, state, time, mayEdit }: ChallengeActionsProps) {
	const { t, to } = useI18n();
	return (
		<>
			{state === "published" && time === "open" && (
				<ButtonLink to={to(`/proposals/new?challenge=${slug}`)} icon="plus">
					{t("challenges.propose")}
				</ButtonLink>
			)}
			{mayEdit && (
				<ButtonLink to={to(`/steward/challenges/${slug}`)} variant="secondary">
					{t("challenges.edit")}
				</ButtonLink>
			)}
		</>
	);
}
