import { useI18n } from "~/components/i18n";
import { Notice } from "~/components/ui";
import type { Feedback } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";

type Title = { th: string; en: string | null };

type PublishReviewProps = {
	places: number;
	kind: "screening" | "shortlist" | "final";
	through: number;
	border: { rank: number; entries: number } | null;
	sharesPrize: boolean;
	unranked: readonly Title[];
	choice: { title: Title; supports: number } | null;
	judges: number;
	feedback: Feedback;
};

/** All that publishing makes public beside the ranking, and what a steward should think of before. */
export function PublishReview(props: PublishReviewProps) {
	const { places, kind, through, border, sharesPrize, unranked, choice, judges, feedback } = props;
	const { t, format } = useI18n();
	const text = (both: Title | Bilingual) => format.text(both);
	return (
		<div className="flex max-w-narrow flex-col gap-5">
			{border && (
				<Notice
					tone="warning"
					title={t("judgingResults.publish.borderTie", {
						rank: border.rank,
						count: border.entries,
						through,
						places,
					})}
				>
					{t("judgingResults.publish.borderTieNote")}
				</Notice>
			)}
			<ul className="list-disc pl-6">
				<li>
					{t(kind === "final" ? "judgingResults.publish.winners" : "judgingResults.publish.shortlist", {
						count: through,
					})}
				</li>
				{sharesPrize && <li>{t("judgingResults.publish.sharedPrize")}</li>}
				{unranked.length > 0 && (
					<li>
						{t("judgingResults.publish.unranked", {
							entries: unranked.map((title) => text(title)).join(", "),
						})}
					</li>
				)}
				<li>{t("judgingResults.publish.ballots")}</li>
				<li>{t("judgingResults.publish.bundle")}</li>
				<li>{t("judgingResults.publish.panel", { count: judges })}</li>
				{choice && (
					<li>{t("judgingResults.publish.choice", { title: text(choice.title), count: choice.supports })}</li>
				)}
				<li>{t("judgingResults.publish.feedbackTo", { feedback: t(`judging.feedback.${feedback}`) })}</li>
			</ul>
		</div>
	);
}
