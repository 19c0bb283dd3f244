import { describe, expect, it } from "vitest";
import { ARTEFACT_LIMITS } from "~/domain/artefact";
import { DAY_MS } from "~/domain/bangkok-day";
import { COMMITMENT_LIMITS, COMMITMENT_STATUSES, type CommitmentStatus } from "~/domain/commitment";
import { canChangeStatus } from "~/domain/commitment-status";
import {
	ASK_AGAIN_AFTER,
	type ConfirmationTally,
	EMPTY_TALLY,
	judgeConfirmations,
	TALLY_FIELD,
} from "~/domain/confirmation";
import { ESCALATION_DAYS, ESCALATION_STEPS } from "~/domain/escalation";
import { type GateArtefact, gateRules, missingForGate } from "~/domain/gate";
import { isOwing } from "~/domain/overdue";
import { PROPOSAL_LIMITS, PROPOSAL_STATES } from "~/domain/proposal";
import { nextStage, STAGES, type Stage } from "~/domain/stage";
import { TARGET_GROUPS } from "~/domain/vocabulary";
import {
	agencies,
	challenges,
	citizens,
	findDates,
	listSupporters,
	people,
	proposals,
	provinces,
	type SeedComment,
	type SeedCommitment,
	type SeedProposal,
} from "~~/seeds/data";

const agencyCodes = new Set(agencies.map(({ code }) => code));
const peopleByKey = new Map(people.map((person) => [person.key, person]));
const challengesBySlug = new Map(challenges.map((challenge) => [challenge.slug, challenge]));
const provinceCodes = new Set(provinces.map(({ code }) => code));
const THAI = /[ก-๙]/;

