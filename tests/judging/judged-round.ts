import type { Viewer } from "~/domain/viewer";
import { loadPublicationPage } from "~/services/judging-publication.server";
import { publishResult } from "~/services/judging-publication-publish.server";
import { type MadeUser, makeUser } from "../support/factories";
import { makeAssignment, makeBallot, makeEntry, makeJudge, makeRound } from "../support/judging-factories";

/** After the closing of every round of `makeRound`. */
export const AFTER = new Date("2026-03-12T03:00:00Z");

/** Scores of three judges for three entries: the first is best, the third worst; the second judge is strict. */
const SCORES = [
	[
		[5, 5],
		[4, 4],
		[5, 4],
	],
	[
		[4, 3],
		[2, 3],
		[3, 4],
	],
	[
		[2, 3],
		[1, 2],
		[2, 2],
	],
] as const;

/**
 * A round that three judges have finished: entries E001, E002 and E003 in this order, and a fourth that is not judged, being
 * ineligible. Assignments stand entry by entry, judges in their order.
 */
export async function judgedRound({
	comment,
	minBallots = 2,
	more = {},
}: {
	comment?: string;
	minBallots?: number;
	more?: Record<string, unknown>;
} = {}) {
	const round = await makeRound({
		more: {
			minBallots,
			places: 2,
			bootstrapRuns: 50,
			feedback: "both",
			prizes: [{ name: { th: "ชนะเลิศ", en: "First" }, baht: 1000 }],
			...more,
		},
	});
	const judges = [];
	for (let at = 0; at < 3; at += 1) judges.push(await makeJudge({ roundId: round.id }));
	const authors: MadeUser[] = [];
	const entries = [];
	const assignments: string[] = [];
	for (const scoresOfEntry of SCORES) {
		const author = await makeUser();
		authors.push(author);
		const entry = await makeEntry({
			roundId: round.id,
			challengeId: round.challengeId,
			authorIds: [author.id],
		});
		entries.push(entry);
		for (const [at, [impact, feasibility]] of scoresOfEntry.entries()) {
			const judge = judges[at];
			if (!judge) continue;
			const { id } = await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: entry.id });
			assignments.push(id);
			await makeBallot({
				assignmentId: id,
				scores: { impact, feasibility },
				...(comment ? { toTeam: `${comment} ${at + 1}`, toPanel: `${comment} panel` } : {}),
			});
		}
	}
	const spare = await makeEntry({
		roundId: round.id,
		challengeId: round.challengeId,
		state: "ineligible",
	});
	return { round, judges, authors, entries, assignments, spare };
}

/** Publishes a round of {@link judgedRound} as it stands; gives the version. */
export async function publishJudged({
	number,
	viewer,
	why,
}: {
	number: number;
	/** A steward. */
	viewer: Viewer;
	why?: string;
}): Promise<number> {
	const page = await loadPublicationPage({ viewer, number: String(number), from: 0, now: AFTER });
	return publishResult({
		viewer,
		number,
		input: {
			fingerprint: page.fingerprint,
			version: page.latest?.version ?? 0,
			announcementTh: "ประกาศผล",
			announcementEn: "The result",
			confirm: "on",
			why,
		},
		now: AFTER,
	});
}
