import { startOfBangkokDay } from "~/domain/bangkok-day";
import { listChallenges } from "./challenges.server";
import { listCommitments } from "./commitments.server";
import { countProgramme } from "./programme.server";
import { listProposals } from "./proposal-lists.server";

/** Rows of each list on the home page. */
const ROWS = 4;

/** What the home page shows: what is open now, what is new, what waits, and which promises are late. */
export async function loadHome({ now }: { now: Date }) {
	const [figures, challenges, newest, waiting, late] = await Promise.all([
		countProgramme({ now }),
		listChallenges({ now }),
		listProposals({ sort: "newest", limit: ROWS, now }),
		listProposals({ filter: { progress: "awaiting-answer" }, sort: "waiting", limit: ROWS, now }),
		listCommitments({ query: { status: "overdue" }, now, limit: ROWS }),
	]);
	return {
		// why: the day, not the moment: the page is drawn anew only when what is on it has changed
		today: startOfBangkokDay(now),
		figures,
		challenges: challenges.filter(({ time }) => time === "open" || time === "running").slice(0, ROWS),
		newest: newest.items,
		waiting: waiting.items,
		late: late.items,
	};
}
