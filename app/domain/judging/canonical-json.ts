/** What JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Writes JSON in the one form that hashes are taken over: keys sorted by their UTF-16 units, no white space, numbers and
 * strings as `JSON.stringify` writes them (ECMAScript fixes both), fields that are undefined left out; the rules of
 * RFC 8785. Throws a RangeError for a number that JSON cannot hold.
 */
export function writeCanonicalJson(value: unknown): string {
	if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
	if (typeof value === "number") {
		if (!Number.isFinite(value)) throw new RangeError("JSON holds finite numbers only");
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) return `[${value.map((item) => writeCanonicalJson(item)).join(",")}]`;
	if (typeof value !== "object") throw new RangeError(`JSON holds no ${typeof value}`);
	const fields = Object.entries(value)
		.filter(([, item]) => item !== undefined)
		.sort(([left], [right]) => (left < right ? -1 : 1))
		.map(([key, item]) => `${JSON.stringify(key)}:${writeCanonicalJson(item)}`);
	return `{${fields.join(",")}}`;
}

/** Where two values first differ, with what stands there; null when they are equal as canonical JSON. */
export function findDifference({
	expected,
	found,
	path = "",
}: {
	expected: unknown;
	found: unknown;
	path?: string;
}): { path: string; expected: string; found: string } | null {
	if (isBranch(expected) && isBranch(found) && Array.isArray(expected) === Array.isArray(found)) {
		const left = expected as Record<string, unknown>;
		const right = found as Record<string, unknown>;
		const keys = Array.isArray(expected)
			? Array.from({ length: Math.max(expected.length, (found as unknown[]).length) }, (_, at) => String(at))
			: [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
		for (const key of keys) {
			const difference = findDifference({
				expected: Object.hasOwn(left, key) ? left[key] : undefined,
				found: Object.hasOwn(right, key) ? right[key] : undefined,
				path: path === "" ? key : `${path}.${key}`,
			});
			if (difference) return difference;
		}
		return null;
	}
	const [wanted, seen] = [show(expected), show(found)];
	return wanted === seen ? null : { path, expected: shorten(wanted), found: shorten(seen) };
}

const isBranch = (value: unknown) => typeof value === "object" && value !== null;
const show = (value: unknown) => (value === undefined ? "nothing" : writeCanonicalJson(value));
const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
