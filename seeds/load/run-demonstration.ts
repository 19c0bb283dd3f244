import { describeAccounts } from "./accounts";
import type { Content } from "./content";
import {
	isDatabaseEmpty,
	loadDemonstration,
	readDemonstrationState,
	removeUnfinishedDemonstration,
} from "./demonstration";
import { choosePassword, isPasswordOf } from "./password";

/**
 * Loads the demonstration into the connected database, once; what a broken load has left is removed first.
 *
 * @param ifEmpty leaves a database that holds something else as it is, instead of throwing
 * @returns the accounts to print; null when this database is not a demonstration
 * @throws Error when the database holds something else, with what to do
 */
export async function runDemonstration({
	content,
	ifEmpty,
	env,
	say,
}: {
	content: Content;
	ifEmpty: boolean;
	env: Record<string, string | undefined>;
	say: (line: string) => void;
}): Promise<string | null> {
	const password = choosePassword(env);
	if ((await readDemonstrationState()) === "unfinished") {
		say("The demonstration data were not loaded to the end last time: removing them and loading them again");
		await removeUnfinishedDemonstration(content);
	}
	if ((await readDemonstrationState()) === "none") {
		if (!(await isDatabaseEmpty())) {
			if (ifEmpty) return null;
			throw new Error(
				"The database is not empty, and the demonstration data are only loaded into an empty one. Use another database " +
					"(MONGODB_URI or DATA_DIR), or add made-up proposals to this one: npm run seed -- --size 1000 --add",
			);
		}
		const began = Date.now();
		say("Loading the demonstration data (once) …");
		await loadDemonstration({ content, password, now: new Date(), say });
		say(`Loaded in ${Math.round((Date.now() - began) / 1000)} s`);
	}
	const accepted = await isPasswordOf({ email: content.people[0]?.email ?? "", password });
	return describeAccounts({ ...content, password: accepted ? password : null });
}
