import { parseThaiDate } from "~/domain/typed-day";
import { z } from "./messages";

/** A field that takes a day in either era and gives the begin of that day in Asia/Bangkok. */
export function thaiDate() {
	return z.string().transform((text, context) => {
		const day = parseThaiDate(text);
		if (day) return day;
		context.addIssue({ code: "custom", message: "errors.field.date", input: text });
		return z.NEVER;
	});
}
