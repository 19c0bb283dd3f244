import { useI18n } from "~/components/i18n";
import { ButtonLink, OwnWords, Tag } from "~/components/ui";
import type { AppealState } from "~/domain/appeal";

/** An appeal as a loader sends it. */
export interface ShownAppeal {
	state: AppealState;
	words: string;
	at: Date | string;
	answer: string | null;
	answeredAt: Date | string | null;
}

/** The public record of an appeal against a decline; to its authors, the way to make one. */
export function AppealRecord({
	appeal,
	appealTo,
}: {
	appeal: ShownAppeal | null;
	/** Address of the form, for those who may appeal. */
	appealTo?: string;
}) {
	const { t, format } = useI18n();
	if (!appeal && !appealTo) return null;
	return (
		<section aria-labelledby="appeal">
			<h2 id="appeal">{t("escalation.appeal.title")}</h2>
			{appeal ? (
				<div className="mt-4 flex max-w-text flex-col gap-3">
					<p>
						<Tag tone={appeal.state === "open" ? "gold" : "neutral"}>
							{t(`escalation.appeal.states.${appeal.state}`)}
						</Tag>
					</p>
					<figure className="border-l-4 border-line-strong pl-5">
						<figcaption className="text-sm text-ink-soft">
							{t("escalation.appeal.by", { date: format.date(appeal.at) })}
						</figcaption>
						<blockquote className="whitespace-pre-line">
							<OwnWords>{appeal.words}</OwnWords>
						</blockquote>
					</figure>
					{appeal.answer && appeal.answeredAt && (
						<figure className="border-l-4 border-brand pl-5">
							<figcaption className="text-sm text-ink-soft">
								{t("escalation.appeal.answered", { date: format.date(appeal.answeredAt) })}
							</figcaption>
							<blockquote className="whitespace-pre-line">
								<OwnWords>{appeal.answer}</OwnWords>
							</blockquote>
						</figure>
					)}
				</div>
			) : (
				appealTo && (
					<>
						<p className="mb-4 max-w-text">{t("escalation.appeal.lede")}</p>
						<ButtonLink to={appealTo} variant="secondary">
							{t("escalation.appeal.action")}
						</ButtonLink>
					</>
				)
			)}
		</section>
	);
}
