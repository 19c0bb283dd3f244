import { DEFAULT_GATES, type Stage } from "~/domain/stage";
import type { ArtefactInput } from "~/input/artefact";
import { addArtefact } from "~/services/artefacts.server";
import { chooseIdea } from "~/services/chosen-idea.server";
import { moveStage } from "~/services/stage-moves.server";
import type { SeedIdea, SeedMove } from "../data/types";
import { find } from "./cast";
import type { Step } from "./timetable";
import type { Story } from "./writing";

/** Work at the stage that a proposal stands in now was done within so many days of coming there. */
const RECENT_WORK_DAYS = 18;

type Act = Step["act"];

/** The artefacts of a proposal and the gate decisions that rest on them. Throws for artefacts of stages never reached. */
export function planStages(story: Story): Step[] {
	const { proposal } = story;
	const work = listWork(story);
	const steps: Step[] = [];
	let since = proposal.ageDays;
	let stage: Stage = "empathize";
	for (const [index, move] of proposal.moves.entries()) {
		const comesBack = proposal.moves.slice(index).some(({ to }) => to === stage);
		const acts = work.take({ stage, keepLater: comesBack });
		steps.push(...spread({ acts, from: since, to: move.daysAgo }));
		steps.push({ daysAgo: move.daysAgo, act: (now) => decide({ story, move, moves: index, now }) });
		since = move.daysAgo;
		stage = move.to;
	}
	const end = Math.max(since - RECENT_WORK_DAYS, proposal.stateReason?.daysAgo ?? 0, 0);
	const lastMove = proposal.moves[proposal.moves.length - 1];
	if (lastMove?.decision !== "stop")
		steps.push(...spread({ acts: work.take({ stage, keepLater: false }), from: since, to: end }));
	if (work.left() > 0) throw new Error(`${proposal.key} has artefacts of a stage that it never reaches`);
	return steps;
}

/** Puts acts on days between two days, the first day a little after the beginning. */
function spread({ acts, from, to }: { acts: Act[]; from: number; to: number }): Step[] {
	return acts.map((act, index) => ({
		daysAgo: Math.max(to, Math.floor(from - ((from - to) * (index + 0.5)) / acts.length)),
		act,
	}));
}

async function decide({
	story: { proposal, cast, steward },
	move,
	moves,
	now,
}: {
	story: Story;
	move: SeedMove;
	moves: number;
	now: Date;
}): Promise<void> {
	await moveStage({
		viewer: find(cast.viewers, steward),
		proposalNumber: find(cast.proposals, proposal.key),
		input: {
			decision: move.decision,
			...(move.decision === "send-back" ? { to: move.to } : {}),
			why: move.why,
			moves,
		},
		now,
	});
}

/** What there is to do at each stage, given out once. */
function listWork(story: Story) {
	const { insights = [], statement, ideas = [], prototype, trials = [] } = story.proposal.artefacts;
	const insightIds: string[] = [];
	const waiting: Partial<Record<Stage, Act[]>> = {
		empathize: insights.map((content) => async (now) => {
			insightIds.push(await add({ story, input: { kind: "insight", content }, now }));
		}),
		define: statement
			? [
					async (now) => {
						const cites = statement.cites.map((index) => insightIds[index] ?? "");
						await add({ story, input: { kind: "statement", content: { ...statement, cites } }, now });
					},
				]
			: [],
		ideate: ideas.map((one) => (now) => addIdea({ story, idea: one, now })),
		prototype: prototype
			? [
					async (now) => {
						await add({ story, input: { kind: "prototype", content: { ...prototype, pictures: [] } }, now });
					},
				]
			: [],
		test: trials.map((content) => async (now) => {
			await add({ story, input: { kind: "trial", content }, now });
		}),
	};
	const needed = { ...DEFAULT_GATES, ...story.challenge?.gates };
	return {
		/** `keepLater`: the proposal comes back to the stage, so that what the gate does not need is for then. */
		take({ stage, keepLater }: { stage: Stage; keepLater: boolean }): Act[] {
			const acts = waiting[stage] ?? [];
			const least = stage === "test" ? needed.trials : stage === "empathize" ? needed.insights : acts.length;
			const now = acts.slice(0, keepLater ? least : acts.length);
			waiting[stage] = acts.slice(now.length);
			return now;
		},
		left: () => Object.values(waiting).flat().length,
	};
}

async function addIdea({
	story,
	idea: { chosen, why, ...content },
	now,
}: {
	story: Story;
	idea: SeedIdea;
	now: Date;
}): Promise<void> {
	const id = await add({ story, input: { kind: "idea", content }, now });
	if (!chosen) return;
	await chooseIdea({
		viewer: find(story.cast.viewers, story.proposal.authors[0] ?? ""),
		proposalNumber: find(story.cast.proposals, story.proposal.key),
		input: { idea: id, why: why ?? "" },
		now: new Date(now.getTime() + 60_000),
	});
}

function add({ story, input, now }: { story: Story; input: ArtefactInput; now: Date }): Promise<string> {
	const { proposal, cast } = story;
	return addArtefact({
		viewer: find(cast.viewers, proposal.authors[0] ?? ""),
		proposalNumber: find(cast.proposals, proposal.key),
		input,
		now,
	});
}
