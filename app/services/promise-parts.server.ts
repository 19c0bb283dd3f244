import mongoose, { type Types } from "mongoose";
import { endOfBangkokDay } from "~/domain/bangkok-day";
import { DomainError } from "~/domain/errors";
import type { BuildingBlock } from "~/domain/vocabulary";
import type { PromiseInput } from "~/input/commitment";
import { AgencyModel } from "~~/models/agency.server";

/** A promise as stored. */
export interface PromiseRow {
	deliverable: string;
	deliverableEn?: string | null;
	ownerUnit: string;
	ownerHead: string;
	dueAt: Date;
	indicators: {
		name: string;
		unit: string;
		baseline?: number | null;
		target: number;
		numerator?: string | null;
		denominator?: string | null;
	}[];
	budget?: number | null;
	budgetSource?: string | null;
	legalObstacles?: string | null;
	buildingBlocks: BuildingBlock[];
	skills?: string | null;
}

/**
 * The stored form of a promise.
 * @param keptDueAt the day already promised, which a change may keep although it has passed
 * @throws {DomainError} `dueInPast` for another day that is over
 */
export function toPromise({
	input,
	now,
	keptDueAt,
}: {
	input: PromiseInput;
	now: Date;
	keptDueAt?: Date;
}): PromiseRow {
	const kept = keptDueAt?.getTime() === input.dueAt.getTime();
	if (!kept && endOfBangkokDay(input.dueAt) <= now) throw new DomainError("dueInPast", { field: "dueAt" });
	if (input.indicators.length === 0) throw new DomainError("needsIndicator", { field: "indicators" });
	return {
		deliverable: input.deliverable,
		deliverableEn: input.deliverableEn,
		ownerUnit: input.ownerUnit,
		ownerHead: input.ownerHead,
		dueAt: input.dueAt,
		indicators: input.indicators,
		budget: input.budget,
		budgetSource: input.budgetSource,
		legalObstacles: input.legalObstacles,
		buildingBlocks: input.buildingBlocks,
		skills: input.skills,
	};
}

/**
 * Ids of the agencies that help, by code; the agency itself is left out.
 * @throws {DomainError} `invalidInput` when there is no such agency
 */
export async function findSupporting({
	codes,
	agencyId,
}: {
	codes: readonly string[];
	agencyId: Types.ObjectId;
}): Promise<Types.ObjectId[]> {
	const wanted = [...new Set(codes)];
	if (wanted.length === 0) return [];
	const rows = await AgencyModel.find({ code: mongoose.trusted({ $in: wanted }) })
		.select({ _id: 1 })
		.lean();
	if (rows.length !== wanted.length) throw new DomainError("invalidInput", { field: "supporting" });
	return rows.map(({ _id }) => _id).filter((id) => !id.equals(agencyId));
}
