import { json, type TypedResponse } from "@remix-run/node";
import { newFormKey } from "./form.server";
import { readTyped, toUntouchedAnswer } from "./typed-form.server";

/** How a button changed a form: everything typed, and a name for the new set of rows. */
export type RowsAnswer = ReturnType<typeof toUntouchedAnswer> & { generation: string };

const BUTTON = /^(add|remove|up)-([a-zA-Z]+)(?:-(\d{1,3}))?$/;

/**
 * Answers a button that changes only the rows of a form: `add-prizes`, `remove-prizes-2`, `up-tieRules-1`. Everything typed
 * comes back, so that it works without JavaScript.
 * @param lists names of the parts that repeat
 * @returns null when the button is none of these
 */
export function answerRows({
	form,
	lists,
}: {
	form: FormData;
	lists: readonly string[];
}): TypedResponse<RowsAnswer> | null {
	const [, act, name, place] = BUTTON.exec(String(form.get("intent") ?? "")) ?? [];
	if (!act || !name || !lists.includes(name)) return null;
	const { intent: _, ...typed } = readTyped(form);
	const rows: unknown[] = Array.isArray(typed[name]) ? [...(typed[name] as unknown[])] : [];
	const at = Number(place ?? -1);
	if (act === "add") rows.push({});
	if (act === "remove") rows.splice(at, at >= 0 ? 1 : 0);
	if (act === "up" && at > 0 && at < rows.length) rows.splice(at - 1, 0, ...rows.splice(at, 1));
	return json({ ...toUntouchedAnswer({ ...typed, [name]: rows }), generation: newFormKey() });
}
