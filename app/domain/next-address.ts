/** Only a path of this site, which no browser reads as another host: one slash, then no slash or backslash. */
const OWN_PATH = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/**
 * Where to go on after signing in: an address of this site, or nothing.
 * @param next what the page's address or form carried; may come from a stranger
 */
export function ownAddress(next: string | null | undefined): string | null {
	if (!next || next.length > 2_000 || !OWN_PATH.test(next)) return null;
	try {
		const url = new URL(next, "https://own.invalid");
		const address = url.pathname + url.search + url.hash;
		// why: dot segments may have left a path that begins with two slashes
		return url.host === "own.invalid" && OWN_PATH.test(address) ? address : null;
	} catch {
		return null;
	}
}
