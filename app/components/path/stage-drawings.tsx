import { curveAcross, curveDown, SWINGS } from "./geometry";
import { lineClass, StageCircle } from "./stage-circle";
import type { StageMark } from "./stage-marks";

/** Height of the drawing across, its middle line and its swing, in pixels. */
const ACROSS = { height: 72, middle: 36, swing: 17 } as const;

/** One stretchable piece per gap, and circles that keep their shape at any width. */
export function AcrossDrawing({ marks }: { marks: StageMark[] }) {
	const columns = marks.length;
	const share = 100 / columns;
	return (
		<svg width="100%" height={ACROSS.height} aria-hidden="true" className="hidden @2xl:block">
			{marks.map((mark, index) => {
				const y = ACROSS.middle + (SWINGS[index] ?? 0) * ACROSS.swing;
				const previousY = ACROSS.middle + (SWINGS[index - 1] ?? 0) * ACROSS.swing;
				return (
					index > 0 && (
						<svg
							key={`line-${SWINGS[index]}`}
							aria-hidden="true"
							x={`${(index - 0.5) * share}%`}
							width={`${share}%`}
							height={ACROSS.height}
							viewBox={`0 0 100 ${ACROSS.height}`}
							preserveAspectRatio="none"
						>
							<path
								d={curveAcross({ x: 0, y: previousY }, { x: 100, y })}
								className={`${lineClass(mark)} path-line-large`}
							/>
						</svg>
					)
				);
			})}
			{marks.map((mark, index) => (
				<StageCircle
					key={`circle-${SWINGS[index]}`}
					mark={mark}
					cx={`${(index + 0.5) * share}%`}
					cy={ACROSS.middle + (SWINGS[index] ?? 0) * ACROSS.swing}
					scale={2}
					last={index === columns - 1}
				/>
			))}
		</svg>
	);
}

/** Measures of the drawing down the page: 48 px wide; circles sit on the first line of the name. */
const DOWN = { middle: 24, swing: 11, top: 14 } as const;

export function DownDrawing({ index, mark, next }: { index: number; mark: StageMark; next?: StageMark }) {
	const x = DOWN.middle + (SWINGS[index] ?? 0) * DOWN.swing;
	const nextX = DOWN.middle + (SWINGS[index + 1] ?? 0) * DOWN.swing;
	return (
		<svg
			width="48"
			height="100%"
			overflow="visible"
			aria-hidden="true"
			className="pointer-events-none absolute top-0 left-0 @2xl:hidden"
		>
			{next && (
				<svg
					aria-hidden="true"
					y={DOWN.top}
					width="48"
					height="100%"
					viewBox="0 0 48 100"
					preserveAspectRatio="none"
					overflow="visible"
				>
					<path
						d={curveDown({ x, y: 0 }, { x: nextX, y: 100 })}
						className={`${lineClass(next)} path-line-large`}
					/>
				</svg>
			)}
			<StageCircle mark={mark} cx={x} cy={DOWN.top} scale={1.6} last={!next} />
		</svg>
	);
}