function expectUnique(values: readonly string[]) {
	expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

function flattenComments(comments: readonly SeedComment[]): SeedComment[] {
	return comments.flatMap((comment) => [comment, ...flattenComments(comment.replies)]);
}

function commitmentOf(proposal: SeedProposal): SeedCommitment | undefined {
	return proposal.answer?.decision === "accept" ? proposal.answer.commitment : undefined;
}

type Happening = { daysAgo: number; happen: (status: CommitmentStatus) => CommitmentStatus };

/** Which claim of "live", and which of its two questions, an answer belongs to. */
function questionOf({ reports }: SeedCommitment, daysAgo: number): string {
	const claims = reports.filter((report) => report.status === "live" && report.daysAgo >= daysAgo);
	const live = claims.at(-1)?.daysAgo ?? Number.NaN;
	return `${claims.length} ${(live - daysAgo) * DAY_MS >= ASK_AGAIN_AFTER ? "again" : "live"}`;
}

/** Plays a commitment through in the order of its dates, by the rules of the domain. */
function playCommitment(commitment: SeedCommitment): { status: CommitmentStatus; disputed: boolean } {
	const tallies = new Map<string, ConfirmationTally>();
	let disputed = false;
	const happenings: Happening[] = [
		...commitment.reports.map((report) => ({
			daysAgo: report.daysAgo,
			happen: (status: CommitmentStatus) => {
				expect(canChangeStatus({ from: status, to: report.status, cause: "report" })).toEqual({
					allowed: true,
				});
				return report.status;
			},
		})),
		...commitment.confirmations.map(
			({ answer, daysAgo }): Happening => ({
				daysAgo,
				happen: (status) => {
					expect(["live", "scaled"]).toContain(status);
					const question = questionOf(commitment, daysAgo);
					const tally = { ...(tallies.get(question) ?? EMPTY_TALLY) };
					tally[TALLY_FIELD[answer]] += 1;
					tallies.set(question, tally);
					if (judgeConfirmations(tally) !== "disputed") return status;
					disputed = true;
					return "in-progress";
				},
			}),
		),
	].sort((a, b) => b.daysAgo - a.daysAgo);
	let status: CommitmentStatus = commitment.approvedDaysAgo === undefined ? "consideration" : "accepted";
	for (const { happen } of happenings) status = happen(status);
	return { status, disputed };
}

/** Day on which the promise in force is due, in days from the anchor. */
function dueOf({ promise, changes }: SeedCommitment): number {
	return changes.at(-1)?.dueInDays ?? promise.dueInDays;
}

describe("provinces and agencies", () => {
	it("lists the 77 provinces once, each as an agency under the Ministry of Interior", () => {
		expect(provinceCodes.size).toBe(77);
		expect(provinces.find(({ code }) => code === 16)?.en).toBe("Lopburi");
		const asAgencies = agencies.filter(({ kind }) => kind === "province");
		expect(asAgencies.map(({ provinceCode }) => provinceCode)).toEqual(provinces.map(({ code }) => code));
		expect(new Set(asAgencies.map(({ parent }) => parent))).toEqual(new Set(["moi"]));
	});

	it("lists the 20 ministries with their letter codes", () => {
		const letters = agencies.flatMap(({ letterCode }) => letterCode ?? []);
		expect(letters.join(" ")).toBe("นร กห กค กต กก พม กษ คค ดศ ทส พน พณ มท ยธ รง วธ ศธ สธ อก อว");
	});

	it("gives every agency its own code and a parent that stands before it", () => {
		expectUnique(agencies.map(({ code }) => code));
		expectUnique(agencies.map(({ name }) => name.th));
		const seen = new Set<string>();
		for (const { code, parent } of agencies) {
			expect(code).toMatch(/^[a-z0-9-]+$/);
			if (parent) expect(seen).toContain(parent);
			seen.add(code);
		}
	});
});

describe("people", () => {
	it("have their own keys and addresses at a domain that takes no mail", () => {
		expectUnique(people.map(({ key }) => key));
		expectUnique(people.map(({ displayName }) => displayName));
		for (const { key, email, provinceCode } of people) {
			expect(email).toBe(`${key}@example.org`);
			expect(provinceCodes).toContain(provinceCode);
		}
	});

	it("hold every role, within scopes that exist", () => {
		const grants = people.flatMap((person) => person.grants);
		expect(new Set(grants.map(({ role }) => role))).toEqual(
			new Set(["administrator", "steward", "judge", "officer", "champion"]),
		);
		for (const grant of grants) {
			if ("agency" in grant) expect(agencyCodes).toContain(grant.agency);
			if ("challenge" in grant) expect([...challengesBySlug.keys()]).toContain(grant.challenge);
		}
		expect(citizens).toHaveLength(16);
	});
});

describe("challenges", () => {
	it("are seven in different phases, one of them a crisis", () => {
		expect(challenges).toHaveLength(7);
		expectUnique(challenges.map(({ slug }) => slug));
		expect(challenges.filter(({ kind }) => kind === "crisis")).toHaveLength(1);
		const now = challenges.map(
			({ phases }) => phases.find(({ fromDay, toDay }) => fromDay <= 0 && 0 <= toDay)?.phase,
		);
		expect(new Set(now)).toEqual(new Set(["submission", "shortlist", "build", "judging", "follow-up"]));
	});

	it.each(challenges)("$slug names agencies that exist and phases without gaps", (challenge) => {
		const { host, supportingAgencies, dataSets, phases, rules } = challenge;
		for (const code of [host, ...supportingAgencies, ...dataSets.map(({ holder }) => holder)])
			expect(agencyCodes).toContain(code);
		for (const [index, { fromDay, toDay }] of phases.entries()) {
			expect(toDay).toBeGreaterThanOrEqual(fromDay);
			if (index > 0) expect(fromDay).toBe((phases[index - 1]?.toDay ?? Number.NaN) + 1);
		}
		expect(rules.teamMin).toBeLessThanOrEqual(rules.teamMax);
		for (const text of [challenge.title, challenge.question, challenge.theme, challenge.brief]) {
			expect(text.th).toMatch(THAI);
			expect(text.en).not.toMatch(THAI);
		}
		expect(challenge.brief.th).toContain(challenge.question.th);
		expect(challenge.brief.en).toContain(challenge.question.en.replace("?", ""));
	});
});

describe("proposals", () => {
	it("are at least 42, each with its own key and titles, two of them real", () => {
		expect(proposals.length).toBeGreaterThanOrEqual(42);
		expectUnique(proposals.map(({ key }) => key));
		expectUnique(proposals.map(({ title }) => title.th));
		expectUnique(proposals.map(({ title }) => title.en));
		expect(proposals.filter(({ real }) => real).map(({ key }) => key)).toEqual([
			"medicine-by-post",
			"motorcycle-taxi-data-check",
		]);
	});

	it("stand at every stage and in every state but hidden, which a steward makes", () => {
		const shown = PROPOSAL_STATES.filter((state) => state !== "hidden");
		expect(new Set(proposals.map(({ state }) => state))).toEqual(new Set(shown));
		const published = proposals.filter(({ state }) => state === "published");
		expect(new Set(published.map(({ stage }) => stage))).toEqual(new Set(STAGES));
		expect(published.filter(({ moves }) => moves.at(-1)?.decision === "stop")).toHaveLength(1);
		expect(published.some(({ moves }) => moves.some(({ decision }) => decision === "send-back"))).toBe(true);
	});

	it("speak of every target group", () => {
		const groups = proposals.flatMap(({ targetGroups }) => targetGroups.map(({ group }) => group));
		expect(new Set(groups)).toEqual(new Set(TARGET_GROUPS));
	});

	it("hold commitments of every status, late ones for each rung, two disputed and one declined with a reason", () => {
		const played = proposals.flatMap((proposal) => {
			const commitment = commitmentOf(proposal);
			return commitment ? [{ key: proposal.key, commitment, ...playCommitment(commitment) }] : [];
		});
		const declined = proposals.filter(({ answer }) => answer?.decision === "decline");
		const statuses = new Set<CommitmentStatus>(played.map(({ status }) => status));
		if (declined.length > 0) statuses.add("declined");
		expect(statuses).toEqual(new Set(COMMITMENT_STATUSES));
		const late = played.flatMap(({ key, status, commitment }) => {
			const owed = [
				dueOf(commitment),
				commitment.reports.at(-1)?.nextReportInDays ?? Number.POSITIVE_INFINITY,
			];
			const days = isOwing(status) ? -1 - Math.min(...owed) : -1;
			return days < 0 ? [] : [[ESCALATION_STEPS.findLast((step) => ESCALATION_DAYS[step] <= days), key]];
		});
		expect(Object.fromEntries(late)).toEqual({
			officer: "wheelchair-bus-notice",
			champion: "worker-health-form-many-languages",
			steward: "fishing-boat-licence-at-the-pier",
			public: "school-van-check",
		});
		const disputed = played.filter((one) => one.disputed);
		expect(disputed.map(({ key, status }) => [key, status])).toEqual([
			["blood-test-by-time-slot", "in-progress"],
			["video-follow-up-at-health-centre", "live"],
		]);
	});

	it("are not answered yet by an agency in at least one case that waits at the last stage", () => {
		expect(proposals.some(({ stage, answer }) => stage === "drive" && !answer)).toBe(true);
	});

	it("spread supports over no more votes than a challenge gives", () => {
		const votes = new Map<string, number>();
		for (const proposal of proposals) {
			if (!proposal.challenge) continue;
			for (const person of listSupporters(proposal)) {
				const vote = `${proposal.challenge}/${person}`;
				votes.set(vote, (votes.get(vote) ?? 0) + 1);
				expect(votes.get(vote)).toBeLessThanOrEqual(
					challengesBySlug.get(proposal.challenge)?.rules.votesPerPerson ?? 0,
				);
			}
		}
	});
});

describe.each(proposals.map((proposal) => [proposal.key, proposal] as const))(
	"proposal %s",
	(_, proposal) => {
		const challenge = proposal.challenge ? challengesBySlug.get(proposal.challenge) : undefined;

		it("refers to people, agencies, provinces and a challenge that exist", () => {
			if (proposal.challenge) expect(challenge).toBeDefined();
			expect(agencyCodes).toContain(proposal.agency);
			if (proposal.area !== "nationwide")
				for (const code of proposal.area) expect(provinceCodes).toContain(code);
			const comments = flattenComments(proposal.comments);
			const confirmers = commitmentOf(proposal)?.confirmations.map(({ by }) => by) ?? [];
			const named = [...proposal.authors, ...comments.map(({ by }) => by), ...confirmers];
			for (const key of named) expect([...peopleByKey.keys()]).toContain(key);
			for (const { agency, by } of comments.filter((comment) => comment.agency))
				expect(peopleByKey.get(by)?.grants).toContainEqual({ role: "officer", agency });
			if (proposal.answer) {
				expect(proposal.answer.agency).toBe(proposal.agency);
				expect([...peopleByKey.keys()]).toContain(`officer-${proposal.agency}`);
				expect([...peopleByKey.keys()]).toContain(`champion-${proposal.agency}`);
			}
			for (const code of commitmentOf(proposal)?.supporting ?? []) expect(agencyCodes).toContain(code);
			if (proposal.state === "merged") {
				const target = proposals.find(({ key }) => key === proposal.mergedInto);
				expect(target?.state).toBe("published");
				expect(target?.ageDays).toBeGreaterThan(proposal.ageDays);
			}
		});

		it("is written in Thai, with title and summary in English, within the limits", () => {
			const { title, summary, body, service, problem } = proposal;
			for (const text of [title.th, summary.th, body, service, problem]) expect(text).toMatch(THAI);
			for (const text of [title.en, summary.en]) expect(text).not.toMatch(THAI);
			for (const text of [title.th, title.en]) expect(text.length).toBeLessThanOrEqual(PROPOSAL_LIMITS.title);
			for (const text of [summary.th, summary.en])
				expect(text.length).toBeLessThanOrEqual(PROPOSAL_LIMITS.summary);
			expect(service.length).toBeLessThanOrEqual(PROPOSAL_LIMITS.service);
			const words = [...new Intl.Segmenter("th", { granularity: "word" }).segment(body)].filter(
				({ isWordLike }) => isWordLike,
			);
			expect(words.length).toBeGreaterThan(proposal.state === "draft" ? 40 : 140);
			expect(words.length).toBeLessThan(450);
			expect(proposal.targetGroups.length).toBeGreaterThan(0);
			expect(proposal.changeKinds.length).toBeGreaterThan(0);
		});

		it("passes each gate with the artefacts that it has", () => {
			const { insights = [], statement, ideas = [], prototype, trials = [] } = proposal.artefacts;
			for (const index of statement?.cites ?? []) expect(insights[index]).toBeDefined();
			expect(ideas.filter(({ chosen }) => chosen).length).toBeLessThanOrEqual(1);
			const lines = [
				statement?.who,
				prototype?.title,
				...ideas.map(({ title }) => title),
				...trials.map(({ measure }) => measure),
			];
			for (const line of lines) expect(line?.length ?? 0).toBeLessThanOrEqual(ARTEFACT_LIMITS.line);
			const artefacts: GateArtefact[] = [
				...insights.map((insight) => ({ kind: "insight" as const, insight })),
				...(statement ? [{ kind: "statement" as const, statement }] : []),
				...ideas.map((idea) => ({ kind: "idea" as const, idea })),
				...(prototype ? [{ kind: "prototype" as const, prototype }] : []),
				...trials.map((trial) => ({ kind: "trial" as const, trial })),
			];
			let stage: Stage = "empathize";
			let daysAgo = proposal.ageDays;
			for (const move of proposal.moves) {
				expect(move.from).toBe(stage);
				expect(move.daysAgo).toBeLessThan(daysAgo);
				if (move.decision === "advance") {
					expect(missingForGate({ stage, artefacts, rules: gateRules(challenge?.gates) })).toEqual([]);
					expect(move.to).toBe(nextStage(stage));
				}
				stage = move.to;
				daysAgo = move.daysAgo;
			}
			if (proposal.state === "published") expect(stage).toBe(proposal.stage);
			if (proposal.answer) {
				expect(stage).toBe("drive");
				expect(proposal.answer.daysAgo).toBeLessThan(daysAgo);
			}
		});

		it("happens in an order that is possible", () => {
			const { createdDaysAgo, submittedDaysAgo } = findDates(proposal);
			if (challenge) {
				const submission = challenge.phases.find(({ phase }) => phase === "submission");
				for (const daysAgo of [createdDaysAgo, submittedDaysAgo ?? createdDaysAgo]) {
					expect(-daysAgo).toBeGreaterThanOrEqual(submission?.fromDay ?? 0);
					expect(-daysAgo).toBeLessThan((submission?.toDay ?? 0) + 1);
				}
				expect(proposal.authors.length).toBeGreaterThanOrEqual(challenge.rules.teamMin);
				expect(proposal.authors.length).toBeLessThanOrEqual(challenge.rules.teamMax);
			}
			const check = (comments: readonly SeedComment[], after: number) => {
				for (const { daysAgo, replies } of comments) {
					expect(daysAgo).toBeLessThan(after);
					expect(daysAgo).toBeGreaterThan(0);
					check(replies, daysAgo);
				}
			};
			check(proposal.comments, proposal.ageDays);
			const { stateReason } = proposal;
			if (stateReason) {
				expect(stateReason.daysAgo).toBeLessThan(proposal.ageDays);
				for (const { daysAgo } of flattenComments(proposal.comments))
					expect(daysAgo).toBeGreaterThan(stateReason.daysAgo);
			}
		});

		it("has as many supporters as it says, among them those who answer whether it works", () => {
			const supporters = listSupporters(proposal);
			expect(supporters).toHaveLength(proposal.supports);
			for (const author of proposal.authors) expect(supporters).not.toContain(author);
			const kept = commitmentOf(proposal);
			if (kept)
				expectUnique(kept.confirmations.map(({ by, daysAgo }) => `${by} ${questionOf(kept, daysAgo)}`));
			for (const { by } of kept?.confirmations ?? []) expect(supporters).toContain(by);
			if (!["published", "merged", "archived", "withdrawn"].includes(proposal.state))
				expect(supporters).toEqual([]);
		});

		const commitment = commitmentOf(proposal);
		if (!commitment) return;
		it("has a promise and reports that can be kept in this order", () => {
			if (!proposal.answer) throw new Error("a promise without an answer");
			const { promise, reports, changes, approvedDaysAgo, confirmations } = commitment;
			expect(promise.deliverable.th.length).toBeLessThanOrEqual(COMMITMENT_LIMITS.deliverable);
			expect(promise.deliverable.en.length).toBeLessThanOrEqual(COMMITMENT_LIMITS.deliverable);
			expect(promise.indicators.length).toBeGreaterThan(0);
			expectUnique(promise.indicators.map(({ name }) => name));
			expect(-promise.dueInDays).toBeLessThan(proposal.answer.daysAgo);
			if (approvedDaysAgo === undefined)
				return expect([...reports, ...changes, ...confirmations]).toEqual([]);
			expect(approvedDaysAgo).toBeLessThan(proposal.answer.daysAgo);
			let daysAgo = approvedDaysAgo;
			for (const report of reports) {
				expect(report.daysAgo).toBeLessThan(daysAgo);
				daysAgo = report.daysAgo;
				for (const { indicator } of report.values)
					expect(promise.indicators.map(({ name }) => name)).toContain(indicator);
				if (isOwing(report.status))
					expect(report.nextReportInDays ?? Number.NaN).toBeGreaterThan(-report.daysAgo);
				if (report.status === "stalled") expect(report.obstacles).toBeTruthy();
			}
			for (const change of changes) {
				expect(change.daysAgo).toBeLessThan(approvedDaysAgo);
				expect(change.dueInDays).toBeGreaterThan(-change.daysAgo);
			}
			const answered = confirmations.map((confirmation) => confirmation.daysAgo);
			expect(answered).toEqual([...answered].sort((a, b) => b - a));
		});
	},
);
