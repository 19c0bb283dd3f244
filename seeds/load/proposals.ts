import type { SeedChallenge, SeedProposal } from "../data";
import { planAnswer } from "./answers";
import type { Cast } from "./cast";
import { planModeration } from "./moderation";
import { planStages } from "./stages";
import { planComments, planEnd, planSupports } from "./talk";
import { type Step, type TimedStep, timeSteps } from "./timetable";
import { planWriting, type Story } from "./writing";

/** Stories told at the same time. */
const LANES = 6;

/** What of a story has to wait for others: numbers are given out one after the other, and a merge needs its target. */
type Turn = "begin" | "answer" | "later";

interface Planned extends Step {
	turn?: Turn;
}

/**
 * Tells the story of every proposal through the services, each step as at its moment. Numbers follow the order in which
 * proposals were begun and answered, so that two loads give the same addresses.
 *
 * @param onProgress hears how many stories of how many are told
 */
export async function loadProposals({
	proposals,
	challenges,
	cast,
	onProgress,
}: {
	proposals: readonly SeedProposal[];
	challenges: readonly SeedChallenge[];
	cast: Cast;
	onProgress: (told: number, of: number) => void;
}): Promise<void> {
	const stories = proposals.map((proposal, index) => {
		const story: Story = {
			proposal,
			cast,
			challenge: challenges.find(({ slug }) => slug === proposal.challenge),
			steward: index % 2 === 0 ? "steward" : "steward-2",
		};
		const steps = timeSteps({
			steps: plan(story),
			anchor: cast.anchor,
			salt: proposal.key,
		});
		return { key: proposal.key, steps };
	});
	await inTurn({ stories, turn: "begin" });
	await inLanes({ stories, until: ["answer", "later"] });
	await inTurn({ stories, turn: "answer" });
	let told = 0;
	await inLanes({ stories, until: ["later"], onEnd: () => onProgress(++told, stories.length) });
	await inTurn({ stories, turn: "later" });
	await inLanes({ stories, until: [] });
}

/** All steps of a story; those of one day in the order in which they stand here. */
function plan(story: Story): Planned[] {
	const { begin, steps } = planWriting(story);
	const { answer, steps: commitment } = planAnswer(story);
	return [
		{ ...begin, turn: "begin" },
		...steps,
		...planSupports(story),
		...planStages(story),
		...(answer ? [{ ...answer, turn: "answer" as const }] : []),
		...commitment,
		...planComments(story),
		...planModeration(story),
		...planEnd(story).map((step) => ({ ...step, turn: "later" as const })),
	];
}

interface Telling {
	key: string;
	/** What is left to tell, the next one first. */
	steps: (Planned & TimedStep)[];
}

/** Takes the next step of each story that stands before this turn, the earliest first. */
async function inTurn({ stories, turn }: { stories: readonly Telling[]; turn: Turn }): Promise<void> {
	const waiting = stories
		.filter(({ steps }) => steps[0]?.turn === turn)
		.sort((a, b) => (a.steps[0]?.at.getTime() ?? 0) - (b.steps[0]?.at.getTime() ?? 0));
	for (const story of waiting) await tellNext(story);
}

/** Tells all stories until they stand before one of these turns. */
async function inLanes({
	stories,
	until,
	onEnd = () => undefined,
}: {
	stories: readonly Telling[];
	until: readonly Turn[];
	onEnd?: () => void;
}): Promise<void> {
	const waiting = [...stories];
	const lane = async () => {
		for (let story = waiting.shift(); story; story = waiting.shift()) {
			while (story.steps[0] && !until.includes(story.steps[0].turn as Turn)) await tellNext(story);
			onEnd();
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
}

async function tellNext({ key, steps }: Telling): Promise<void> {
	const step = steps.shift();
	if (!step) return;
	try {
		await step.act(step.at);
	} catch (error) {
		throw new Error(`${key}, ${step.daysAgo} days before the first start: ${error}`, { cause: error });
	}
}
