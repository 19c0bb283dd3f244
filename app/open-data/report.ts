import type { CommitmentStatus } from "../domain/commitment";
import type { Bilingual } from "../domain/vocabulary";

/** What open data takes of a progress report. */
interface PublicReport {
	commitment: number;
	agency: { code: string; name: Bilingual } | null;
	example: boolean;
	number: number;
	at: Date;
	status: CommitmentStatus;
	percent: number;
	narrative: string;
	values: readonly { indicator: string; value: number }[];
	obstacles?: string | null;
	evidenceLink?: string | null;
	evidence: readonly { id: string; name: string; type: string; bytes: number }[];
	nextReportAt?: Date | null;
}

/** The public fields of a report; who wrote it is not among them. */
export function toOpenReport(row: PublicReport) {
	return {
		commitment: row.commitment,
		number: row.number,
		at: row.at.toISOString(),
		agency: row.agency && { code: row.agency.code, name: row.agency.name },
		status: row.status,
		percent: row.percent,
		narrative: row.narrative,
		values: row.values.map(({ indicator, value }) => ({ indicator, value })),
		obstacles: row.obstacles || null,
		evidenceLink: row.evidenceLink || null,
		evidence: row.evidence.map(({ id, name, type, bytes }) => ({ path: `/files/${id}`, name, type, bytes })),
		nextReportAt: row.nextReportAt?.toISOString() ?? null,
		example: row.example,
	};
}

/** What open data takes of an indicator in an approved promise. */
interface PublicIndicator {
	commitment: number;
	/** From 1. */
	place: number;
	agency: { code: string; name: Bilingual } | null;
	name: string;
	unit: string;
	baseline?: number | null;
	target: number;
	numerator?: string | null;
	denominator?: string | null;
	measuredBy?: string | null;
	holder?: string | null;
	latest: { value: number; report: number; at: Date } | null;
	updatedAt: Date;
	example: boolean;
}

/** The public fields of an indicator. */
export function toOpenIndicator(row: PublicIndicator) {
	return {
		commitment: row.commitment,
		place: row.place,
		agency: row.agency && { code: row.agency.code, name: row.agency.name },
		name: row.name,
		unit: row.unit,
		baseline: row.baseline ?? null,
		target: row.target,
		numerator: row.numerator || null,
		denominator: row.denominator || null,
		measuredBy: row.measuredBy || null,
		holder: row.holder || null,
		latest: row.latest && { ...row.latest, at: row.latest.at.toISOString() },
		updatedAt: row.updatedAt.toISOString(),
		example: row.example,
	};
}
