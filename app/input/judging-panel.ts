import { ROUND_LIMITS } from "~/domain/judging/round";
import { PROFILE_LIMITS } from "~/domain/profile";
import { LANGUAGES } from "~/domain/vocabulary";
import { objectId, wholeNumber } from "./judging-round";
import { z } from "./messages";

/** Keys of tracks or checks, as boxes send them. */
const rowKeys = () =>
	z
		.array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/))
		.max(ROUND_LIMITS.tracks)
		.default([]);

/** An invitation to a panel; with an address it goes by mail, without one the steward gets a link. */
export const invitationSchema = z.object({
	name: z.string().trim().min(1).max(ROUND_LIMITS.name),
	email: z.email().max(PROFILE_LIMITS.email).optional(),
	language: z.enum(LANGUAGES).default("th"),
	limit: wholeNumber(1, ROUND_LIMITS.entries).optional(),
	tracks: rowKeys(),
});

/** What a steward changes of a judge. */
export const judgeSchema = z.object({
	limit: wholeNumber(1, ROUND_LIMITS.entries).optional(),
	tracks: rowKeys(),
	agency: objectId().optional(),
});

/** That a judge has left. */
export const leaveSchema = z.object({
	why: z.string().trim().max(ROUND_LIMITS.why).optional(),
});

/** A proposal that comes late. */
export const lateEntrySchema = z.object({ proposal: wholeNumber(1, 1_000_000_000) });

/** What a steward decides about an entry. */
export const entrySchema = z
	.object({
		passed: rowKeys(),
		track: z
			.string()
			.regex(/^[a-z][a-z0-9-]{0,39}$/)
			.optional(),
		state: z.enum(["in", "ineligible", "withdrawn"]),
		why: z.string().trim().max(ROUND_LIMITS.why).optional(),
	})
	.superRefine(({ state, why }, context) => {
		if (state !== "in" && !why)
			context.addIssue({ code: "custom", path: ["why"], message: "errors.field.required", input: why });
	});

/** The planner's figures. */
export const plannerSchema = z.object({
	judges: wholeNumber(1, ROUND_LIMITS.judges).optional(),
	minutesPerJudge: wholeNumber(1, 100_000).optional(),
	minutesPerEntry: wholeNumber(1, ROUND_LIMITS.minutes).optional(),
	entries: wholeNumber(1, ROUND_LIMITS.entries).optional(),
});

/** A button that needs nothing typed. */
export const emptySchema = z.object({});

/** An invitation that is taken back. */
export const revokeSchema = z.object({ invitation: objectId() });

/** The plan that was looked at. */
export const confirmSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** Whom to remind: one judge, or all who are behind. */
export const remindSchema = z.object({ judge: objectId().optional(), again: z.boolean().default(false) });
