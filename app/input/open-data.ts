import { DomainError } from "~/domain/errors";
import { z } from "./messages";

/** Most rows of one answer, and how many there are when nobody says. */
const LIMIT = { most: 100, usual: 20 };

const datasetListSchema = z.object({
	limit: z
		.string()
		.regex(/^\d{1,3}$/)
		.transform(Number)
		.pipe(z.number().int().min(1).max(LIMIT.most))
		.optional(),
	/** A day, or a moment with its zone. */
	since: z
		.union([z.iso.date(), z.iso.datetime({ offset: true })])
		.transform((text) => new Date(/T/.test(text) ? text : `${text}T00:00:00+07:00`))
		.optional(),
	after: z.string().max(300).optional(),
});

/** The parameters that every list of open data has. */
export interface DatasetListQuery {
	limit: number;
	since: Date | null;
	after: string | null;
}

/**
 * Reads the parameters that every list of open data has; empty ones count as absent.
 * @throws {DomainError} `badRequest` at the first that makes no sense
 */
export function readDatasetQuery(params: URLSearchParams): DatasetListQuery {
	const read = datasetListSchema.safeParse(
		Object.fromEntries([...params].filter(([, value]) => value !== "")),
	);
	if (!read.success) {
		const [field] = read.error.issues[0]?.path ?? [];
		throw new DomainError("badRequest", { field: String(field) });
	}
	const { limit = LIMIT.usual, since = null, after = null } = read.data;
	return { limit, since, after };
}
