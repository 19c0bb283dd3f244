import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { DescriptionList, ExternalLink } from "~/components/ui";
import type { Skill } from "~/domain/training";
import type { Bilingual } from "~/domain/vocabulary";

type TrainingFactsProps = {
	training: {
		startsAt: Date | string;
		endsAt: Date | string;
		closesAt: Date | string | null;
		place: string;
		link: string | null;
		audience: string;
		skills: readonly Skill[];
		organiser: { code: string; name: Bilingual } | null;
		capacity: number;
		left: number;
	};
};

/** When and where a session is held, for whom, and how many places are left. */
export function TrainingFacts({ training }: TrainingFactsProps) {
	const { t, to, format } = useI18n();
	const { organiser, link, closesAt } = training;
	return (
		<DescriptionList
			items={[
				{
					term: t("training.when"),
					detail: t("training.fromTo", {
						from: format.dateTime(training.startsAt),
						to: format.dateTime(training.endsAt),
					}),
				},
				{ term: t("training.place"), detail: training.place },
				{ term: t("training.link"), detail: link && <ExternalLink href={link}>{link}</ExternalLink> },
				{ term: t("training.audience"), detail: training.audience },
				{
					term: t("training.skills"),
					detail: training.skills.map((skill) => t(`training.skill.${skill}`)).join(", "),
				},
				{
					term: t("training.organiser"),
					detail: organiser && (
						<Link to={to(`/agencies/${organiser.code}`)}>{format.text(organiser.name)}</Link>
					),
				},
				{
					term: t("training.capacity"),
					detail: t("training.left", { left: training.left, capacity: training.capacity }),
				},
				{ term: t("training.closesAt"), detail: closesAt && format.dateTime(closesAt) },
			]}
		/>
	);
}
