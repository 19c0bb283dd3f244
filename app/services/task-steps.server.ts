import type { TaskKind } from "~/domain/task";
import { listInterested } from "./agency-people.server";
import { type NewNotice, notify } from "./notifications.server";
import { listSupporterIds } from "./supports.server";
import type { TaskData, TaskStep } from "./tasks.server";

/** Supporters told in one lot. */
const LOT = 500;

/** What each kind of work does. Notices are one per person and occasion, so a lot done twice tells nobody twice. */
export const TASK_STEPS: Record<TaskKind, TaskStep> = {
	/** Asks everybody who supports a proposal whether its live commitment works; tells authors and followers. */
	"ask-supporters-live": async ({ data, after, at }) => {
		const proposal = String(data.proposal);
		const notice: NewNotice = {
			type: "commitment-live",
			occasion: `live:${data.commitmentId}:${data.round}`,
			proposal,
			commitment: String(data.commitmentId),
			data: { commitment: Number(data.commitment), round: Number(data.round) },
			at,
		};
		if (after === null) await notify({ users: await listInterested({ proposalId: proposal }), notice });
		return tellSupporters({ data, after, notice });
	},
	/** Asks everybody who supports a merged proposal whether they support the other one. */
	"ask-supporters-merged": ({ data, after, at }) =>
		tellSupporters({
			data,
			after,
			notice: {
				type: "merge-asks-supporters",
				occasion: `merged:${data.proposal}`,
				proposal: String(data.proposal),
				at,
			},
		}),
};

/** Tells one lot of a proposal's supporters; gives where the next begins. */
async function tellSupporters({
	data,
	after,
	notice,
}: {
	data: TaskData;
	after: string | null;
	notice: NewNotice;
}): Promise<string | null> {
	const lot = await listSupporterIds({ proposalId: String(data.proposal), after, limit: LOT });
	await notify({ users: lot.userIds, notice });
	return lot.next;
}
