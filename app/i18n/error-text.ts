import type { MessageKey, Translate } from "./translate";

/** Writes an error such as `errors.field.tooLong?max=280` in the reader's language. */
export function errorText(t: Translate, error: string): string {
	const [key, query] = error.split("?");
	const params: Record<string, string | number> = {};
	for (const [name, value] of new URLSearchParams(query))
		params[name] = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
	return t(key as MessageKey, params);
}
