import { useI18n } from "~/components/i18n";
import { joinClasses } from "~/components/ui/class-names";
import { locateToday, type Phase, type PhaseMark } from "./phases";

type TimetableProps = {
	phases: readonly (Phase & { label: string; note?: string })[];
	/** The server's time, so that every reader of a page sees the same "today". */
	now: Date | string;
};

const STATE_KEYS = {
	past: "ui.phasePast",
	current: "ui.phaseCurrent",
	ahead: "ui.phaseAhead",
} as const satisfies Record<PhaseMark, string>;

/** The phases of a challenge on a line, with their dates and where today falls. Down the page on a phone. */
export function Timetable({ phases, now }: TimetableProps) {
	const { t, format } = useI18n();
	const { marks, today } = locateToday({ phases, now });
	return (
		<div className="@container">
			<AcrossLine
				stops={phases.map(({ key }, index) => ({ key, mark: marks[index] ?? "ahead" }))}
				today={today}
				todayLabel={t("ui.todayIs", { date: format.dateShort(now) })}
			/>
			<ol aria-label={t("ui.timetable")} className="flex flex-col @3xl:flex-row">
				{phases.map((phase, index) => {
					const mark = marks[index] ?? "ahead";
					return (
						<li
							key={phase.key}
							aria-current={mark === "current" ? "step" : undefined}
							className="relative min-w-0 flex-1 pb-5 pl-9 last:pb-0 @3xl:pr-4 @3xl:pb-0 @3xl:pl-0"
						>
							<DownLine
								mark={mark}
								walked={Math.min(100, Math.max(0, today * phases.length - index * 100))}
								last={index === phases.length - 1}
							/>
							<span className={joinClasses("block leading-tight", mark !== "ahead" && "font-semibold")}>
								{phase.label}
							</span>
							<span className="block text-sm text-ink-soft">
								{phase.endsAt
									? t("ui.dateRange", {
											start: format.dateShort(phase.startsAt),
											end: format.dateShort(phase.endsAt),
										})
									: t("ui.dateFrom", { start: format.dateShort(phase.startsAt) })}
							</span>
							<span
								className={mark === "current" ? "block text-sm font-semibold text-gold-strong" : "sr-only"}
							>
								{t(STATE_KEYS[mark])}
							</span>
							{phase.note && <span className="block text-sm text-ink-soft">{phase.note}</span>}
						</li>
					);
				})}
			</ol>
		</div>
	);
}

const CIRCLES: Record<PhaseMark, string> = {
	past: "fill-brand stroke-brand",
	current: "fill-gold stroke-brand",
	ahead: "fill-page stroke-line-strong",
};

/** Middle of the line and of the circles, in pixels from the top of the drawing. */
const LINE_Y = 40;

type AcrossLineProps = { stops: { key: string; mark: PhaseMark }[]; today: number; todayLabel: string };

function AcrossLine({ stops, today, todayLabel }: AcrossLineProps) {
	const share = 100 / stops.length;
	const anchor = today < 12 ? "start" : today > 88 ? "end" : "middle";
	return (
		<svg width="100%" height="60" aria-hidden="true" className="hidden overflow-visible @3xl:block">
			<line x1="0" x2="100%" y1={LINE_Y} y2={LINE_Y} className="path-line path-line-ahead path-line-large" />
			<line
				x1="0"
				x2={`${today}%`}
				y1={LINE_Y}
				y2={LINE_Y}
				className="path-line path-line-walked path-line-large"
			/>
			{stops.map(({ key, mark }, index) => (
				<circle
					key={key}
					cx={`${index * share}%`}
					cy={LINE_Y}
					r={mark === "current" ? 11 : 8}
					strokeWidth="3"
					transform="translate(11 0)"
					className={CIRCLES[mark]}
				/>
			))}
			<line x1={`${today}%`} x2={`${today}%`} y1="24" y2="56" strokeWidth="3" className="stroke-ink" />
			<text x={`${today}%`} y="15" textAnchor={anchor} className="fill-ink text-sm font-semibold">
				{todayLabel}
			</text>
		</svg>
	);
}

type DownLineProps = {
	mark: PhaseMark;
	/** How much of this phase has passed, in percent. */
	walked: number;
	last: boolean;
};

/** The line beside one phase on a phone, drawn through as far as today has come. */
function DownLine({ mark, walked, last }: DownLineProps) {
	return (
		<svg
			width="24"
			height="100%"
			aria-hidden="true"
			className="absolute top-0 left-0 overflow-visible @3xl:hidden"
		>
			<svg aria-hidden="true" y="14" height="100%" overflow="visible">
				{!last && <line x1="12" x2="12" y2="100%" className="path-line path-line-ahead path-line-large" />}
				{walked > 0 && (
					<line
						x1="12"
						x2="12"
						y2={`${last ? Math.min(walked, 50) : walked}%`}
						className="path-line path-line-walked path-line-large"
					/>
				)}
			</svg>
			<circle cx="12" cy="14" r={mark === "current" ? 9 : 7} strokeWidth="2.5" className={CIRCLES[mark]} />
		</svg>
	);
}
