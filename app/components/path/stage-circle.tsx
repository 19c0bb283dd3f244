import type { StageMark } from "./stage-marks";

/** Radius of each mark in the compact drawing; the large one doubles them. */
const RADII: Record<StageMark, number> = {
	passed: 4,
	current: 6,
	ahead: 3.5,
	stopped: 5.5,
	declined: 5.5,
	closed: 5.5,
	confirmed: 7.5,
};

const LOOKS: Record<StageMark, string> = {
	passed: "fill-brand stroke-brand",
	current: "fill-gold stroke-brand",
	ahead: "fill-page stroke-line-strong",
	stopped: "fill-page stroke-danger",
	declined: "fill-page stroke-danger",
	closed: "fill-page stroke-ink-soft",
	confirmed: "fill-success stroke-success",
};

type StageCircleProps = {
	mark: StageMark;
	/** Centre: user units, or percentages of the drawing. */
	cx: number | string;
	cy: number | string;
	scale?: number;
	/** The last stage is larger: it is the promise. */
	last?: boolean;
};

/** Marks of the place where a path stands or ended short of its end. */
const THICK_MARKS: ReadonlySet<StageMark> = new Set(["current", "stopped", "declined", "closed"]);

/** Look and measures of a stage's circle, in units of the compact drawing. */
export function stageLook({ mark, last }: { mark: StageMark; last: boolean }) {
	return {
		look: LOOKS[mark],
		radius: last && mark === "ahead" ? 5 : RADII[mark],
		strokeWidth: THICK_MARKS.has(mark) ? 2.25 : 1.75,
	};
}

type SignedMark = "stopped" | "declined" | "closed" | "confirmed";

const SIGN_LOOKS: Record<SignedMark, string> = {
	stopped: "stroke-danger",
	declined: "stroke-danger",
	closed: "stroke-ink-soft",
	confirmed: "stroke-page",
};

/** True for the marks with a sign of their own in the circle: those at which a path ends. */
export function hasSign(mark: StageMark): mark is SignedMark {
	return mark in SIGN_LOOKS;
}

/** Cross, bar, slash and tick, around the middle of the circle. */
function drawSign(mark: SignedMark, sign: number): string {
	switch (mark) {
		case "stopped":
			return `M${-sign} ${-sign}L${sign} ${sign}M${sign} ${-sign}L${-sign} ${sign}`;
		case "declined":
			return `M${-sign} 0L${sign} 0`;
		case "closed":
			return `M${-sign} ${sign}L${sign} ${-sign}`;
		case "confirmed":
			return `M${-sign} ${sign * 0.1}L${-sign * 0.2} ${sign * 0.8}L${sign} ${-sign * 0.7}`;
	}
}

/** One stage: filled when passed, gold when here, empty when ahead, with a sign where the path ended. */
export function StageCircle({ mark, cx, cy, scale = 1, last = false }: StageCircleProps) {
	const look = stageLook({ mark, last });
	const radius = look.radius * scale;
	const sign = radius * 0.46;
	return (
		<>
			<circle
				cx={cx}
				cy={cy}
				r={radius}
				strokeWidth={look.strokeWidth * Math.sqrt(scale)}
				className={look.look}
			/>
			{hasSign(mark) && (
				<svg x={cx} y={cy} overflow="visible" aria-hidden="true">
					<path
						fill="none"
						strokeWidth={1.75 * Math.sqrt(scale)}
						strokeLinecap="round"
						strokeLinejoin="round"
						className={SIGN_LOOKS[mark]}
						d={drawSign(mark, sign)}
					/>
				</svg>
			)}
		</>
	);
}

/** Look of the line that leads to a stage: drawn through once it was walked, dotted before. */
export function lineClass(mark: StageMark): string {
	return mark === "ahead" ? "path-line path-line-ahead" : "path-line path-line-walked";
}
