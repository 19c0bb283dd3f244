import { Types } from "mongoose";
import { AgencyModel } from "~~/models/agency.server";
import type { SeedAgency } from "../data/types";

/**
 * Puts the agency tree into the database.
 * @returns hex ids by code
 */
export async function loadAgencies(agencies: readonly SeedAgency[]): Promise<Map<string, string>> {
	const ids = new Map(agencies.map(({ code }) => [code, new Types.ObjectId()]));
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
		})),
	);
	return new Map([...ids].map(([code, id]) => [code, id.toHexString()]));
}
