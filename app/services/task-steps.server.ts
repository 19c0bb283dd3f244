import type { TaskKind } from "~/domain/task";
import { askSupporters } from "./confirmation-asks.server";
import { dropFile } from "./confirmation-pictures.server";
import { type NewNotice, notify } from "./notifications.server";
import { tellSupportersOfEnding } from "./proposal-end-notices.server";
import { listSupporterIds } from "./supports.server";
import type { TaskData, TaskStep } from "./tasks.server";

/** Supporters told in one lot. */
const LOT = 500;

/** What each kind of work does. Notices are one per person and occasion, so a lot done twice tells nobody twice. */
export const TASK_STEPS: Record<TaskKind, TaskStep> = {
	/** Asks people whether a live commitment works. */
	"ask-supporters-live": askSupporters,
	/** Removes a file that nothing names any more. */
	"drop-file": dropFile,
	/** Tells supporters and followers that a proposal was withdrawn or archived. */
	"tell-supporters-ended": tellSupportersOfEnding,
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
