import { DAY_MS, startOfBangkokDay } from "~/domain/bangkok-day";

/** Something that happened on a day of the demonstration. */
export interface Step {
	/** Days before the anchor. */
	daysAgo: number;
	/** Does it, as at that moment. */
	act: (now: Date) => Promise<void>;
}

/** A step with its moment. */
export interface TimedStep {
	at: Date;
	act: (now: Date) => Promise<void>;
}

const HOUR_MS = 3_600_000;
/** Things happen between half past eight and half past six. */
const FIRST_MS = 8.5 * HOUR_MS;
const LAST_MS = 18.5 * HOUR_MS;

/** The begin of a day in Asia/Bangkok, in days from the anchor's day; negative lies before it. */
export function dayFrom({ anchor, days }: { anchor: Date; days: number }): Date {
	return new Date(startOfBangkokDay(anchor).getTime() + days * DAY_MS);
}

/**
 * Puts the steps of one story in order, by day and within a day as they were given, and gives each its moment.
 *
 * @param anchor what "now" is for the content; nothing is put after it
 * @param salt makes stories differ in their times of day; the same salt gives the same times
 */
export function timeSteps<S extends Step>({
	steps,
	anchor,
	salt,
}: {
	steps: readonly S[];
	anchor: Date;
	salt: string;
}): (S & TimedStep)[] {
	const days = new Map<number, S[]>();
	for (const step of steps) days.set(step.daysAgo, [...(days.get(step.daysAgo) ?? []), step]);
	const shift = fractionOf(salt);
	return [...days]
		.sort(([a], [b]) => b - a)
		.flatMap(([daysAgo, ofDay]) => {
			const begin = dayFrom({ anchor, days: -daysAgo }).getTime();
			const [first, last] = hoursOf({ begin, anchor });
			return ofDay.map((step, index) => ({
				...step,
				at: new Date(Math.floor(first + ((last - first) * (index + shift)) / ofDay.length)),
			}));
		});
}

/** The hours in which things happen; on the day of the anchor only what has gone by of it. */
function hoursOf({ begin, anchor }: { begin: number; anchor: Date }): [number, number] {
	if (begin + LAST_MS <= anchor.getTime()) return [begin + FIRST_MS, begin + LAST_MS];
	const gone = Math.max(0, anchor.getTime() - begin);
	return [begin + Math.min(FIRST_MS, gone / 2), begin + gone];
}

/** A number from 0 up to 1 that follows from the text alone. */
export function fractionOf(text: string): number {
	let hash = 2_166_136_261;
	for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
	return (hash >>> 0) / 2 ** 32;
}
