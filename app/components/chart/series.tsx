import { useId } from "react";

/**
 * What the colour of a series means. Late is also hatched, so that colour never speaks alone. `pale` is on its way to what
 * `brand` stands for; `hollow` came to nothing.
 */
export type SeriesTone = "brand" | "pale" | "gold" | "success" | "danger" | "neutral" | "hollow";

/** One kind of thing that a chart counts. */
export type Series = { key: string; label: string; tone: SeriesTone };

export const FILLS: Record<SeriesTone, string> = {
	brand: "fill-chart-1",
	pale: "fill-chart-1/60",
	gold: "fill-chart-2",
	success: "fill-chart-3",
	danger: "fill-chart-4",
	neutral: "fill-chart-5",
	hollow: "fill-page stroke-line-strong stroke-2",
};

const isHatched = (tone: SeriesTone) => tone === "danger" || tone === "neutral";

type SwatchProps = {
	tone: SeriesTone;
	x?: string;
	y?: string | number;
	width?: string;
	height?: string | number;
};

/** A filled piece of a chart, hatched where its tone says so. Stands in an `<svg>` of its own position. */
export function Piece({ tone, ...box }: SwatchProps) {
	const id = useId();
	return (
		<svg {...box} aria-hidden="true">
			<rect width="100%" height="100%" className={FILLS[tone]} />
			{isHatched(tone) && (
				<>
					<pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
						<rect width="1.75" height="8" className="fill-page" />
					</pattern>
					<rect width="100%" height="100%" fill={`url(#${id})`} />
				</>
			)}
		</svg>
	);
}

/** Which colour and pattern stands for what, with the sum of each. */
export function Legend({ series, sums }: { series: readonly Series[]; sums?: Record<string, string> }) {
	return (
		<ul aria-hidden="true" className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
			{series.map(({ key, label, tone }) => (
				<li key={key} className="flex items-center gap-2">
					<svg width="16" height="16" aria-hidden="true" className="shrink-0">
						<Piece tone={tone} width="16" height={16} />
					</svg>
					<span>{label}</span>
					{sums?.[key] && <span className="font-semibold tabular-nums">{sums[key]}</span>}
				</li>
			))}
		</ul>
	);
}

type ValueProps = { x: number; children: string };

/** The value of a bar, right after its end (`x` in percent). */
export function BarValue({ x, children }: ValueProps) {
	return (
		<text x={`${x}%`} y="16" dx="8" className="fill-ink text-sm font-semibold tabular-nums">
			{children}
		</text>
	);
}
