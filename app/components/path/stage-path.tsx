import { useI18n } from "~/components/i18n";
import { STAGES, type Stage, stageIndex } from "~/domain/stage";
import type { Translate } from "~/i18n/translate";
import { CompactDrawing } from "./compact-drawing";
import { AcrossDrawing, DownDrawing } from "./stage-drawings";
import { markStages, type PathPosition, type StageMark } from "./stage-marks";

/** Says in words what the drawing shows: "ขั้นที่ 3 จาก 6: …". */
export function usePathText({ current, outcome = "open" }: PathPosition): string {
	const { t } = useI18n();
	const total = STAGES.length;
	if (outcome === "confirmed") return t("ui.stageConfirmed", { total });
	if (current === null) return t("ui.stageNotStarted", { total });
	const place = { position: stageIndex(current) + 1, total, name: t(`domain.stage.${current}`) };
	return outcome === "open" ? t("ui.stagePosition", place) : t(`ui.stageEndedAt.${outcome}`, place);
}

type CompactProps = PathPosition & {
	/** Also writes the short name of the stage beside the drawing. */
	withName?: boolean;
};

/** The path for cards and rows, 24 px high. */
export function StagePathCompact({ withName = false, ...position }: CompactProps) {
	const { t } = useI18n();
	const text = usePathText(position);
	const drawing = (
		<svg viewBox="0 0 156 24" role="img" aria-label={text} className="h-6 w-39 shrink-0">
			<CompactDrawing {...position} />
		</svg>
	);
	if (!withName) return drawing;
	return (
		<span className="flex flex-wrap items-center gap-x-3 gap-y-1">
			{drawing}
			<span aria-hidden="true" className="text-sm font-semibold">
				{shortPathText(t, position)}
			</span>
		</span>
	);
}

function shortPathText(t: Translate, { current, outcome }: PathPosition): string {
	if (outcome === "confirmed") return t("ui.stateConfirmed");
	if (current === null) return t("ui.stageNotStartedShort");
	const name = t(`domain.stageShort.${current}`);
	return outcome === "stopped" ? t("ui.stageStoppedShort", { name }) : name;
}

const STATE_KEYS = {
	passed: "ui.statePassed",
	current: "ui.stateCurrent",
	ahead: "ui.stateAhead",
	stopped: "ui.stateStopped",
	declined: "ui.stateDeclined",
	closed: "ui.stateClosed",
	confirmed: "ui.stateConfirmed",
} as const satisfies Record<StageMark, string>;

type FullProps = PathPosition & {
	/** A line under the name of a stage: a date, what is missing. */
	notes?: Partial<Record<Stage, string>>;
	/** Where the name of a stage leads, usually an anchor on the same page. */
	links?: Partial<Record<Stage, string>>;
};

/** The path with the names of its stages: across where there is room, down the page on a phone. */
export function StagePath({ notes = {}, links = {}, ...position }: FullProps) {
	const { t } = useI18n();
	const marks = markStages(position);
	const heading = usePathText(position);
	return (
		<div className="@container">
			<p className="sr-only">{heading}</p>
			<AcrossDrawing marks={marks.map(({ mark }) => mark)} />
			<ol aria-label={t("ui.stagePath", { total: STAGES.length })} className="grid @2xl:grid-cols-6">
				{marks.map(({ stage, mark }, index) => (
					<li
						key={stage}
						aria-current={mark in STATE_CLASSES && mark !== "confirmed" ? "step" : undefined}
						className="relative min-h-16 pb-5 pl-16 last:min-h-0 last:pb-0 @2xl:min-h-0 @2xl:px-2 @2xl:pb-0 @2xl:text-center"
					>
						<DownDrawing index={index} mark={mark} next={marks[index + 1]?.mark} />
						<StageName name={t(`domain.stage.${stage}`)} mark={mark} link={links[stage]} />
						<span className={mark === "ahead" || mark === "passed" ? "sr-only" : STATE_CLASSES[mark]}>
							{t(STATE_KEYS[mark])}
						</span>
						{notes[stage] && <span className="block text-sm text-ink-soft">{notes[stage]}</span>}
					</li>
				))}
			</ol>
		</div>
	);
}

const STATE_CLASSES = {
	current: "block text-sm font-semibold text-gold-strong",
	stopped: "block text-sm font-semibold text-danger",
	declined: "block text-sm font-semibold text-danger",
	closed: "block text-sm font-semibold text-ink-soft",
	confirmed: "block text-sm font-semibold text-success",
} as const;

function StageName({ name, mark, link }: { name: string; mark: StageMark; link?: string }) {
	const look = mark === "ahead" ? "text-ink-soft" : "font-semibold text-ink";
	return link ? (
		<a href={link} className={`block leading-tight ${look}`}>
			{name}
		</a>
	) : (
		<span className={`block leading-tight ${look}`}>{name}</span>
	);
}
