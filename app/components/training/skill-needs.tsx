import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import type { Skill } from "~/domain/training";
import type { Bilingual } from "~/domain/vocabulary";

type SkillNeedsProps = {
	needs: readonly {
		number: number;
		deliverable: { th: string; en: string | null };
		agency: { name: Bilingual } | null;
		skills: readonly Skill[];
	}[];
};

/** Commitments under way that need what a session teaches. */
export function SkillNeeds({ needs }: SkillNeedsProps) {
	const { t, to, format } = useI18n();
	return (
		<ul className="divide-y divide-line border-y border-line">
			{needs.map((need) => (
				<li key={need.number} className="py-2.5">
					<Link to={to(`/commitments/${need.number}`)}>{format.text(need.deliverable)}</Link>
					<p className="text-sm text-ink-soft">
						{need.agency && format.text(need.agency.name)} ·{" "}
						{need.skills.map((skill) => t(`training.skill.${skill}`)).join(", ")}
					</p>
				</li>
			))}
		</ul>
	);
}
