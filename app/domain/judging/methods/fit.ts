import type { PreparedRecords } from "../prepare";
import type { JudgingMethod } from "../records";
import { fitCopeland } from "./copeland";
import { fitBradleyTerry, fitPlackettLuce } from "./likelihood";
import { fitOffsets } from "./offsets";
import type { FitOrRefusal } from "./outcome";
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

const FITS: Record<JudgingMethod, (question: { prepared: PreparedRecords }) => FitOrRefusal> = {
	raw: fitRaw,
	z: fitZ,
	offsets: fitOffsets,
	"bradley-terry": fitBradleyTerry,
	copeland: fitCopeland,
	"plackett-luce": fitPlackettLuce,
};
