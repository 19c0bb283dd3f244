import type { PreparedRecords } from "../prepare";
import type { MethodKey } from "../records";
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
	method: MethodKey;
}): FitOrRefusal {
	return FITS[method]({ prepared });
}

const FITS: Record<MethodKey, (question: { prepared: PreparedRecords }) => FitOrRefusal> = {
	raw: fitRaw,
	z: fitZ,
	offsets: fitOffsets,
	"bradley-terry": fitBradleyTerry,
	copeland: fitCopeland,
	"plackett-luce": fitPlackettLuce,
};
