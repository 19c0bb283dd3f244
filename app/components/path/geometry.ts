/**
 * Shape of the path: a wave that swings widely while an idea looks for its problem and comes to rest
 * on a straight line once it is a promise (after the way designers draw their own work). One set of swings
 * serves the brand mark, the cards and the large path, so that the reader recognises it everywhere.
 */

/** Swing of each of the six stages away from the middle line, -1 (up) to 1 (down). */
export const SWINGS = [0.9, -1, 0.72, -0.5, 0.24, 0] as const;

/** A point of a drawing, in its own units. */
export type Point = { x: number; y: number };

/** Curve from one point to the next that leaves and arrives along the direction of travel. */
export function curveAcross(from: Point, to: Point): string {
	const middle = (from.x + to.x) / 2;
	return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** The same, travelling down the page. */
export function curveDown(from: Point, to: Point): string {
	const middle = (from.y + to.y) / 2;
	return `M${from.x} ${from.y}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
}

/** Points of the six stages along a line: `start` and `gap` on the way, `middle` and `swing` across it. */
export function pathPoints(line: { start: number; gap: number; middle: number; swing: number }): Point[] {
	return SWINGS.map((swing, index) => ({
		x: line.start + index * line.gap,
		y: line.middle + swing * line.swing,
	}));
}
