import { SettingsError } from "../../app/config/env.server";
import { readEnvFile } from "../../app/config/env-file.server";
import { BackupFileError } from "../../models/backup.server";
import { DatabaseUnusableError } from "../../models/connection.server";
import { LocalMongodError } from "../../models/local-mongod/index.server";

/** A command was called wrongly, or cannot do what was asked; the message says what to do. */
export class CommandError extends Error {
	override readonly name = "CommandError";
}

const PLAIN_ERRORS = [CommandError, SettingsError, DatabaseUnusableError, BackupFileError, LocalMongodError];

/** Writes one line of progress, apart from what a command gives. */
export function tell(message: string): void {
	process.stderr.write(`${message}\n`);
}

/** Runs a command to its end: exit code 0, or 1 with one message (a stack only for what nobody foresaw). */
export async function runCommandLine(main: () => Promise<void>): Promise<void> {
	try {
		readEnvFile();
		await main();
		process.exitCode = 0;
	} catch (error) {
		const plain = PLAIN_ERRORS.some((kind) => error instanceof kind);
		tell(
			plain
				? (error as Error).message
				: error instanceof Error
					? (error.stack ?? error.message)
					: String(error),
		);
		process.exitCode = 1;
	}
}
