import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { OwnText } from "~/components/library/own-text";
import { StatusTag } from "~/components/ui";
import { DAY_MS } from "~/domain/bangkok-day";
import type { RecommendationAnswer } from "~/domain/lesson";
import type { Bilingual } from "~/domain/vocabulary";

/** A recommendation as the services give it; dates may be ISO text. */
export interface ShownRecommendation {
	id: string;
	lessonNumber: number;
	text: string;
	to: { code: string; name: Bilingual } | null;
	sentAt: Date | string;
	answer: { decision: RecommendationAnswer; words: string; at: Date | string } | null;
}

type RecommendationListProps = {
	recommendations: readonly ShownRecommendation[];
	now: Date | string;
	/** Names the lesson of each, where they stand together from several. */
	withLesson?: boolean;
	/** Leads to the answer form of each that is open. */
	answerTo?: (id: string) => string;
};

/** Recommendations, each with its addressee and answer, or since when one is owed. */
export function RecommendationList({ recommendations, now, withLesson, answerTo }: RecommendationListProps) {
	const { t, to, format } = useI18n();
	return (
		<ol className="divide-y divide-line border-y border-line">
			{recommendations.map((row) => {
				const days = Math.floor((new Date(now).getTime() - new Date(row.sentAt).getTime()) / DAY_MS);
				return (
					<li key={row.id} className="flex flex-col gap-1.5 py-4">
						<p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
							{row.to && (
								<span>
									{t("lessons.recommendation.to")}{" "}
									<Link to={to(`/agencies/${row.to.code}`)}>{format.text(row.to.name)}</Link>
								</span>
							)}
							{withLesson && (
								<Link to={to(`/lessons/${row.lessonNumber}`)}>
									{t("lessons.kicker", { number: format.number(row.lessonNumber) })}
								</Link>
							)}
						</p>
						<OwnText>{row.text}</OwnText>
						{row.answer ? (
							<div className="border-l-4 border-line pl-4">
								<p className="flex flex-wrap items-center gap-x-3 text-sm">
									<StatusTag tone={row.answer.decision === "decline" ? "danger" : "success"}>
										{t(`lessons.answer.${row.answer.decision}`)}
									</StatusTag>
									<span className="text-ink-soft">{format.date(row.answer.at)}</span>
								</p>
								<OwnText>{row.answer.words}</OwnText>
							</div>
						) : (
							<p className="flex flex-wrap items-center gap-x-4">
								<StatusTag tone="warning">{t("lessons.recommendation.waiting", { days })}</StatusTag>
								{answerTo && (
									<Link to={answerTo(row.id)} className="font-semibold">
										{t("lessons.recommendation.answer")}
									</Link>
								)}
							</p>
						)}
					</li>
				);
			})}
		</ol>
	);
}
