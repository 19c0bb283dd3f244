import {
	ACTING_KINDS,
	OBSERVATION_ANSWERS,
	OPINION_LIMITS,
	OPINION_STATUSES,
	URGENCIES,
} from "~/domain/opinion";
import { thaiDate } from "./date";
import { agencyCode } from "./innovation";
import { z } from "./messages";

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();
const { short, name, letterNumber } = OPINION_LIMITS;

/** The fields of the one who signs a letter. */
const signatoryFields = {
	signatoryName: text(name),
	signatoryPosition: text(name),
	acting: z.enum(ACTING_KINDS).default("self"),
	actingFor: optionalText(name),
};

/** Refuses a signature for another post that does not name the post. */
function requirePost(
	{ acting, actingFor }: { acting: string; actingFor?: string },
	context: { addIssue: (issue: { code: "custom"; path: string[]; message: string; input: unknown }) => void },
): void {
	if (acting !== "self" && !actingFor)
		context.addIssue({
			code: "custom",
			path: ["actingFor"],
			message: "errors.field.required",
			input: actingFor,
		});
}

/** One agency that is asked, as sent; a row left empty is none. */
const askedRow = z.object({
	agency: agencyCode.optional(),
	part: optionalText(OPINION_LIMITS.text),
	addressee: optionalText(name),
});

const askedAgencies = z
	.array(askedRow.optional())
	.max(OPINION_LIMITS.agencies)
	.optional()
	.transform((rows, context) => {
		const kept: { agency: string; part: string; addressee?: string }[] = [];
		const seen = new Set<string>();
		const refuse = (path: (string | number)[], message: string) =>
			context.addIssue({ code: "custom", message, path, input: rows });
		for (const [index, row] of (rows ?? []).entries()) {
			if (!row?.agency && !row?.part && !row?.addressee) continue;
			const { agency, part, addressee } = row;
			if (!agency) refuse([index, "agency"], "errors.field.required");
			if (!part) refuse([index, "part"], "errors.field.required");
			if (agency && seen.has(agency)) refuse([index, "agency"], "errors.field.choice");
			if (agency) seen.add(agency);
			if (agency && part) kept.push({ agency, part, addressee });
		}
		if (kept.length === 0 && context.issues.length === 0) refuse([0, "agency"], "errors.field.required");
		return kept;
	});

/** Files of a letter; a browser sends an empty file where none was chosen. */
const files = z
	.preprocess(
		(sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
		z.array(z.file().optional()).max(OPINION_LIMITS.files),
	)
	.transform((sent) => sent.filter((file): file is File => file !== undefined && file.size > 0));

/** The steward asks agencies for their opinion on a proposal. */
export const askOpinionsSchema = z
	.object({
		proposal: z.coerce.number().int().positive(),
		subject: text(short),
		question: text(OPINION_LIMITS.text),
		reference: optionalText(short),
		urgency: z.enum(URGENCIES),
		letterNumber: text(letterNumber),
		letterDate: thaiDate(),
		dueAt: thaiDate(),
		agencies: askedAgencies,
		sender: text(name),
		senderAddress: optionalText(short),
		contact: text(short),
		...signatoryFields,
		files,
	})
	.superRefine(requirePost);
export type AskOpinionsInput = z.output<typeof askOpinionsSchema>;

/** One item of an opinion as sent; a row left empty is none. A status may still be open in a draft. */
const itemRow = z.object({
	subject: optionalText(short),
	status: z.enum(OPINION_STATUSES).optional(),
	words: optionalText(OPINION_LIMITS.text),
});

const items = z
	.array(itemRow.optional())
	.max(OPINION_LIMITS.items)
	.optional()
	.transform((rows, context) =>
		(rows ?? []).flatMap((row, index) => {
			if (!row?.subject && !row?.status && !row?.words) return [];
			const { subject, status, words } = row;
			if (subject) return [{ subject, status, words }];
			context.addIssue({
				code: "custom",
				message: "errors.field.required",
				path: [index, "subject"],
				input: rows,
			});
			return [];
		}),
	);

/** An agency writes at its opinion. */
export const draftOpinionSchema = z.object({
	intent: z.enum(["save", "hand-in"]).default("save"),
	revision: z.coerce.number().int().min(0),
	receiptNumber: optionalText(letterNumber),
	items,
	observations: z
		.array(optionalText(OPINION_LIMITS.text))
		.max(OPINION_LIMITS.observations)
		.optional()
		.transform((rows) => (rows ?? []).filter((row): row is string => Boolean(row))),
	contactUnit: optionalText(name),
	contactPhone: optionalText(letterNumber),
});
export type DraftOpinionInput = z.output<typeof draftOpinionSchema>;

/** The champion signs the opinion as it stands. */
export const signOpinionSchema = z
	.object({
		intent: z.literal("sign"),
		revision: z.coerce.number().int().min(0),
		letterNumber: text(letterNumber),
		letterDate: thaiDate(),
		...signatoryFields,
	})
	.superRefine(requirePost);
export type SignOpinionInput = z.output<typeof signOpinionSchema>;

/** The champion gives the draft back with a reason. */
export const sendBackOpinionSchema = z.object({
	intent: z.literal("send-back"),
	revision: z.coerce.number().int().min(0),
	why: text(short),
});
export type SendBackOpinionInput = z.output<typeof sendBackOpinionSchema>;

/** The steward says what becomes of an observation. */
export const answerObservationSchema = z.object({
	intent: z.literal("answer"),
	opinion: z.string().regex(/^[0-9a-f]{24}$/),
	/** Its place in the opinion, from 0. */
	place: z.coerce
		.number()
		.int()
		.min(0)
		.max(OPINION_LIMITS.observations - 1),
	decision: z.enum(OBSERVATION_ANSWERS),
	words: text(OPINION_LIMITS.text),
});
export type AnswerObservationInput = z.output<typeof answerObservationSchema>;

/** The steward issues the digest. */
export const issueDigestSchema = z
	.object({
		intent: z.literal("issue"),
		digestWords: text(OPINION_LIMITS.text),
		letterNumber: text(letterNumber),
		letterDate: thaiDate(),
		...signatoryFields,
	})
	.superRefine(requirePost);
export type IssueDigestInput = z.output<typeof issueDigestSchema>;
