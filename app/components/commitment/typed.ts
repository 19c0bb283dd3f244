/** What was typed into a row of a form that repeats, by the names of its fields. */
export type TypedRow = Record<string, string | undefined>;

/** Rows as conform keeps them: everything typed so far, as nested as the form's names. */
export function rowsOf(typed: unknown): TypedRow[] {
	if (!Array.isArray(typed)) return [];
	return typed.map((row: unknown) => {
		if (typeof row !== "object" || row === null) return {};
		return Object.fromEntries(
			Object.entries(row).map(([name, value]) => [name, value == null ? undefined : String(value)]),
		);
	});
}

/** Values of a field that is sent several times. */
export function listOf(typed: unknown): string[] {
	if (typed === undefined || typed === null) return [];
	return (Array.isArray(typed) ? typed : [typed]).map((value) => String(value ?? ""));
}

/** What was typed into a field, as text. */
export function textOf(source: Record<string, unknown> | undefined, name: string): string | undefined {
	const value = source?.[name];
	return value === undefined || value === null ? undefined : String(value);
}

/** How many rows an action's answer asks to show; undefined when it does not. */
export function askedRows(answer: unknown): number | undefined {
	if (typeof answer !== "object" || answer === null || !("rows" in answer)) return undefined;
	return typeof answer.rows === "number" ? answer.rows : undefined;
}
