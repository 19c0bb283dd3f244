import { Types } from "mongoose";
import type { AgencyKind } from "~/domain/vocabulary";
import { AgencyModel } from "~~/models/agency.server";
import type { SeedAgency } from "../data/types";

const thai = new Intl.Collator("th");

/**
 * Puts the agency tree into the database.
 * @returns hex ids by code
 */
export async function loadAgencies(agencies: readonly SeedAgency[]): Promise<Map<string, string>> {
	const ids = new Map(agencies.map(({ code }) => [code, new Types.ObjectId()]));
	const positions = numberByKind(agencies);
	await AgencyModel.insertMany(
		agencies.map((agency) => ({
			_id: ids.get(agency.code),
			code: agency.code,
			kind: agency.kind,
			...(agency.parent ? { parent: ids.get(agency.parent) } : {}),
			name: agency.name,
			abbreviation: agency.abbreviation,
			...(agency.letterCode ? { letterCode: agency.letterCode } : {}),
			...(agency.provinceCode === undefined ? {} : { province: agency.provinceCode }),
			contactUnit: agency.contactUnit,
			order: positions.get(agency.code),
		})),
	);
	return new Map([...ids].map(([code, id]) => [code, id.toHexString()]));
}

/** The position of each agency in Thai alphabetical order within its kind, from 1, by code. */
function numberByKind(agencies: readonly SeedAgency[]): Map<string, number> {
	const next = new Map<AgencyKind, number>();
	const sorted = [...agencies].sort((a, b) => thai.compare(a.name.th, b.name.th));
	return new Map(
		sorted.map(({ code, kind }) => {
			const position = (next.get(kind) ?? 0) + 1;
			next.set(kind, position);
			return [code, position];
		}),
	);
}
