import { COMMITMENT_LIMITS } from "~/domain/commitment";
import { REPORTABLE_STATUSES } from "~/domain/commitment-status";
import { isOwing } from "~/domain/overdue";
import { RESTART_LIMIT, STALL_CAUSES } from "~/domain/stalled";
import { thaiDate } from "./date";
import { z } from "./messages";
import { typedNumber } from "./number";

const optionalText = (max: number) => z.string().trim().max(max).optional();

const valueRow = z.object({
	indicator: z.string().max(COMMITMENT_LIMITS.indicatorName),
	value: typedNumber().optional(),
});

/** An officer reports how far a commitment is. Rows without a value are left out. */
export const reportSchema = z
	.object({
		status: z.enum(REPORTABLE_STATUSES),
		/** 0–100. */
		percent: typedNumber({ min: 0, max: 100 }),
		narrative: z.string().trim().min(1).max(COMMITMENT_LIMITS.words),
		values: z
			.array(valueRow.optional())
			.max(COMMITMENT_LIMITS.indicators)
			.default([])
			.transform((rows) =>
				rows.flatMap((row) =>
					row?.value === undefined ? [] : [{ indicator: row.indicator, value: row.value }],
				),
			),
		obstacles: optionalText(COMMITMENT_LIMITS.text),
		stallCause: z.enum(STALL_CAUSES).optional(),
		restartWhen: optionalText(RESTART_LIMIT),
		evidenceLink: z
			.url({ protocol: /^https?$/ })
			.max(COMMITMENT_LIMITS.text)
			.optional(),
		nextReportAt: thaiDate().optional(),
	})
	.superRefine(({ status, obstacles, stallCause, restartWhen, nextReportAt }, context) => {
		const require = (field: string, value: unknown) => {
			if (!value)
				context.addIssue({ code: "custom", path: [field], message: "errors.field.required", input: value });
		};
		if (status === "stalled") {
			require("stallCause", stallCause);
			require("obstacles", obstacles);
			require("restartWhen", restartWhen);
		}
		if (isOwing(status)) require("nextReportAt", nextReportAt);
	});
export type ReportInput = z.output<typeof reportSchema>;

/** The short report that nothing has changed: why, and when the next one comes. */
export const unchangedSchema = z.object({
	unchangedWhy: z.string().trim().min(1).max(COMMITMENT_LIMITS.text),
	unchangedNextReportAt: thaiDate(),
});
export type UnchangedInput = z.output<typeof unchangedSchema>;
