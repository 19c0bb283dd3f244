import { useI18n } from "~/components/i18n";
import { Item, Tag } from "~/components/ui";
import type { Skill } from "~/domain/training";
import type { Bilingual } from "~/domain/vocabulary";

/** A row as `listTrainings` gives it; dates may be ISO text. */
export interface ListedTraining {
	number: number;
	title: Bilingual;
	skills: readonly Skill[];
	organiser: { name: Bilingual } | null;
	startsAt: Date | string;
	place: string;
	capacity: number;
	left: number;
	cancelled: boolean;
	example: boolean;
}

type TrainingItemProps = { training: ListedTraining; to?: string; level?: 2 | 3 };

/** One session: what it teaches, when and where, and how many places are left. */
export function TrainingItem({ training, to: own, level = 2 }: TrainingItemProps) {
	const { t, to, format } = useI18n();
	return (
		<Item
			to={own ?? to(`/training/${training.number}`)}
			title={format.text(training.title)}
			level={level}
			kicker={format.dateTime(training.startsAt)}
			summary={training.place}
			facts={
				<>
					{training.skills.map((skill) => (
						<Tag key={skill} tone="brand">
							{t(`training.skill.${skill}`)}
						</Tag>
					))}
					{training.example && <Tag>{t("common.example")}</Tag>}
				</>
			}
			aside={
				training.cancelled ? (
					<Tag tone="danger">{t("training.cancelled")}</Tag>
				) : (
					<>
						<span className="font-semibold">
							{t("training.left", { left: training.left, capacity: training.capacity })}
						</span>
						{training.organiser && (
							<span className="text-ink-soft">{format.text(training.organiser.name)}</span>
						)}
					</>
				)
			}
		/>
	);
}
