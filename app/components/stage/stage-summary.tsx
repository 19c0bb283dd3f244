import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ButtonLink } from "~/components/ui";
import type { DriveNeed } from "~/domain/drive";
import type { MissingItem, SentBack } from "~/domain/gate";
import { proposalPath } from "~/domain/proposal-path";
import type { Stage } from "~/domain/stage";
import { DriveMissing, MissingList } from "./missing-list";

type StageSummaryProps = {
	number: number;
	slug: string;
	stage: Stage;
	stopped: boolean;
	isPublic: boolean;
	missing: MissingItem[];
	sentBack: SentBack | null;
	/** What the last stage lacks, when it stands there. */
	driveMissing: DriveNeed[];
	gateKeeper: "steward" | "author";
	keepsGate: boolean;
	isAuthor: boolean;
};

/** Where a proposal stands on the path, what its gate lacks and who decides; for the page of the proposal. */
export function StageSummary(props: StageSummaryProps) {
	const { number, slug, stage, stopped, isPublic, gateKeeper, keepsGate, isAuthor } = props;
	const { missing, sentBack, driveMissing } = props;
	const { t, to } = useI18n();
	const stagesTo = to(`${proposalPath({ number, slug })}/stages`);
	return (
		<section aria-labelledby="stage-summary" className="flex flex-col gap-3">
			<h2 id="stage-summary" className="text-xl">
				{t(`domain.stage.${stage}`)}
			</h2>
			<p className="max-w-text text-ink-soft">{t(`stages.purpose.${stage}`)}</p>
			{stopped ? (
				<p className="font-semibold text-danger">{t("stages.stopped")}</p>
			) : stage === "drive" ? (
				<>
					<p>{t("stages.gateDrive")}</p>
					<DriveMissing missing={driveMissing} />
				</>
			) : (
				isPublic && (
					<>
						<MissingList missing={missing} sentBack={sentBack} />
						<p className="text-sm text-ink-soft">
							{missing.length === 0 && !sentBack
								? t(`stages.gateMetNote.${gateKeeper}`)
								: t(`stages.gateKeeper.${gateKeeper}`)}
						</p>
					</>
				)
			)}
			<div className="flex flex-wrap items-center gap-x-5 gap-y-2">
				{isPublic && keepsGate && (
					<ButtonLink to={`${stagesTo}/move`} variant="secondary">
						{t("stages.move")}
					</ButtonLink>
				)}
				{isPublic && isAuthor && !stopped && stage !== "drive" && (
					<ButtonLink to={`${stagesTo}#${stage}`} variant="secondary">
						{t(`stages.add.${KIND_OF_STAGE[stage]}`)}
					</ButtonLink>
				)}
				<Link to={stagesTo} className="py-1">
					{t("stages.summaryLink")}
				</Link>
			</div>
		</section>
	);
}

const KIND_OF_STAGE = {
	empathize: "insight",
	define: "statement",
	ideate: "idea",
	prototype: "prototype",
	test: "trial",
} as const satisfies Partial<Record<Stage, string>>;
