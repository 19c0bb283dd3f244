import { connect, disconnect } from "~/services/database.server";
import { content } from "./load/content";
import { runDemonstration } from "./load/run-demonstration";

/*
 * Started by the site: loads the demonstration into the database that MONGODB_URI names and prints its accounts on
 * stdout; progress goes to stderr. With --if-empty a database that holds something else is left as it is, in silence.
 */

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
	const uri = process.env.MONGODB_URI;
	if (!uri) throw new Error("This needs MONGODB_URI; npm run seed loads into the site's own database.");
	await connect({ uri, onProgress: say });
	const ifEmpty = process.argv.includes("--if-empty");
	const accounts = await runDemonstration({ content, ifEmpty, env: process.env, say });
	if (accounts) process.stdout.write(accounts);
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
} finally {
	await disconnect();
}
