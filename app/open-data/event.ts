import type { EventType } from "../domain/event";
import type { Role } from "../domain/viewer";
import type { Bilingual } from "../domain/vocabulary";

/** What open data takes of a public record. */
interface PublicEvent {
	id: string;
	type: EventType;
	at: Date;
	role: Role | "author" | "citizen" | "system";
	actorAgency: { code: string; name: Bilingual } | null;
	agency: { code: string; name: Bilingual } | null;
	proposal: number | null;
	commitment: number | null;
	challenge: string | null;
	why: string | null;
	data: Readonly<Record<string, unknown>>;
}

/** Roles whose reasons are an official's word; what citizens write stays with their own pages. */
const OFFICIALS: readonly string[] = ["officer", "champion", "steward", "administrator"];

/** A stage or status, never a name: what the data of a record hold besides is left out. */
const asWord = (value: unknown) => (typeof value === "string" && /^[a-z-]{1,40}$/.test(value) ? value : null);

/** The public fields of a record; nothing else leaves, and no person. */
export function toOpenEvent(row: PublicEvent) {
	const { percent } = row.data;
	return {
		id: row.id,
		type: row.type,
		at: row.at.toISOString(),
		role: row.role,
		actorAgency: row.actorAgency && { code: row.actorAgency.code, name: row.actorAgency.name },
		proposal: row.proposal,
		commitment: row.commitment,
		challenge: row.challenge,
		agency: row.agency && { code: row.agency.code, name: row.agency.name },
		from: asWord(row.data.from),
		to: asWord(row.data.to),
		percent: typeof percent === "number" && Number.isInteger(percent) ? percent : null,
		why: OFFICIALS.includes(row.role) ? row.why : null,
	};
}
