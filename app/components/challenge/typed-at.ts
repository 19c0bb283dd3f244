/** What was typed into a nested field of a form, such as `title.th` or `prizes[0].th`; undefined when nothing was. */
export function typedAt(source: Record<string, unknown> | undefined, name: string): string | undefined {
	let value: unknown = source;
	for (const part of name.split(/[.[\]]+/).filter((piece) => piece !== "")) {
		if (typeof value !== "object" || value === null) return undefined;
		value = (value as Record<string, unknown>)[part];
	}
	return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
