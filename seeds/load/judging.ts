import { DEFAULT_JUDGING_SETTINGS } from "~/domain/judging/records";
import { rubricFromTemplate } from "~/domain/judging/rubric-templates";
import type { Viewer } from "~/domain/viewer";
import { confirmAssignment, previewAssignment } from "~/services/judging-assignment.server";
import { submitBallot } from "~/services/judging-ballots.server";
import { prepareBudget, setPilotCosts } from "~/services/judging-budget.server";
import { publishBudget } from "~/services/judging-budget-publish.server";
import { saveDraft } from "~/services/judging-drafts.server";
import { decideEntry, passAllChecks, takeInEntries } from "~/services/judging-entries.server";
import { listEntries } from "~/services/judging-entries-list.server";
import { acceptInvitation } from "~/services/judging-invitation-accept.server";
import { inviteJudge } from "~/services/judging-invitations.server";
import { toRubricView } from "~/services/judging-judge.server";
import { draftAnnouncement, preparePublication } from "~/services/judging-publication.server";
import { publishResult } from "~/services/judging-publication-publish.server";
import { findQueue } from "~/services/judging-queue.server";
import { createRound } from "~/services/judging-round-editor.server";
import { findRound } from "~/services/judging-rounds.server";
import { openRound } from "~/services/judging-rounds-lifecycle.server";
import { saveRubric } from "~/services/judging-rubric.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import type { SeedRemark, SeedRound } from "../data/judging";
import { type Cast, find } from "./cast";
import { makeScores } from "./judging-sheets";
import { dayFrom } from "./timetable";

const HOUR_MS = 3_600_000;
/** Hours of the day in Bangkok at which rounds open and close. */
const OPENS_AT = 9;
const CLOSES_AT = 16.5;

/** A round as it is being loaded. */
interface Loading {
	round: SeedRound;
	number: number;
	steward: Viewer;
	cast: Cast;
	/** The moment of an hour of a day, in days from the anchor; never after the anchor. */
	at: (day: number, hour?: number) => Date;
}

/** Runs the hackathons of the demonstration through the services, from the first rubric to the published result. */
export async function loadJudging({
	rounds,
	cast,
}: {
	rounds: readonly SeedRound[];
	cast: Cast;
}): Promise<void> {
	const steward = find(cast.viewers, "steward");
	const at = (day: number, hour = 10) =>
		new Date(
			Math.min(dayFrom({ anchor: cast.anchor, days: day }).getTime() + hour * HOUR_MS, cast.anchor.getTime()),
		);
	for (const round of rounds) {
		const number = await writeRound({ round, steward, at });
		const loading: Loading = { round, number, steward, cast, at };
		await prepareRound(loading);
		await judge(loading);
		if (round.publishedDay !== undefined) await publish(loading, round.publishedDay);
	}
}

async function writeRound({
	round,
	steward,
	at,
}: Pick<Loading, "round" | "steward" | "at">): Promise<number> {
	const now = at(round.writtenDay);
	const number = await createRound({
		viewer: steward,
		challengeSlug: round.challenge,
		input: {
			revision: 0,
			kind: "final",
			name: round.name,
			mode: "scores",
			blind: false,
			reviewsPerEntry: round.reviewsPerEntry,
			minutesPerEntry: 20,
			opens: at(round.fromDay, OPENS_AT),
			closes: new Date(at(round.fromDay, CLOSES_AT).getTime() + (round.toDay - round.fromDay) * 24 * HOUR_MS),
			feedback: "both",
			checks: round.checks.map(({ th, en }) => ({ key: undefined, th, en })),
			tracks: [],
			prizes: round.prizes.map((prize) => ({ key: undefined, ...prize })),
			...DEFAULT_JUDGING_SETTINGS,
			tieRules: DEFAULT_JUDGING_SETTINGS.tieRules.map((rule) => ({ ...rule })),
			places: round.places,
		},
		now,
	});
	await JudgingRoundModel.updateOne({ number }, { $set: { example: true } });
	const { revision } = await findRound({ number });
	const { criteria, scaleMin, scaleMax } = rubricFromTemplate(round.template);
	await saveRubric({ viewer: steward, number, input: { revision, scaleMin, scaleMax, criteria }, now });
	return number;
}

