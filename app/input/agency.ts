import { AGENCY_LIMITS, RESERVED_CODES } from "~/domain/agency";
import { AGENCY_KINDS } from "~/domain/vocabulary";
import { agencyCode } from "./innovation";
import { z } from "./messages";
import { typedNumber } from "./number";

/** A text on one line: control characters and line breaks would let it pose as something else. */
const line = (max: number) =>
	z
		.string()
		.trim()
		.min(1)
		.max(max)
		.regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u)
		.transform((text) => text.normalize("NFC"));
const both = (max: number) => z.object({ th: line(max), en: line(max) });
const revision = z.coerce.number().int().min(0);

/** Everything that an administrator keeps of an agency. */
export const agencySchema = z.object({
	/** The agency as the form showed it; absent for a new one. */
	revision: revision.optional(),
	name: both(AGENCY_LIMITS.name),
	abbreviation: both(AGENCY_LIMITS.abbreviation),
	letterCode: line(AGENCY_LIMITS.letterCode).optional(),
	kind: z.enum(AGENCY_KINDS),
	province: typedNumber({ min: 10, max: 99 })
		.refine(Number.isInteger, { error: () => "errors.field.number" })
		.optional(),
	/** Code of the agency above it. */
	parent: agencyCode.optional(),
	contactUnit: both(AGENCY_LIMITS.contactUnit),
});
export type AgencyInput = z.infer<typeof agencySchema>;

/** A new agency has its code besides: its address, which lasts. */
export const newAgencySchema = z.object({
	code: z
		.string()
		.trim()
		.max(AGENCY_LIMITS.code)
		.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: () => "admin.agencies.codeShape" })
		.refine((code) => !RESERVED_CODES.includes(code), { error: () => "errors.agencyCodeTaken" }),
	...agencySchema.shape,
});
export type NewAgencyInput = z.infer<typeof newAgencySchema>;

/** Closing an agency, or opening it again. */
export const agencyStandingSchema = z.object({
	intent: z.enum(["close", "reopen"]),
	revision,
	/** For `close`: code of the agency that goes on with its work. */
	replacedBy: agencyCode.optional(),
	why: line(AGENCY_LIMITS.why),
});
export type AgencyStandingInput = z.infer<typeof agencyStandingSchema>;

/** Which agencies an administrator looks for; what makes no sense is as if it were not there. */
export const agenciesQuerySchema = z.object({
	q: z.string().trim().max(200).optional().catch(undefined),
	kind: z.enum(AGENCY_KINDS).optional().catch(undefined),
	after: agencyCode.optional().catch(undefined),
});
