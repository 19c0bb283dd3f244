import { curveAcross, SWINGS } from "./geometry";

const HEIGHT = 84;
const LAST = SWINGS.length - 1;
/** Circles keep this share of the width free at either end, in percent. */
const MARGIN = 4;

const STOPS = SWINGS.map((swing, index) => ({
	x: MARGIN + (index * (100 - 2 * MARGIN)) / LAST,
	y: HEIGHT / 2 + swing * 28,
}));

/** The whole path as an ornament, from the empty circle to the full one: closes every page, above the footer. */
export function PathLine({ className }: { className?: string }) {
	return (
		<svg width="100%" height={HEIGHT} aria-hidden="true" focusable="false" className={className} fill="none">
			<svg aria-hidden="true" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
				{STOPS.slice(1).map((stop, index) => (
					<path
						key={stop.x}
						d={curveAcross(STOPS[index] ?? stop, stop)}
						className="path-line stroke-deep-line"
						strokeWidth="3"
					/>
				))}
			</svg>
			{STOPS.map(({ x, y }, index) => (
				<circle key={x} cx={`${x}%`} cy={y} {...lookOfStop(index)} />
			))}
		</svg>
	);
}

function lookOfStop(index: number) {
	if (index === 0) return { r: 8, strokeWidth: 3, className: "fill-deep stroke-on-deep-soft" };
	if (index === LAST) return { r: 12, className: "fill-gold" };
	return { r: 5, className: "fill-deep-line" };
}
