import { connect, disconnect } from "~/services/database.server";
import { describeAccounts } from "./load/accounts";
import { content } from "./load/content";
import {
	isDatabaseEmpty,
	loadDemonstration,
	readDemonstrationState,
	removeUnfinishedDemonstration,
} from "./load/demonstration";
import { choosePassword, isPasswordOf } from "./load/password";

/*
 * Loads the demonstration into the database that MONGODB_URI names and prints its accounts on stdout; progress goes to
 * stderr. With --if-empty a database that holds something else is left as it is, in silence.
 */

const say = (line: string) => process.stderr.write(`${line}\n`);

async function run({ uri, ifEmpty }: { uri: string; ifEmpty: boolean }): Promise<void> {
	await connect({ uri, onProgress: say });
	const password = choosePassword(process.env);
	if ((await readDemonstrationState()) === "unfinished") {
		say("The demonstration data were not loaded to the end last time: removing them and loading them again");
		await removeUnfinishedDemonstration(content);
	}
	if ((await readDemonstrationState()) === "none") {
		if (!(await isDatabaseEmpty())) {
			if (ifEmpty) return;
			throw new Error("The database is not empty. The demonstration data are only loaded into an empty one.");
		}
		const began = Date.now();
		say("Loading the demonstration data (once) …");
		await loadDemonstration({ content, password, now: new Date(), say });
		say(`Loaded in ${Math.round((Date.now() - began) / 1000)} s`);
	}
	const accepted = await isPasswordOf({ email: content.people[0]?.email ?? "", password });
	process.stdout.write(describeAccounts({ ...content, password: accepted ? password : null }));
}

const uri = process.env.MONGODB_URI;
if (!uri) {
	say("seeds/demonstration.ts needs MONGODB_URI; use npm run seed to load into the site's own database.");
	process.exit(1);
}
try {
	await run({ uri, ifEmpty: process.argv.includes("--if-empty") });
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
} finally {
	await disconnect();
}
