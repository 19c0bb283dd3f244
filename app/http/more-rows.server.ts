import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { FormAnswer } from "./form.server";

/** The answer to a form that was sent only to get more rows: everything typed, no errors, and how many rows to show. */
export type MoreRowsAnswer = FormAnswer & { rows: number };

/**
 * Gives a form back with room for more rows of a part that repeats, for pages without JavaScript.
 * @param name of the part, such as `indicators` for fields `indicators[0].name`
 * @param more how many rows to add
 */
export function answerMoreRows({
	form,
	schema,
	name,
	more,
}: {
	form: FormData;
	schema: z.ZodType;
	name: string;
	more: number;
}): MoreRowsAnswer {
	const { payload } = parseWithZod(form, { schema });
	const { intent: _, ...typed } = payload;
	const places = [...form.keys()].map((key) => {
		const place = key.startsWith(`${name}[`) ? Number.parseInt(key.slice(name.length + 1), 10) : -1;
		return Number.isNaN(place) ? -1 : place;
	});
	return {
		result: { initialValue: typed as Record<string, string> },
		rows: Math.max(-1, ...places) + 1 + more,
	};
}

/** How many rows an action's answer asks the page to show. */
export function isMoreRows(form: FormData, value: string): boolean {
	return form.get("intent") === value;
}
