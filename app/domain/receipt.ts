/**
 * Receipts of support: a code that only the supporter is told, in a public list of all codes of a proposal. Letters and
 * digits are those of Douglas Crockford's Base32, which leaves out what is easily misread.
 */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 60 bits: nobody guesses one, and in a million codes of one proposal two alike are not to be expected. */
export const RECEIPT_LENGTH = 12;
const RECEIPT = new RegExp(`^[${SIGNS}]{${RECEIPT_LENGTH}}$`);
/** What people read or write for a sign that is left out. */
const MISREAD: Record<string, string> = { O: "0", I: "1", L: "1" };

/**
 * Makes a code of random bytes.
 * @param bytes at least {@link RECEIPT_LENGTH}, each gives a sign
 */
export function receiptOf(bytes: Uint8Array): string {
	let code = "";
	for (const byte of bytes.subarray(0, RECEIPT_LENGTH)) code += SIGNS[byte % SIGNS.length];
	return code;
}

/** The code in groups of four, as people read it: `7K3M-9QXD-2ABC`. */
export function formatReceipt(code: string): string {
	return code.replace(/(.{4})(?=.)/g, "$1-");
}

/**
 * Reads a code as somebody typed it: in small letters, with or without hyphens and spaces, with Thai digits, with O for 0.
 * @returns null for what is no code
 */
export function parseReceipt(text: string): string | null {
	const code = text
		.toUpperCase()
		.replace(/[\s\u2010-\u2015-]/g, "")
		.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - "๐".charCodeAt(0)))
		.replace(/[OIL]/g, (sign) => MISREAD[sign] ?? sign);
	return RECEIPT.test(code) ? code : null;
}
