import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";

/**
 * Everything typed in a form, as nested as its names, without judging it: for buttons that only change the form itself, such
 * as "add a row" and "preview".
 */
export function readTyped(form: FormData): Record<string, unknown> {
	return parseWithZod(form, { schema: z.object({}) }).payload;
}

/** The answer that shows a form again with these values and no errors. */
export function toUntouchedAnswer(typed: Record<string, unknown>): { result: SubmissionResult<string[]> } {
	return { result: { initialValue: typed } as SubmissionResult<string[]> };
}
