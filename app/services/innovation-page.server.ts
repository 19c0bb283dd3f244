import type { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { Award } from "~/domain/innovation";
import { CommitmentModel } from "~~/models/commitment.server";
import { InnovationModel, ReuseModel } from "~~/models/innovation.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import {
	type InnovationRow,
	MOST_REUSES,
	type StoredInnovation,
	toInnovationRows,
} from "./innovations.server";
import { listProvinces, type ProvinceOption } from "./provinces.server";

/** A solution with all that is public of it. */
export interface InnovationPage extends InnovationRow {
	id: string;
	agencyId: string;
	problem: string;
	solution: string;
	results: string;
	contact: string;
	link: string | null;
	source: string | null;
	awardList: Award[];
	provinceNames: ProvinceOption[];
	documents: { id: string; name: string; type: string; bytes: number; alt: string }[];
	/** The label in force, with its reasons. */
	label: { why: string; at: Date } | null;
	commitment: { number: number } | null;
	/** Reuses that both sides have confirmed, newest first. */
	reuseRecords: ReuseShown[];
	withdrawnWhy: string | null;
}

/** A confirmed reuse as everyone may see it. */
export interface ReuseShown {
	number: number;
	adopter: AgencyName | null;
	adapted: string;
	/** Per year. */
	hoursSaved: number | null;
	/** Per year. */
	bahtSaved: number | null;
	measured: string;
	inUseSince: Date | null;
	confirmedAt: Date | null;
	example: boolean;
}

/**
 * A solution as everyone may see it; one that was withdrawn says so and nothing else of its text is to be shown.
 * @throws {DomainError} `notFound`
 */
export async function findInnovation({ number }: { number: number | null }): Promise<InnovationPage> {
	const row = await InnovationModel.findOne({ number }).select({ keys: 0, request: 0, by: 0 }).lean();
	if (!row) throw new DomainError("notFound");
	const [base] = await toInnovationRows([row as unknown as StoredInnovation]);
	if (!base) throw new DomainError("notFound");
	const [provinceNames, commitment, reuseRecords] = await Promise.all([
		row.provinces.length > 0 ? listProvinces({ codes: row.provinces }) : [],
		row.commitment ? CommitmentModel.findById(row.commitment).select({ number: 1 }).lean() : null,
		listReuseRecords({ innovationId: row._id }),
	]);
	const label = row.labels.at(-1);
	return {
		...base,
		id: row._id.toHexString(),
		agencyId: row.agency.toHexString(),
		problem: row.problem,
		solution: row.solution,
		results: row.results,
		contact: row.contact,
		link: row.link ?? null,
		source: row.source ?? null,
		awardList: row.awards.map(({ name, giver, year }) => ({ name, giver, year })),
		provinceNames,
		documents: row.documents.map(({ file, name, type, bytes, alt }) => ({
			id: file.toHexString(),
			name,
			type,
			bytes,
			alt: alt ?? "",
		})),
		label: label?.given ? { why: label.why, at: label.at } : null,
		commitment: commitment ? { number: commitment.number } : null,
		reuseRecords,
		withdrawnWhy: row.withdrawnWhy ?? null,
	};
}

async function listReuseRecords({ innovationId }: { innovationId: Types.ObjectId }): Promise<ReuseShown[]> {
	const rows = await ReuseModel.find({ innovation: innovationId, state: "confirmed" })
		.sort({ confirmedAt: -1, _id: -1 })
		.limit(MOST_REUSES)
		.select({ number: 1, adopter: 1, record: 1, confirmedAt: 1, example: 1 })
		.lean();
	const agencies = await findAgencyNames(rows.map(({ adopter }) => adopter));
	return rows.flatMap((row) =>
		row.record
			? [
					{
						number: row.number,
						adopter: agencies.get(row.adopter.toHexString()) ?? null,
						adapted: row.record.adapted,
						hoursSaved: row.record.hoursSaved ?? null,
						bahtSaved: row.record.bahtSaved ?? null,
						measured: row.record.measured,
						inUseSince: row.record.inUseSince ?? null,
						confirmedAt: row.confirmedAt ?? null,
						example: row.example,
					},
				]
			: [],
	);
}
