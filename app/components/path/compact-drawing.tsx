import { curveAcross, type Point, pathPoints } from "./geometry";
import { hasSign, lineClass, StageCircle, stageLook } from "./stage-circle";
import { markStages, type PathPosition, type StageMark } from "./stage-marks";

const POINTS = pathPoints({ start: 9, gap: 27.5, middle: 12, swing: 5.5 });
const LAST = POINTS.length - 1;

interface Drawing {
	/** One shape for all lines, and one for all circles, that look alike: a list of proposals shows twenty paths. */
	lines: { look: string; d: string }[];
	circles: { look: string; strokeWidth: number; d: string }[];
	/** Stages with a sign of their own in the circle. */
	signs: { point: Point; mark: StageMark; last: boolean }[];
}

const drawn = new Map<string, Drawing>();

/** The path as a row shows it, 156 units wide and 24 high; drawn once for each position. */
export function CompactDrawing(position: PathPosition) {
	const { lines, circles, signs } = drawingOf(position);
	return (
		<>
			{lines.map(({ look, d }) => (
				<path key={look} d={d} className={look} />
			))}
			{circles.map(({ look, strokeWidth, d }) => (
				<path key={look} d={d} strokeWidth={strokeWidth} className={look} />
			))}
			{signs.map(({ point, mark, last }) => (
				<StageCircle key={point.x} mark={mark} cx={point.x} cy={point.y} last={last} />
			))}
		</>
	);
}

function drawingOf(position: PathPosition): Drawing {
	const id = `${position.current} ${position.outcome}`;
	const drawing = drawn.get(id) ?? draw(markStages(position).map(({ mark }) => mark));
	drawn.set(id, drawing);
	return drawing;
}

function draw(marks: StageMark[]): Drawing {
	const lines = new Map<string, string>();
	const circles = new Map<string, { strokeWidth: number; d: string }>();
	const signs: Drawing["signs"] = [];
	for (const [index, point] of POINTS.entries()) {
		const mark = marks[index] ?? "ahead";
		const last = index === LAST;
		const before = POINTS[index - 1];
		if (before) {
			const line = lineClass(mark);
			lines.set(line, (lines.get(line) ?? "") + curveAcross(before, point));
		}
		if (hasSign(mark)) {
			signs.push({ point, mark, last });
			continue;
		}
		const { look, radius, strokeWidth } = stageLook({ mark, last });
		const d = (circles.get(look)?.d ?? "") + circleAround(point, radius);
		circles.set(look, { strokeWidth, d });
	}
	return {
		lines: [...lines].map(([look, d]) => ({ look, d })),
		circles: [...circles].map(([look, circle]) => ({ look, ...circle })),
		signs,
	};
}

const circleAround = ({ x, y }: Point, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
