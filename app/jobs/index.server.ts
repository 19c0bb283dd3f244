import { startEscalation } from "./escalation.server";
import { startFigures } from "./figures.server";
import { startLessons } from "./lessons.server";
import { startMail } from "./mail.server";
import { startOpenData } from "./open-data.server";
import { startOpinions } from "./opinions.server";
import { startSignals } from "./signals.server";
import { startTally } from "./tally.server";
import { startTasks } from "./tasks.server";

/**
 * Starts everything that runs on a schedule in this process.
 * @param onError hears of runs that failed, such as while the database is away; they are tried again
 * @returns what stops it: resolves when nothing runs any more
 */
export async function startJobs({
	onError,
}: {
	onError: (error: unknown) => void;
}): Promise<() => Promise<void>> {
	const stops = [
		startTally({ onError }),
		startMail({ onError }),
		startTasks({ onError }),
		startFigures({ onError }),
		startLessons({ onError }),
		startOpinions({ onError }),
		startEscalation({ onError }),
		startSignals({ onError }),
		startOpenData({ onError }),
	];
	return async () => {
		await Promise.all(stops.map((stop) => stop()));
	};
}
