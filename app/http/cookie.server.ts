/** One value of a Cookie header; undefined when it is not there. */
export function parseCookie(header: string | undefined, name: string): string | undefined {
	for (const part of header?.split(";") ?? []) {
		const [key, ...value] = part.trim().split("=");
		if (key === name) return value.join("=");
	}
	return undefined;
}
