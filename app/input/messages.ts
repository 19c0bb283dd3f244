import { z } from "zod";

/**
 * Turns what Zod finds into keys of the catalogue, so that an error is written in the reader's language where it is
 * shown: `errors.field.tooLong?max=280`.
 */
function messageKey(issue: z.core.$ZodRawIssue): string {
	switch (issue.code) {
		case "invalid_type":
			if (issue.input === undefined || issue.input === null || issue.input === "")
				return "errors.field.required";
			return issue.expected === "number" ? "errors.field.number" : "errors.field.invalid";
		case "too_big":
			return issue.origin === "string"
				? `errors.field.tooLong?max=${issue.maximum}`
				: `errors.field.${issue.origin === "array" ? "tooMany" : "tooBig"}?max=${issue.maximum}`;
		case "too_small":
			if (issue.origin === "string")
				return issue.minimum === 1 ? "errors.field.required" : `errors.field.tooShort?min=${issue.minimum}`;
			return `errors.field.${issue.origin === "array" ? "tooFew" : "tooSmall"}?min=${issue.minimum}`;
		case "invalid_value":
			return issue.input === undefined || issue.input === ""
				? "errors.field.required"
				: "errors.field.choice";
		case "invalid_format":
			if (issue.format === "email") return "errors.field.email";
			if (issue.format === "url") return "errors.field.url";
			return "errors.field.invalid";
		default:
			return "errors.field.invalid";
	}
}

z.config({ customError: messageKey });

export { z };
