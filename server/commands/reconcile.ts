import { reconcile } from "../../app/services/reconcile.server";
import "../../models/index.server";
import { openDatabase } from "./open-database";
import { CommandError, runCommandLine, tell } from "./run";

// npm run reconcile: every cached figure computed anew; exit code 1 when something differed (it is mended by then)
await runCommandLine(async () => {
	const database = await openDatabase({ env: process.env, onProgress: tell });
	try {
		const results = await reconcile({
			now: new Date(),
			onProgress: ({ figure, differences }) => {
				tell(`${figure}: ${differences.length === 0 ? "all as counted" : `${differences.length} differed`}`);
				for (const line of differences) tell(`  ${line}`);
			},
		});
		const count = results.reduce((sum, { differences }) => sum + differences.length, 0);
		if (count > 0)
			throw new CommandError(`${count} cached figures differed from their records and are right now.`);
	} finally {
		await database.close();
	}
});
