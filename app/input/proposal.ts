import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { missingForSubmission, type ProposalText } from "~/domain/proposal-text";
import { CHANGE_KINDS, CHANNELS, IMPACT_KINDS, TARGET_GROUPS } from "~/domain/vocabulary";
import { z } from "./messages";

const id = z.string().regex(/^[0-9a-f]{24}$/);
/** Browsers send line ends as two characters; they count and are kept as one. */
const text = (max: number) =>
	z
		.string()
		.overwrite((value) => value.replace(/\r\n?/g, "\n").trim())
		.max(max)
		.default("");

/** What a person types first: the title of a new draft. */
export const newProposalSchema = z.object({
	title: z.string().trim().min(1, { error: "proposals.missing.title" }).min(8).max(PROPOSAL_LIMITS.title),
	challenge: z.string().max(100).optional(),
});
export type NewProposalInput = z.output<typeof newProposalSchema>;

const targetGroup = z.object({
	group: z.enum(TARGET_GROUPS).optional(),
	experience: text(PROPOSAL_LIMITS.targetGroupText),
	needs: text(PROPOSAL_LIMITS.targetGroupText),
	painPoints: text(PROPOSAL_LIMITS.targetGroupText),
});
type TypedGroup = z.output<typeof targetGroup>;

const isBlank = (row: TypedGroup) => !row.group && !row.experience && !row.needs && !row.painPoints;

/** Everything that authors write, as far as it has come: nothing is required but that it fits. */
export const proposalFormSchema = z.object({
	title: text(PROPOSAL_LIMITS.title),
	titleEn: text(200),
	summary: text(PROPOSAL_LIMITS.summary),
	summaryEn: text(400),
	service: text(PROPOSAL_LIMITS.service),
	problem: text(PROPOSAL_LIMITS.problem),
	targetGroups: z
		.array(targetGroup)
		.max(TARGET_GROUPS.length)
		.default([])
		.superRefine((rows, context) => {
			for (const [index, row] of rows.entries())
				if (!row.group && !isBlank(row))
					context.addIssue({
						code: "custom",
						message: "proposals.missing.group",
						path: [index, "group"],
						input: row.group,
					});
		})
		.transform((rows) => rows.flatMap((row) => (row.group ? [{ ...row, group: row.group }] : []))),
	area: z.enum(["nationwide", "provinces"]).default("nationwide"),
	provinces: z.array(z.coerce.number().int().min(10).max(99)).max(77).default([]),
	channels: z.array(z.enum(CHANNELS)).default([]),
	changeKinds: z.array(z.enum(CHANGE_KINDS)).default([]),
	impacts: z.array(z.enum(IMPACT_KINDS)).default([]),
	challenge: id.optional(),
	agency: id.optional(),
	teamName: text(100),
	body: text(PROPOSAL_LIMITS.body),
	/** Why a public text is changed. */
	reason: text(PROPOSAL_LIMITS.reason),
	/** Revision of the row that the form was filled from. */
	revision: z.coerce.number().int().min(0),
});
export type ProposalFormInput = z.output<typeof proposalFormSchema>;

/** The same, complete: every field that is missing is named. */
export const submitProposalSchema = proposalFormSchema.superRefine((input, context) => {
	for (const { field, code } of missingForSubmission(toProposalText(input)))
		context.addIssue({ code: "custom", message: code, path: [field], input: undefined });
});

/** A change of a public proposal: complete, and with the reason that everyone will read. */
export const changeProposalSchema = submitProposalSchema.refine((input) => input.reason !== "", {
	message: "proposals.missing.reason",
	path: ["reason"],
});

/** The text in a form, apart from what it belongs to. */
export function toProposalText(input: ProposalFormInput): ProposalText {
	const { area, provinces, challenge: _, agency: _a, reason: _r, revision: _v, ...rest } = input;
	const nationwide = area === "nationwide";
	return { ...rest, nationwide, provinces: nationwide ? [] : [...new Set(provinces)].sort((a, b) => a - b) };
}

/** What a form changes: the text, what it belongs to and why. */
export function toProposalChange(input: ProposalFormInput) {
	const { challenge, agency, revision, reason } = input;
	return { text: toProposalText(input), challengeId: challenge, agencyId: agency, revision, reason };
}

/** A reason in words, for withdrawing, returning, merging and archiving. */
export const reasonSchema = z.object({
	reason: z.string().trim().min(1, { error: "proposals.missing.reason" }).max(PROPOSAL_LIMITS.reason),
});

/** What a supporter of a merged proposal answers. */
export const mergedSupportSchema = z.object({ answer: z.enum(["move", "end"]) });

/** The address of a person to invite. */
export const inviteSchema = z.object({ email: z.email().max(254) });

/** A file to attach; size and kind are judged by its content. */
export const attachSchema = z.object({
	file: z
		.file({ error: "proposals.missing.file" })
		.refine((file) => file.size > 0, { message: "proposals.missing.file" }),
	alt: text(300),
});
/** A file to take off. */
export const detachSchema = z.object({ id });
