import { giveEvidence } from "~/services/commitment-evidence.server";
import { addMilestone, changeMilestone } from "~/services/commitment-milestones.server";
import { answerPart } from "~/services/commitment-part-answers.server";
import { nameParty } from "~/services/commitment-parts.server";
import { sendCommitmentMessage } from "~/services/commitment-talk.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { CommitmentMilestoneModel, CommitmentPartModel } from "~~/models/commitment-work.server";
import { commitmentWork, type SeedMilestone, type SeedPart, USUAL_PART } from "../data/commitment-work";
import type { SeedCommitment } from "../data/types";
import { type Cast, find } from "./cast";
import { dayFrom, type Step } from "./timetable";

/** A commitment of the content; its number is known once the agency has answered. */
export interface Carried {
	cast: Cast;
	/** Key of the proposal. */
	key: string;
	/** Code of the lead agency. */
	agency: string;
	commitment: SeedCommitment;
	number: number;
}

/** What carries a commitment: who owes what, milestones, evidence and the talk, each on its day. */
export function planCommitmentWork(carried: Carried): Step[] {
	const work = commitmentWork[carried.key];
	const { approvedDaysAgo, supporting } = carried.commitment;
	if (approvedDaysAgo === undefined) return [];
	if (!work)
		return supporting.map((agency) => ({
			daysAgo: approvedDaysAgo,
			act: (now) =>
				name({
					carried,
					part: { role: "supporting", agency, owes: USUAL_PART, daysAgo: approvedDaysAgo },
					now,
				}),
		}));
	const viewer = () => find(carried.cast.viewers, `officer-${carried.agency}`);
	return [
		...work.parts.flatMap((part) => planPart(carried, part)),
		...work.milestones.flatMap((milestone) => planMilestone(carried, milestone)),
		...work.evidence.map(({ daysAgo, ...input }) => ({
			daysAgo,
			act: (now: Date) => giveEvidence({ viewer: viewer(), number: carried.number, input, now }),
		})),
		...work.talk.map(({ by, body, daysAgo }) => ({
			daysAgo,
			act: (now: Date) =>
				sendCommitmentMessage({ viewer: find(carried.cast.viewers, by), number: carried.number, body, now }),
		})),
	];
}

function name({ carried, part, now }: { carried: Carried; part: SeedPart; now: Date }): Promise<void> {
	const { role, agency, name: partner, owes } = part;
	return nameParty({
		viewer: find(carried.cast.viewers, `officer-${carried.agency}`),
		number: carried.number,
		input: { role, agency, name: partner, ...owes },
		now,
	});
}

function planPart(carried: Carried, part: SeedPart): Step[] {
	const { agency, answer, daysAgo } = part;
	const asked: Step = { daysAgo, act: (now) => name({ carried, part, now }) };
	if (!agency || !answer) return [asked];
	const act = async (now: Date) => {
		const row = await CommitmentModel.findOne({ number: carried.number }).select({ _id: 1 }).lean();
		const own = await CommitmentPartModel.findOne({
			commitment: row?._id,
			agency: find(carried.cast.agencies, agency),
		}).lean();
		await answerPart({
			viewer: find(carried.cast.viewers, `officer-${agency}`),
			number: carried.number,
			input: { decision: answer.decision, words: answer.words, revision: own?.revision ?? 0 },
			now,
		});
	};
	return [asked, { daysAgo: answer.daysAgo, act }];
}

function planMilestone(carried: Carried, milestone: SeedMilestone): Step[] {
	const { title, doneWhen, dueInDays, setDaysAgo, changes } = milestone;
	const viewer = () => find(carried.cast.viewers, `officer-${carried.agency}`);
	const dayOf = (days: number) => dayFrom({ anchor: carried.cast.anchor, days });
	return [
		{
			daysAgo: setDaysAgo,
			act: (now) =>
				addMilestone({
					viewer: viewer(),
					number: carried.number,
					input: { title, doneWhen, dueAt: dayOf(dueInDays) },
					now,
				}),
		},
		...changes.map(({ what, daysAgo, dueInDays: moved, why }) => ({
			daysAgo,
			act: async (now: Date) => {
				const row = await CommitmentModel.findOne({ number: carried.number }).select({ _id: 1 }).lean();
				const set = await CommitmentMilestoneModel.findOne({ commitment: row?._id, title }).lean().orFail();
				await changeMilestone({
					viewer: viewer(),
					number: carried.number,
					input: {
						milestone: set._id.toHexString(),
						revision: set.revision,
						what,
						why,
						...(moved === undefined ? {} : { dueAt: dayOf(moved) }),
					},
					now,
				});
			},
		})),
	];
}
