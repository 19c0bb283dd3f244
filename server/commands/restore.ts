import { createInterface } from "node:readline/promises";
import { restoreDatabase } from "../../models/backup.server";
import { openDatabase } from "./open-database";
import { CommandError, runCommandLine, tell } from "./run";

// npm run restore -- FILE [--yes]: the database as it was when the file was written
await runCommandLine(async () => {
	const words = process.argv.slice(2);
	const sure = words.includes("--yes");
	const [file, ...others] = words.filter((word) => word !== "--yes");
	if (!file || file.startsWith("-") || others.length > 0) {
		throw new CommandError(
			"Name the file to restore:  npm run restore -- ruamkit-2026-11-21.backup  (and --yes to replace without being asked)",
		);
	}
	const database = await openDatabase({ env: process.env, onProgress: tell });
	try {
		const outcome = await restoreDatabase({
			file,
			confirmOverwrite: (present) => (sure ? Promise.resolve(true) : askToReplace(present)),
			onProgress: tell,
		});
		if (!outcome.restored) throw new CommandError("Nothing was changed.");
		const documents = outcome.figures.reduce((sum, figure) => sum + figure.documents, 0);
		tell(
			`Restored ${documents} documents of ${outcome.figures.length} collections, as of ${outcome.header.createdAt.toISOString()}. ` +
				"Everybody signs in again. If the site is running, restart it.",
		);
	} finally {
		await database.close();
	}
});

/** Asks at the terminal; without one the answer must have been given with --yes. */
async function askToReplace({
	database,
	documents,
}: {
	database: string;
	documents: number;
}): Promise<boolean> {
	const warning = `The database "${database}" holds ${documents} documents; they will be replaced by those of the file.`;
	if (!process.stdin.isTTY) {
		throw new CommandError(`${warning} Nothing was changed. To replace them, run it again with --yes.`);
	}
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		const answer = await terminal.question(`${warning}\nType yes to go on: `);
		return answer.trim().toLowerCase() === "yes";
	} finally {
		terminal.close();
	}
}
