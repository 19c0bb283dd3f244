import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { RuledOpinion } from "~/domain/opinion";
import { agenciesOf, type Viewer } from "~/domain/viewer";
import { OpinionModel } from "~~/models/opinion.server";

/** Filter for what belongs to the agencies of a person. */
export const ofOwnAgencies = (viewer: Viewer) =>
	mongoose.trusted({ $in: agenciesOf(viewer).map((id) => new Types.ObjectId(id)) });

/**
 * The stored opinion of the own agency.
 * @throws {DomainError} `notFound` for those of other agencies
 */
export async function loadOwnOpinion({ viewer, id }: { viewer: Viewer; id: string | undefined }) {
	if (!/^[0-9a-f]{24}$/.test(id ?? "")) throw new DomainError("notFound");
	const row = await OpinionModel.findOne({ _id: id, agency: ofOwnAgencies(viewer) }).lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

type Row = Awaited<ReturnType<typeof loadOwnOpinion>>;

/** What rules look at. */
export const toRuledOpinion = (row: Row): RuledOpinion => ({
	agencyId: row.agency.toHexString(),
	state: row.state,
	items: row.items,
	observations: row.observations,
	contactUnit: row.contactUnit,
});
