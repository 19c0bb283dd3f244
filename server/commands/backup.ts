import { stat } from "node:fs/promises";
import { backupDatabase } from "../../models/backup.server";
import { openDatabase } from "./open-database";
import { CommandError, runCommandLine, tell } from "./run";

// npm run backup -- FILE: everything at one moment, attachments included, in one file
await runCommandLine(async () => {
	const [file, ...others] = process.argv.slice(2);
	if (!file || file.startsWith("-") || others.length > 0) {
		throw new CommandError("Name the file to write:  npm run backup -- ruamkit-2026-11-21.backup");
	}
	const database = await openDatabase({ env: process.env, onProgress: tell });
	try {
		const figures = await backupDatabase({ file, onProgress: tell });
		const documents = figures.reduce((sum, figure) => sum + figure.documents, 0);
		const { size } = await stat(file);
		tell(
			`Wrote ${file}: ${documents} documents of ${figures.length} collections, ${(size / 1e6).toFixed(1)} MB. ` +
				"It holds personal data: keep it where only you can read it.",
		);
	} finally {
		await database.close();
	}
});
