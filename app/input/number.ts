import { z } from "./messages";

/**
 * Reads a number as people type it: with thousands separators and Arabic or Thai digits.
 * @returns null for anything else
 */
export function parseNumber(text: string): number | null {
	const plain = text
		.normalize("NFKC")
		.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
		.replace(/[,\s]/g, "");
	if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return null;
	return Number(plain);
}

/** A field that takes a number as people type it. */
export function typedNumber({ min, max }: { min?: number; max?: number } = {}) {
	return z.string().transform((text, context) => {
		const value = parseNumber(text);
		const message =
			value === null
				? "errors.field.number"
				: min !== undefined && value < min
					? `errors.field.tooSmall?min=${min}`
					: max !== undefined && value > max
						? `errors.field.tooBig?max=${max}`
						: null;
		if (value !== null && message === null) return value;
		context.addIssue({ code: "custom", message: message ?? "errors.field.number", input: text });
		return z.NEVER;
	});
}
