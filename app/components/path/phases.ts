/** A stretch of time with a name. Without `endsAt` it stays open. */
export type Phase = { key: string; startsAt: Date | string; endsAt?: Date | string | null };

export type PhaseMark = "past" | "current" | "ahead";

const time = (at: Date | string) => new Date(at).getTime();

/**
 * Places today on a line where every phase has the same width, in the order given.
 * @returns the mark of each phase, and `today` in percent of the line (0 before the first, 100 after the last)
 */
export function locateToday(timetable: { phases: readonly Phase[]; now: Date | string }) {
	const now = time(timetable.now);
	const { phases } = timetable;
	const marks = phases.map((phase): PhaseMark => {
		if (now < time(phase.startsAt)) return "ahead";
		return phase.endsAt && now >= time(phase.endsAt) ? "past" : "current";
	});
	const begun = marks.filter((mark) => mark !== "ahead").length;
	const latest = phases[begun - 1];
	if (!latest) return { marks, today: 0 };
	const end = latest.endsAt ?? phases[begun]?.startsAt;
	const walked = end ? (now - time(latest.startsAt)) / (time(end) - time(latest.startsAt)) : 0.5;
	const today = ((begun - 1 + Math.min(1, Math.max(0, walked))) / phases.length) * 100;
	return { marks, today };
}
