import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Details, OwnWords, StatusTag, type TagTone } from "~/components/ui";
import type { MilestoneChange, MilestoneState } from "~/domain/commitment-milestones";

/** A milestone as a loader sends it. */
export interface SentMilestone {
	id: string;
	title: string;
	doneWhen: string;
	dueAt: Date | string;
	state: MilestoneState;
	doneAt: Date | string | null;
	daysLate: number;
	reachedLate: boolean;
	changes: readonly { what: MilestoneChange; dueAt: Date | string; why: string | null; at: Date | string }[];
	revision: number;
}

/** Milestones in the order of their days, each with what became of it; what was moved stays readable. */
export function MilestoneList({
	milestones,
	children,
}: {
	milestones: readonly SentMilestone[];
	/** What stands below a milestone, such as the form that changes it. */
	children?: (milestone: SentMilestone) => ReactNode;
}) {
	const { t, format } = useI18n();
	return (
		<ol className="divide-y divide-line border-y border-line">
			{milestones.map((milestone) => {
				const { title, doneWhen, dueAt, state, doneAt, changes } = milestone;
				return (
					<li key={milestone.id} className="py-4">
						<p className="flex flex-wrap items-center gap-x-4 gap-y-1">
							<span className="font-semibold">
								<OwnWords>{title}</OwnWords>
							</span>
							<MilestoneTag milestone={milestone} />
						</p>
						<p className="text-ink-soft">
							{doneAt
								? t(milestone.reachedLate ? "promises.milestones.doneLate" : "promises.milestones.doneOn", {
										date: format.date(doneAt),
									})
								: t("promises.milestones.dueOn", { date: format.date(dueAt) })}
						</p>
						<p>
							<span className="text-ink-soft">{t("promises.milestones.doneWhen")}: </span>
							<OwnWords>{doneWhen}</OwnWords>
						</p>
						{(changes.length > 1 || state === "dropped") && (
							<Details summary={t("promises.milestones.history")}>
								<ul className="flex flex-col gap-1 text-sm">
									{changes.map(({ what, dueAt: day, why, at }) => (
										<li key={`${what}${new Date(at).toISOString()}`}>
											<span className="text-ink-soft">{format.dateShort(at)}: </span>
											{t(`promises.milestones.changed.${what}`, { date: format.dateShort(day) })}
											{why && (
												<span className="block whitespace-pre-line">
													<OwnWords>{why}</OwnWords>
												</span>
											)}
										</li>
									))}
								</ul>
							</Details>
						)}
						{children?.(milestone)}
					</li>
				);
			})}
		</ol>
	);
}

function MilestoneTag({ milestone }: { milestone: SentMilestone }) {
	const { t } = useI18n();
	const { state, daysLate, reachedLate } = milestone;
	if (daysLate > 0)
		return <StatusTag tone="danger">{t("promises.milestones.late", { days: daysLate })}</StatusTag>;
	const tone: TagTone = state === "done" ? (reachedLate ? "warning" : "success") : "neutral";
	return <StatusTag tone={tone}>{t(`promises.milestones.state.${state}`)}</StatusTag>;
}
