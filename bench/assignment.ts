import { type AssignmentPlan, planAssignment } from "../app/domain/judging/assignment";
import type { AssignmentInput } from "../app/domain/judging/assignment-problem";
import type { Report } from "./rows";

/** An organiser waits for a plan of 500 entries and 60 judges no longer than this, in milliseconds. */
const LONGEST_WAIT = 5_000;

/**
 * How long the planner takes, and how even its plans are: the sum of squares of the comparisons of every two entries as a share
 * of the least that any plan could have (1 is perfect; for most sizes nobody knows whether 1 can be reached).
 */
export function benchAssignment({ report }: { report: Report }): void {
	const first = drawRound({ entries: 500, judges: 60 });
	const plan = measure({ name: "500 entries × 60 judges, k = 5", input: first, report, limit: LONGEST_WAIT });
	if (plan.ok) {
		const kept = plan.added.map((pair, at) => ({ ...pair, done: at % 3 > 0 }));
		const changed = drawRound({ entries: 520, judges: 60, absent: 4 });
		measure({
			name: "… 20 late entries, 4 judges gone, ⅔ finished",
			input: { ...changed, kept },
			report,
			limit: LONGEST_WAIT,
		});
	}
	const limited = { ...first, judges: first.judges.map((judge) => ({ ...judge, limit: 30 })) };
	measure({ name: "… refused: limits too small", input: limited, report, limit: LONGEST_WAIT });
	measure({
		name: "1,000 entries × 200 judges, k = 5",
		input: drawRound({ entries: 1_000, judges: 200 }),
		report,
	});
}

function measure({
	name,
	input,
	report,
	limit,
}: {
	name: string;
	input: AssignmentInput;
	report: Report;
	limit?: number;
}): AssignmentPlan {
	const begun = performance.now();
	const plan = planAssignment(input);
	const value = performance.now() - begun;
	if (!plan.ok) {
		report({ name, value, unit: "ms", limit, note: plan.refusals.map(({ code }) => code).join(", ") });
		return plan;
	}
	const { load, parts, pairs } = plan.figures;
	const squares = (pairs.squares / pairs.least).toFixed(3);
	const note = `loads ${load.min}–${load.max}, parts ${parts}, squares ${squares} of the least`;
	report({ name, value, unit: "ms", limit, note });
	return plan;
}

/** Every judge has conflicts with about one entry in fifty; the last `absent` judges have left. */
function drawRound({
	entries,
	judges,
	absent = 0,
}: {
	entries: number;
	judges: number;
	absent?: number;
}): AssignmentInput {
	const judgeCodes = Array.from({ length: judges }, (_, at) => `J${at + 1}`);
	return {
		seed: "bench",
		k: 5,
		entries: Array.from({ length: entries }, (_, at) => ({ code: `E${at + 1}` })),
		judges: judgeCodes.map((code, at) => ({ code, active: at < judges - absent })),
		conflicts: judgeCodes.flatMap((judge, at) =>
			Array.from({ length: Math.floor(entries / 50) }, (_, turn) => ({
				judge,
				entry: `E${((at * 37 + turn * 53) % entries) + 1}`,
			})),
		),
		kept: [],
	};
}
