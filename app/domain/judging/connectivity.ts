/** Links one after the other: from, to, from, to … */
type Links = readonly number[];

/** Groups of places 0 … size − 1 that the links join, each sorted, in the order of their first member. */
export function findComponents({ size, links }: { size: number; links: Links }): number[][] {
	const parent = Array.from({ length: size }, (_, at) => at);
	const rootOf = (place: number): number => {
		let root = place;
		while (parent[root] !== root) root = parent[root] as number;
		let step = place;
		while (parent[step] !== root) {
			const next = parent[step] as number;
			parent[step] = root;
			step = next;
		}
		return root;
	};
	for (let at = 0; at < links.length; at += 2) {
		const [one, other] = [rootOf(links[at] as number), rootOf(links[at + 1] as number)];
		if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
	}
	const groups = new Map<number, number[]>();
	for (let place = 0; place < size; place += 1) {
		const root = rootOf(place);
		const group = groups.get(root);
		if (group) group.push(place);
		else groups.set(root, [place]);
	}
	return [...groups.values()];
}

/**
 * Whether every place can be reached from every other along directed links. With links from who won to who lost this is the
 * condition under which Bradley–Terry strengths are finite (L. R. Ford, 1957).
 */
export function isStronglyConnected({ size, links }: { size: number; links: Links }): boolean {
	return size === 0 || (reachesAll({ size, links, from: 0 }) && reachesAll({ size, links, from: 1 }));
}

/** Whether place 0 reaches all others along the links (`from` 0) or against them (1). */
function reachesAll({ size, links, from }: { size: number; links: Links; from: 0 | 1 }): boolean {
	const starts = new Int32Array(size + 1);
	for (let at = from; at < links.length; at += 2) {
		const place = (links[at] as number) + 1;
		starts[place] = (starts[place] as number) + 1;
	}
	for (let place = 0; place < size; place += 1) {
		starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
	}
	const filled = starts.slice();
	const ends = new Int32Array(links.length / 2);
	for (let at = 0; at < links.length; at += 2) {
		const place = links[at + from] as number;
		ends[filled[place] as number] = links[at + 1 - from] as number;
		filled[place] = (filled[place] as number) + 1;
	}
	const seen = new Uint8Array(size);
	seen[0] = 1;
	const waiting = [0];
	let count = 1;
	for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
		for (let at = starts[place] as number; at < (starts[place + 1] as number); at += 1) {
			const other = ends[at] as number;
			if (seen[other]) continue;
			seen[other] = 1;
			count += 1;
			waiting.push(other);
		}
	}
	return count === size;
}
