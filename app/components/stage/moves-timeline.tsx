import { useI18n } from "~/components/i18n";
import { OwnWords, Timeline } from "~/components/ui";
import type { ArtefactView, MoveView } from "~/domain/artefact";
import { artefactTitle } from "./artefact-title";

type MovesTimelineProps = { moves: readonly MoveView[]; artefacts: readonly ArtefactView[] };

/** Decisions taken at a stage: who, when, why, and on what. */
export function MovesTimeline({ moves, artefacts }: MovesTimelineProps) {
	const { t } = useI18n();
	return (
		<Timeline
			label={t("stages.decisions")}
			events={moves.map((move) => ({
				id: `move-${move.number}`,
				at: move.at,
				tone: move.decision === "stop" ? "danger" : move.decision === "send-back" ? "warning" : "brand",
				what: t(`stages.decision.${move.decision}`, {
					from: t(`domain.stage.${move.from}`),
					to: t(`domain.stage.${move.to}`),
				}),
				who: t(move.byAuthor ? "stages.byAuthor" : "stages.bySteward", { name: move.byName }),
				why: move.why,
				body: <RestingOn move={move} artefacts={artefacts} />,
			}))}
		/>
	);
}

function RestingOn({ move, artefacts }: { move: MoveView; artefacts: readonly ArtefactView[] }) {
	const { t } = useI18n();
	const standing = artefacts.filter(({ id }) => move.artefacts.includes(id));
	if (standing.length === 0 && move.removed === 0) return null;
	return (
		<div className="text-sm">
			<span className="text-ink-soft">{t("stages.decidedOn")}:</span>
			<ul className="list-disc pl-5">
				{standing.map((artefact) => (
					<li key={artefact.id}>
						<a href={`#artefact-${artefact.id}`}>
							<OwnWords>{artefactTitle(t, artefact)}</OwnWords>
						</a>
					</li>
				))}
				{move.removed > 0 && <li>{t("stages.removedSince", { count: move.removed })}</li>}
			</ul>
		</div>
	);
}
