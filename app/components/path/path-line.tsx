import { pathPoints } from "./geometry";

const POINTS = pathPoints({ start: 40, gap: 224, middle: 40, swing: 26 });

/** The whole path as an ornament, from the empty circle to the full one: closes every page, above the footer. */
export function PathLine({ className }: { className?: string }) {
	const line = POINTS.slice(1)
		.map((point, index) => {
			const from = POINTS[index] ?? point;
			const middle = (from.x + point.x) / 2;
			return `C${middle} ${from.y} ${middle} ${point.y} ${point.x} ${point.y}`;
		})
		.join("");
	const first = POINTS[0] ?? { x: 0, y: 0 };
	const last = POINTS[POINTS.length - 1] ?? first;
	return (
		<svg viewBox="0 0 1200 80" aria-hidden="true" focusable="false" className={className} fill="none">
			<path d={`M${first.x} ${first.y}${line}`} className="stroke-deep-line" strokeWidth="3" />
			{POINTS.slice(1, -1).map((point) => (
				<circle key={point.x} cx={point.x} cy={point.y} r="6" className="fill-deep-line" />
			))}
			<circle cx={first.x} cy={first.y} r="11" className="fill-deep stroke-on-deep-soft" strokeWidth="3" />
			<circle cx={last.x} cy={last.y} r="16" className="fill-gold" />
		</svg>
	);
}
