import type { PreparedRecords } from "../prepare";
import type { JudgingMethod } from "../records";
import type { Comparison } from "./comparisons";
import { fitCopeland } from "./copeland";
import { fitBradleyTerry, fitPlackettLuce } from "./likelihood";
import { fitOffsets } from "./offsets";
import type { Fit, FitOrRefusal } from "./outcome";
import { fitRaw, fitZ } from "./scores";

/** Computes one method, or says why it cannot be computed. */
export function fitMethod({
	prepared,
	method,
}: {
	prepared: PreparedRecords;
	method: JudgingMethod;
}): FitOrRefusal {
	return FITS[method]({ prepared });
}

/**
 * Computes a method on comparisons again with a weight for each judge (0 leaves one out), beginning at an earlier fit.
 * `precision` is the change of log strengths at which to stop.
 */
export function refitWithWeights({
	prepared,
	method,
	comparisons,
	weights,
	start,
	precision,
}: {
	prepared: PreparedRecords;
	method: Exclude<JudgingMethod, "raw" | "z" | "offsets">;
	comparisons: readonly Comparison[];
	weights: readonly number[];
	start: Fit;
	precision: number;
}): FitOrRefusal {
	const question = { prepared, comparisons, weights, start, precision };
	if (method === "copeland") return fitCopeland(question);
	return method === "bradley-terry" ? fitBradleyTerry(question) : fitPlackettLuce(question);
}

const FITS: Record<JudgingMethod, (question: { prepared: PreparedRecords }) => FitOrRefusal> = {
	raw: fitRaw,
	z: fitZ,
	offsets: fitOffsets,
	"bradley-terry": fitBradleyTerry,
	copeland: fitCopeland,
	"plackett-luce": fitPlackettLuce,
};
