import { findRunningMongod } from "../../models/local-mongod/index.server";
import { CommandError, runCommandLine } from "./run";

// npm run db: the address of the database, for mongosh and Compass
await runCommandLine(async () => {
	if (process.env.MONGODB_URI) {
		process.stdout.write(
			"The site uses the database that MONGODB_URI names:\n" +
				'  mongosh "$MONGODB_URI"\n' +
				"  Compass: New connection, and paste the value of MONGODB_URI\n",
		);
		return;
	}
	const dataDir = process.env.DATA_DIR || ".data";
	const running = await findRunningMongod({ dataDir });
	if (!running) {
		throw new CommandError(
			`No local database is running on the data in ${dataDir}. Start the site (npm start), then run this again.`,
		);
	}
	process.stdout.write(
		`${running.uri}\n  mongosh "${running.uri}"\n  Compass: New connection, and paste the address\n`,
	);
});
