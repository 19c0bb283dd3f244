import type { TaskKind } from "~/domain/task";
import { askSupporters } from "./confirmation-asks.server";
import { dropFile } from "./confirmation-pictures.server";
import { askSupportersOfMerged, tellSupportersOfEnding } from "./proposal-end-notices.server";
import type { TaskStep } from "./tasks.server";

/** What each kind of work does. Notices are one per person and occasion, so a lot done twice tells nobody twice. */
export const TASK_STEPS: Record<TaskKind, TaskStep> = {
	/** Asks people whether a live commitment works. */
	"ask-supporters-live": askSupporters,
	/** Removes a file that nothing names any more. */
	"drop-file": dropFile,
	/** Tells supporters and followers that a proposal was withdrawn or archived. */
	"tell-supporters-ended": tellSupportersOfEnding,
	/** Asks everybody who supports a merged proposal whether they support the other one. */
	"ask-supporters-merged": askSupportersOfMerged,
};
