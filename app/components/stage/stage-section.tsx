import { useI18n } from "~/components/i18n";
import { ButtonLink, StatusTag, type TagTone } from "~/components/ui";
import type { ArtefactView, MoveView } from "~/domain/artefact";
import type { DriveNeed } from "~/domain/drive";
import type { MissingItem, SentBack } from "~/domain/gate";
import type { ProposalOutcome } from "~/domain/proposal-outcome";
import { type ArtefactKind, type GateRules, type Stage, stageIndex } from "~/domain/stage";
import { ArtefactCard } from "./artefact-card";
import { DriveMissing, GateNeeds, MissingList } from "./missing-list";
import { MovesTimeline } from "./moves-timeline";

/** A stage of the page, as its loader sends it. */
export interface StageOfPage {
	stage: Stage;
	missing: MissingItem[];
	sentBack: SentBack | null;
	artefacts: ArtefactView[];
	addable: ArtefactKind[];
	moves: MoveView[];
}

type StageState = "passed" | "current" | "ahead" | "stopped" | "ended";

const TONES: Record<StageState, TagTone> = {
	passed: "brand",
	current: "gold",
	ahead: "neutral",
	stopped: "danger",
	ended: "neutral",
};

type StageSectionProps = {
	section: StageOfPage;
	/** Where the proposal stands. */
	position: { stage: Stage; outcome: ProposalOutcome };
	rules: GateRules;
	/** What the last stage lacks, when it stands there. */
	driveMissing: readonly DriveNeed[];
	insights: readonly ArtefactView[];
	/** Address of this page, for the ways to add and change. */
	pageTo: string;
};

/** One stage in full: what it is for, what it holds and lacks, what was decided. */
export function StageSection({
	section,
	position,
	rules,
	driveMissing,
	insights,
	pageTo,
}: StageSectionProps) {
	const { t } = useI18n();
	const { stage, missing, sentBack, artefacts, addable, moves } = section;
	const state = stateOf(stage, position);
	return (
		<section aria-labelledby={stage} className="border-t border-line pt-8">
			<div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
				<p className="text-sm font-semibold text-ink-soft">
					{t("stages.stageNumber", { number: stageIndex(stage) + 1 })}
				</p>
				<StatusTag tone={TONES[state]}>{t(`stages.state.${state}`)}</StatusTag>
			</div>
			<h2 id={stage} className="scroll-mt-6">
				{t(`domain.stage.${stage}`)}
			</h2>
			<p className="mt-1 max-w-text text-ink-soft">{t(`stages.purpose.${stage}`)}</p>
			<Gate {...{ state, stage, missing, sentBack, rules, driveMissing }} />
			{(artefacts.length > 0 || addable.length > 0) && (
				<div className="mt-6 flex flex-col gap-4">
					<h3 className="text-lg">{t("stages.artefacts")}</h3>
					{artefacts.length === 0 && <p className="text-ink-soft">{t("stages.noArtefacts")}</p>}
					{artefacts.map((artefact) => (
						<ArtefactCard
							key={artefact.id}
							artefact={artefact}
							insights={insights}
							editAt={addable.includes(artefact.kind) ? pageTo : undefined}
						/>
					))}
					<AddLinks addable={addable} ideas={artefacts.length} pageTo={pageTo} />
				</div>
			)}
			{moves.length > 0 && (
				<div className="mt-7">
					<h3 className="mb-3 text-lg">{t("stages.decisions")}</h3>
					<MovesTimeline moves={moves} artefacts={artefacts} />
				</div>
			)}
		</section>
	);
}

function stateOf(stage: Stage, { stage: at, outcome }: StageSectionProps["position"]): StageState {
	const distance = stageIndex(stage) - stageIndex(at);
	if (distance !== 0) return distance < 0 ? "passed" : "ahead";
	if (outcome === "open") return "current";
	if (outcome === "confirmed") return "passed";
	return outcome === "stopped" ? "stopped" : "ended";
}

type GateProps = {
	state: StageState;
	stage: Stage;
	missing: MissingItem[];
	sentBack: SentBack | null;
	rules: GateRules;
	driveMissing: readonly DriveNeed[];
};

function Gate({ state, stage, missing, sentBack, rules, driveMissing }: GateProps) {
	const { t } = useI18n();
	return (
		<div className="mt-4 max-w-text border-l-4 border-brand bg-surface px-4 py-3">
			<h3 className="text-base">{t("stages.gate")}</h3>
			<GateNeeds stage={stage} rules={rules} />
			{state !== "ahead" && state !== "ended" && (
				<div className="mt-2">
					{stage === "drive" ? (
						<DriveMissing missing={driveMissing} />
					) : (
						<MissingList missing={missing} sentBack={sentBack} />
					)}
				</div>
			)}
		</div>
	);
}

function AddLinks({
	addable,
	ideas,
	pageTo,
}: {
	addable: readonly ArtefactKind[];
	ideas: number;
	pageTo: string;
}) {
	const { t } = useI18n();
	if (addable.length === 0) return null;
	return (
		<div className="flex flex-wrap gap-3">
			{addable.map((kind) => (
				<ButtonLink key={kind} to={`${pageTo}/new/${kind}`} variant="secondary" icon="plus">
					{t(`stages.add.${kind}`)}
				</ButtonLink>
			))}
			{addable.includes("idea") && ideas > 0 && (
				<ButtonLink to={`${pageTo}/choose`} variant="secondary">
					{t("stages.choose")}
				</ButtonLink>
			)}
		</div>
	);
}
