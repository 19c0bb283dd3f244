import { DomainError } from "~/domain/errors";
import { differingFields, type PromiseField, type PromiseText } from "~/domain/promise-difference";
import { CommitmentModel, CommitmentVersionModel } from "~~/models/commitment.server";
import { toPromiseText } from "./promise-parts.server";

/** Versions that one may choose from; no promise has come near it. */
const MOST_VERSIONS = 200;

/** Two approved versions of a promise beside each other. */
export interface ComparedVersions {
	number: number;
	deliverable: { th: string; en: string | null };
	/** All versions, oldest first. */
	versions: { version: number; at: Date; reason: string | null }[];
	from: number;
	to: number;
	before: PromiseText;
	after: PromiseText;
	changed: PromiseField[];
}

/**
 * Compares any two approved versions of a promise, the earlier first whichever way they are asked for. The latest beside the
 * one before it unless others are asked for.
 * @throws {DomainError} `notFound` for a commitment without an approved promise and for versions that there are not
 */
export async function compareVersions({
	number,
	from,
	to,
}: {
	number: number | null;
	from?: number | null;
	to?: number | null;
}): Promise<ComparedVersions> {
	const row = await CommitmentModel.findOne({ number }).select({ number: 1 }).lean();
	const versions =
		row &&
		(await CommitmentVersionModel.find({ commitment: row._id })
			.sort({ version: -1 })
			.limit(MOST_VERSIONS)
			.select({ version: 1, at: 1, reason: 1 })
			.lean());
	const latest = versions?.[0]?.version;
	if (!row || !versions || latest === undefined) throw new DomainError("notFound");
	const asked = [from ?? Math.max(1, latest - 1), to ?? latest].sort((a, b) => a - b);
	const [earlier = latest, later = latest] = asked;
	const [before, after] = await Promise.all(
		[earlier, later].map((version) =>
			CommitmentVersionModel.findOne({ commitment: row._id, version }).lean(),
		),
	);
	if (!before || !after) throw new DomainError("notFound");
	const [first, second] = [toPromiseText(before.promise), toPromiseText(after.promise)];
	return {
		number: row.number,
		deliverable: { th: second.deliverable, en: second.deliverableEn },
		versions: versions.map(({ version, at, reason }) => ({ version, at, reason: reason ?? null })).reverse(),
		from: earlier,
		to: later,
		before: first,
		after: second,
		changed: differingFields(first, second),
	};
}