/** Entries, panel, assignment, opening. */
async function prepareRound(loading: Loading): Promise<void> {
	const { round, number, steward, cast, at } = loading;
	const begin = at(round.writtenDay, 14);
	await takeInEntries({ viewer: steward, number, now: begin });
	const entries = await numberEntries(loading);
	for (const [key, why] of Object.entries(round.leftOut ?? {}))
		await decideEntry({
			viewer: steward,
			number,
			entryNumber: find(entries, key).number,
			input: { passed: [], state: "ineligible", why },
			now: begin,
		});
	await passAllChecks({ viewer: steward, number, now: begin });
	for (const [key] of round.panel) {
		const viewer = find(cast.viewers, key);
		const { token } = await inviteJudge({
			viewer: steward,
			number,
			input: { name: viewer.displayName, language: "th", tracks: [] },
			now: begin,
		});
		await acceptInvitation({
			viewer,
			token: token ?? undefined,
			input: { round: number, avoidAgency: false },
			now: at(round.writtenDay + 1),
		});
	}
	const ready = at(round.fromDay - 2);
	const { hash } = await previewAssignment({ viewer: steward, number, now: ready });
	await confirmAssignment({ viewer: steward, number, hash, now: ready });
	await openRound({ viewer: steward, number, now: at(round.fromDay - 1) });
}

/** Numbers of the entries by the key of their proposal. */
async function numberEntries({ number, cast }: Loading) {
	const { items } = await listEntries({ round: await findRound({ number }), limit: 100 });
	const byProposal = new Map(items.map((entry) => [entry.proposal?.number, entry]));
	return new Map(
		[...cast.proposals].flatMap(([key, proposal]) => {
			const entry = byProposal.get(proposal);
			return entry ? [[key, entry] as const] : [];
		}),
	);
}

/** Every judge hands in what is asked of them, but for those who have not come to it yet. */
async function judge(loading: Loading): Promise<void> {
	const { round, number, cast, at } = loading;
	const row = await findRound({ number });
	const { print } = toRubricView(row);
	const scale = { min: row.rubric.scaleMin, max: row.rubric.scaleMax };
	const keys = new Map([...(await numberEntries(loading))].map(([key, entry]) => [entry.number, key]));
	for (const [index, [key]] of round.panel.entries()) {
		const viewer = find(cast.viewers, key);
		const assigned = await listAssigned({ viewer, number, now: at(round.fromDay + 1) });
		const waiting = round.open?.waiting.find(([judge]) => judge === key)?.[1] ?? 0;
		for (const [turn, entry] of assigned.entries()) {
			const proposal = keys.get(entry) ?? "";
			const scores = row.rubric.criteria.map(({ key: criterion }, place) => ({
				criterion,
				score: makeScores({ round, judge: key, proposal, scale })[place] ?? scale.min,
			}));
			const named = { viewer, round: number, entry, now: at(round.fromDay + 1 + index, 9 + turn) };
			if (turn < assigned.length - waiting)
				await submitBallot({
					...named,
					input: { scores, ...remarkOf(round.remarks, key, proposal), rubric: print },
				});
			else if (round.open?.draftOf === key && turn === assigned.length - waiting)
				await saveDraft({ ...named, input: { scores: scores.slice(0, 2) }, basis: 0 });
		}
	}
}

async function listAssigned({ viewer, number, now }: { viewer: Viewer; number: number; now: Date }) {
	const { queue } = await findQueue({ viewer, round: number, now });
	return queue.map((item) => item.number);
}

function remarkOf(remarks: readonly SeedRemark[], judge: string, proposal: string) {
	const remark = remarks.find((one) => one.judge === judge && one.proposal === proposal);
	return remark ? { toTeam: remark.toTeam, ...(remark.toPanel ? { toPanel: remark.toPanel } : {}) } : {};
}

async function publish(loading: Loading, day: number): Promise<void> {
	const { round, number, steward, at } = loading;
	const now = at(day);
	const named = { viewer: steward, number: String(number), now };
	const prepared = await preparePublication(named);
	const first = prepared.result.ranking.filter(({ rank }) => rank === 1);
	const announcement = draftAnnouncement({
		head: { name: round.name },
		challenge: prepared.challenge,
		all: prepared.result.ranking.length,
		first: first.flatMap(({ entry }) => prepared.closed.labels.get(entry)?.proposal.title ?? []),
	});
	await publishResult({
		...named,
		input: {
			fingerprint: prepared.fingerprint,
			version: 0,
			announcementTh: announcement.th,
			announcementEn: announcement.en,
			confirm: "on",
		},
	});
	if (!round.budget) return;
	const entries = await numberEntries(loading);
	await setPilotCosts({
		...named,
		costs: Object.entries(round.budget.costs).map(([key, cost]) => ({ entry: find(entries, key).id, cost })),
	});
	const { baht } = round.budget;
	const { fingerprint } = await prepareBudget({ ...named, baht });
	await publishBudget({ ...named, baht, input: { fingerprint, version: 0, baht, confirm: "on" } });
}
