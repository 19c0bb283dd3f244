/** Groups of places 0 … size − 1 that the links join, each sorted, in the order of their first member. */
export function findComponents({
	size,
	links,
}: {
	size: number;
	links: readonly (readonly [number, number])[];
}): number[][] {
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
	for (const [left, right] of links) {
		const [one, other] = [rootOf(left), rootOf(right)];
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
export function isStronglyConnected({
	size,
	links,
}: {
	size: number;
	links: readonly (readonly [number, number])[];
}): boolean {
	if (size === 0) return true;
	const reach = (from: 0 | 1) => {
		const next: number[][] = Array.from({ length: size }, () => []);
		for (const link of links) next[link[from]]?.push(link[1 - from] as number);
		const seen = new Set([0]);
		const waiting = [0];
		for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
			for (const other of next[place] ?? []) {
				if (seen.has(other)) continue;
				seen.add(other);
				waiting.push(other);
			}
		}
		return seen.size === size;
	};
	return reach(0) && reach(1);
}
