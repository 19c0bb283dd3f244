import type { ConflictKind } from "./round";

/** A declaration of a judge: one entry, or all entries that concern an agency. Ids are hex strings. */
export interface DeclaredConflict {
	kind: ConflictKind;
	entryId?: string | null;
	agencyId?: string | null;
}

/** What of an entry can be a conflict. Ids are hex strings. */
export interface EntryTies {
	id: string;
	/** Whoever wrote the proposal. */
	authorIds: readonly string[];
	/** The agency whose service it concerns. */
	agencyId: string | null;
}

/**
 * Why a judge may not judge an entry, the gravest reason first: their own work, then what they have declared.
 * @returns null when nothing stands in the way
 */
export function findConflict({
	entry,
	userId,
	declared,
}: {
	entry: EntryTies;
	/** The judge as a person. */
	userId: string;
	declared: readonly DeclaredConflict[];
}): ConflictKind | null {
	if (entry.authorIds.includes(userId)) return "own-team";
	const found = declared.find(
		({ entryId, agencyId }) =>
			(entryId != null && entryId === entry.id) || (agencyId != null && agencyId === entry.agencyId),
	);
	return found?.kind ?? null;
}
