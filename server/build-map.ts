import { fileURLToPath } from "node:url";
import map from "@svg-maps/thailand";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Where the built map stands; it is checked in, so that pages carry a small drawing without building anything. */
export const MAP_FILE = `${root}app/components/programme/province-shapes.ts`;

/** Codes of the provinces by the ids of the map (abbreviations of the province names). */
export const MAP_CODES: Readonly<Record<string, number>> = {
	...{ bkk: 10, spk: 11, nbi: 12, pte: 13, aya: 14, atg: 15, lri: 16, sbr: 17, cnt: 18, sri: 19, cbi: 20 },
	...{ ryg: 21, cti: 22, trt: 23, cco: 24, pri: 25, nyk: 26, skw: 27, nma: 30, brm: 31, srn: 32, ssk: 33 },
	...{ ubn: 34, yst: 35, cpm: 36, acr: 37, bkn: 38, nbp: 39, kkn: 40, udn: 41, lei: 42, nki: 43, mkm: 44 },
	...{ ret: 45, ksn: 46, snk: 47, npm: 48, mdh: 49, cmi: 50, lpn: 51, lpg: 52, utd: 53, pre: 54, nan: 55 },
	...{ pyo: 56, cri: 57, msn: 58, nsn: 60, uti: 61, kpt: 62, tak: 63, sti: 64, plk: 65, pct: 66, pnb: 67 },
	...{ rbr: 70, kri: 71, spb: 72, npt: 73, skn: 74, skm: 75, pbi: 76, pkn: 77, nrt: 80, kbi: 81, pna: 82 },
	...{ pkt: 83, sni: 84, rng: 85, cpn: 86, ska: 90, stn: 91, trg: 92, plg: 93, ptn: 94, yla: 95, nwt: 96 },
};

/** The lake on the map; it is no province and stays unfilled. */
export const MAP_LAKE = "lksg";

// why: the package names the types of another one that it does not bring along
const thailand: { viewBox: string; locations: { id: string; path: string }[] } = map;

type Point = readonly [number, number];

/** A bend less than this off the straight line is left out (units of the map, about half a pixel on a phone). */
const TOLERANCE = 1.2;
/** Islands with a smaller area are left out, but for a province's largest piece. */
const SMALLEST_AREA = 3;

/** The rings of a path that is made of relative moves only. */
export function readRings(path: string): Point[][] {
	if (/[^mz\d\s,.\-e]/.test(path)) throw new Error("the map has commands other than m and z");
	const rings: Point[][] = [];
	let [x, y] = [0, 0];
	for (const piece of path.split("m").slice(1)) {
		const numbers = piece.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
		const ring: Point[] = [];
		for (let at = 0; at + 1 < numbers.length; at += 2) {
			[x, y] = [x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)];
			ring.push([x, y]);
		}
		const [first] = ring;
		// why: after z the next relative move counts from where the ring began
		if (first) [x, y] = first;
		rings.push(ring);
	}
	return rings;
}

/** Leaves out the bends that nobody sees (Douglas and Peucker 1973). */
function simplify(points: readonly Point[]): Point[] {
	const [first, last] = [points[0], points[points.length - 1]];
	if (!first || !last || points.length < 3) return [...points];
	let [furthest, distance] = [0, 0];
	for (let at = 1; at < points.length - 1; at++) {
		const away = distanceTo(points[at] as Point, first, last);
		if (away > distance) [furthest, distance] = [at, away];
	}
	if (distance <= TOLERANCE) return [first, last];
	return [...simplify(points.slice(0, furthest + 1)).slice(0, -1), ...simplify(points.slice(furthest))];
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const length = Math.hypot(bx - ax, by - ay);
	if (length === 0) return Math.hypot(x - ax, y - ay);
	return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

function areaOf(ring: readonly Point[]): number {
	let sum = 0;
	for (const [at, [x, y]] of ring.entries()) {
		const [nextX, nextY] = ring[(at + 1) % ring.length] as Point;
		sum += x * nextY - nextX * y;
	}
	return Math.abs(sum) / 2;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A ring as a path, each step from the rounded place where the last one ended, so that errors do not add up. */
function writeRing(ring: readonly Point[]): string {
	let [x, y] = [0, 0];
	return `${ring
		.map((point, at) => {
			const [toX, toY] = [tenth(point[0]), tenth(point[1])];
			const [dx, dy] = [tenth(toX - x), tenth(toY - y)];
			[x, y] = [toX, toY];
			const step = `${dx}${dy < 0 ? "" : " "}${dy}`;
			return at === 0 ? `M${step}l` : step;
		})
		.join(" ")
		.replace("l ", "l")
		.replaceAll(" -", "-")}z`;
}

/** A place inside the largest piece of a province, about its middle. */
function middleOf(ring: readonly Point[]): Point {
	const inside = (y: number) => {
		const crossings = ring
			.flatMap(([ax, ay], at) => {
				const [bx, by] = ring[(at + 1) % ring.length] as Point;
				return ay > y === by > y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
			})
			.sort((a, b) => a - b);
		const spans = crossings.flatMap((from, at) =>
			at % 2 === 0 ? [[from, crossings[at + 1] ?? from] as Point] : [],
		);
		return spans.reduce(
			(widest, span) => (span[1] - span[0] > widest[1] - widest[0] ? span : widest),
			[0, 0],
		);
	};
	const ys = ring.map(([, y]) => y);
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const y = (top + bottom) / 2;
	const [left, right] = inside(y);
	return [Math.round((left + right) / 2), Math.round(y)];
}

function drawShape(path: string): { path: string; middle: Point } {
	const rings = readRings(path).sort((a, b) => areaOf(b) - areaOf(a));
	const kept = rings.filter((ring, at) => at === 0 || areaOf(ring) >= SMALLEST_AREA);
	return {
		path: kept.map((ring) => writeRing(closeSimplified(ring))).join(""),
		middle: middleOf(rings[0] ?? []),
	};
}

/** Simplifies both halves of a ring, since its first and last points are the same. */
function closeSimplified(ring: readonly Point[]): Point[] {
	const half = Math.floor(ring.length / 2);
	return [
		...simplify(ring.slice(0, half + 1)).slice(0, -1),
		...simplify([...ring.slice(half), ring[0] as Point]),
	].slice(0, -1);
}

/** The text of the module with the simplified shapes of all provinces. */
export function buildMap(): string {
	const shapes = thailand.locations.map(({ id, path }) => ({ id, ...drawShape(path) }));
	const provinces = shapes
		.filter(({ id }) => id !== MAP_LAKE)
		.map(({ id, path, middle }) => {
			const code = MAP_CODES[id];
			if (!code) throw new Error(`the map has an unknown province ${id}`);
			return { code, path, middle };
		})
		.sort((a, b) => a.code - b.code);
	const lake = shapes.find(({ id }) => id === MAP_LAKE)?.path ?? "";
	return `// Built by server/commands/build-map.ts from @svg-maps/thailand 2.0.0; simplified from the map of Thailand by Victor
// Cazanave and others, CC BY 4.0 (https://github.com/VictorCazanave/svg-maps).

export const MAP_VIEW_BOX = ${JSON.stringify(thailand.viewBox)};

/** Songkhla Lake, which is no province. */
export const LAKE_SHAPE =
	${JSON.stringify(lake)};

/** Of each province: its two-digit code, a place inside it (x and y), and its outline. */
export const PROVINCE_ROWS: readonly string[] = [
${provinces.map(({ code, path, middle: [x, y] }) => `	${JSON.stringify(`${code} ${x} ${y} ${path}`)},`).join("\n")}
];
`;
}
