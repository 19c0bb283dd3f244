import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { type ListedTraining, TrainingItem } from "~/components/training/training-item";
import { ButtonLink, ItemList } from "~/components/ui";

type CommitmentLibraryProps = {
	number: number;
	/** The solution that the commitment has become. */
	innovation: { number: number; title: { th: string; en: string | null } } | null;
	/** Whether the reader may enter it into the library, or write down a lesson. */
	mayEnter: boolean;
	mayWriteLesson: boolean;
	/** Coming sessions that teach the skills it needs. */
	trainings: readonly ListedTraining[];
};

/** From a commitment to what can be learned: its solution in the library, lessons, training for the skills it needs. */
export function CommitmentLibrary(props: CommitmentLibraryProps) {
	const { number, innovation, mayEnter, mayWriteLesson, trainings } = props;
	const { t, to, format } = useI18n();
	return (
		<>
			{(innovation || mayEnter || mayWriteLesson) && (
				<p className="flex flex-wrap items-center gap-3 print:hidden">
					{innovation && (
						<span>
							{t("innovations.inLibrary")}:{" "}
							<Link to={to(`/innovations/${innovation.number}`)}>{format.text(innovation.title)}</Link>
						</span>
					)}
					{mayEnter && (
						<ButtonLink to={to(`/officer/innovations/new?commitment=${number}`)} variant="secondary">
							{t("innovations.enter")}
						</ButtonLink>
					)}
					{mayWriteLesson && (
						<ButtonLink to={to(`/officer/lessons/new?commitment=${number}`)} variant="secondary">
							{t("lessons.form.newTitle")}
						</ButtonLink>
					)}
				</p>
			)}
			{trainings.length > 0 && (
				<section aria-labelledby="training">
					<h2 id="training" className="mb-3">
						{t("training.forCommitment")}
					</h2>
					<ItemList label={t("training.forCommitment")}>
						{trainings.map((training) => (
							<TrainingItem key={training.number} training={training} level={3} />
						))}
					</ItemList>
				</section>
			)}
		</>
	);
}
