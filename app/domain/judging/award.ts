import type { Bilingual } from "../vocabulary";

/** A prize of a round: the nth of those without a track belongs to the nth place, the nth of a track to its nth best entry. */
export interface RoundPrize {
	name: Bilingual;
	baht?: number | null;
	track?: string | null;
}

/** An entry's place in the official order. Entries that share a place have the same rank: 1, 2, 2, 4. */
export interface RankedEntry {
	code: string;
	rank: number;
	track?: string | null;
}

/** What an entry gets. */
export interface Award {
	code: string;
	rank: number;
	/** True when others share this rank. */
	tied: boolean;
	/** Goes on to the next round, or wins a place. */
	through: boolean;
	/** Baht have at most two decimals; null for a prize without money. */
	prizes: { name: Bilingual; baht: number | null }[];
}

/**
 * What follows from an order: who goes through and who gets which prize. All entries with a rank within the places go
 * through, so that a tie at the border lets more of them through than there are places. Entries that share a place get
 * the prize of that place together; the money of all places that they take up is added and divided equally, rounded
 * down to satang.
 * @param ranking in any order; ranks leave out as many numbers as entries share a place
 */
export function awardPlaces({
	ranking,
	prizes,
	places,
}: {
	ranking: readonly RankedEntry[];
	prizes: readonly RoundPrize[];
	places: number;
}): Award[] {
	const ordered = [...ranking].sort(
		(left, right) => left.rank - right.rank || (left.code < right.code ? -1 : 1),
	);
	const won = new Map<string, Award["prizes"]>(ordered.map(({ code }) => [code, []]));
	const hand = (entries: readonly RankedEntry[], own: readonly RoundPrize[]) => {
		for (const { code, prize } of shareOut({ entries, prizes: own })) won.get(code)?.push(prize);
	};
	hand(
		ordered,
		prizes.filter(({ track }) => !track),
	);
	const tracks = [...new Set(prizes.flatMap(({ track }) => (track ? [track] : [])))];
	for (const track of tracks)
		hand(
			ordered.filter((entry) => entry.track === track),
			prizes.filter((prize) => prize.track === track),
		);
	const sharing = new Map<number, number>();
	for (const { rank } of ordered) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
	return ordered.map(({ code, rank }) => ({
		code,
		rank,
		tied: (sharing.get(rank) ?? 0) > 1,
		through: rank <= places,
		prizes: won.get(code) ?? [],
	}));
}

function shareOut({
	entries,
	prizes,
}: {
	entries: readonly RankedEntry[];
	prizes: readonly RoundPrize[];
}): { code: string; prize: Award["prizes"][number] }[] {
	const handed: { code: string; prize: Award["prizes"][number] }[] = [];
	for (let from = 0; from < Math.min(prizes.length, entries.length); ) {
		const equals = entries.filter(({ rank }) => rank === entries[from]?.rank);
		const own = prizes.slice(from, from + equals.length);
		const sum = own.reduce((baht, prize) => baht + (prize.baht ?? 0), 0);
		const each = sum > 0 ? Math.floor((sum * 100) / equals.length) / 100 : null;
		const [first] = own;
		if (first) for (const { code } of equals) handed.push({ code, prize: { name: first.name, baht: each } });
		from += equals.length;
	}
	return handed;
}

/** The rank shared by entries on both sides of the last place, where there is one. */
export function tieAtBorder(
	awards: readonly Award[],
	places: number,
): { rank: number; entries: string[] } | null {
	const through = awards.filter((award) => award.through);
	if (through.length <= places) return null;
	const rank = Math.max(...through.map((award) => award.rank));
	return { rank, entries: through.filter((award) => award.rank === rank).map(({ code }) => code) };
}
