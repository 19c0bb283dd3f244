import { DELIMITERS, ENCODINGS, SIGNAL_LIMITS, SIGNAL_SOURCES } from "~/domain/signal";
import { thaiDate } from "./date";
import { z } from "./messages";

const text = (max: number) => z.string().trim().min(1).max(max);

/** A table is sent; `file` is the sum of what was received. */
export const tableUploadSchema = z.object({
	source: z.enum(SIGNAL_SOURCES),
	sourceName: text(SIGNAL_LIMITS.sourceName),
	file: z.string({ error: "needs.upload.fileMissing" }).min(1, { error: "needs.upload.fileMissing" }),
});
export type TableUploadInput = z.output<typeof tableUploadSchema>;

const column = z.coerce.number().int().min(0).max(SIGNAL_LIMITS.columns).optional();

/** How the columns of a table are read. */
export const tableMappingSchema = z.object({
	revision: z.coerce.number().int().min(0),
	encoding: z.enum(ENCODINGS),
	delimiter: z.enum(DELIMITERS),
	text: column,
	more: column,
	at: column,
	id: column,
	kind: column,
	service: column,
	province: column,
	district: column,
	day: thaiDate().optional(),
});
export type TableMappingInput = z.output<typeof tableMappingSchema>;

const revision = z.coerce.number().int().min(0);
const word = text(SIGNAL_LIMITS.word);

/** What a steward does to a group; each button sends one of these. */
export const groupNameSchema = z.object({
	revision,
	nameTh: text(SIGNAL_LIMITS.groupName),
	nameEn: z.string().trim().max(SIGNAL_LIMITS.groupName).optional(),
	isPublic: z.literal("yes").optional(),
});
export type GroupNameInput = z.output<typeof groupNameSchema>;
export const groupWordSchema = z.object({ revision, word });
export const groupMergeSchema = z.object({ revision, other: z.coerce.number().int().positive() });
export const setAsideSchema = z.object({ word });

const after = z.string().max(200).optional();
const province = z.coerce.number().int().min(10).max(99).optional().catch(undefined);
const service = z.string().trim().min(1).max(SIGNAL_LIMITS.name).optional().catch(undefined);
const group = z.coerce.number().int().positive().optional().catch(undefined);

/** Query of the list of reports. */
export const reportListSchema = z.object({ group, service, province, after });
export type ReportListQuery = z.output<typeof reportListSchema>;

/** Query of the overview: by what the figures are listed. */
export const needListSchema = z.object({
	by: z.enum(["group", "service", "province"]).default("group").catch("group"),
	after,
});
export type NeedListQuery = z.output<typeof needListSchema>;

/** The figure that a challenge is opened from. */
export const needSliceSchema = z
	.object({ group, service, province })
	.transform(({ group: number, service: name, province: code }) =>
		number
			? { kind: "group" as const, key: String(number) }
			: name
				? { kind: "service" as const, key: name }
				: code
					? { kind: "province" as const, key: String(code) }
					: null,
	);

export const tableListSchema = z.object({ after });
