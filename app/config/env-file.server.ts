import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { SettingsError } from "./env.server";

/**
 * Reads settings from a file of lines `NAME=value`, where there is one; what stands in the environment already is not
 * changed. ENV_FILE names another file than `.env`; empty, none is read.
 * @throws {SettingsError} when ENV_FILE names a file that is not there
 */
export function readEnvFile(): void {
	const file = process.env.ENV_FILE ?? ".env";
	if (file === "") return;
	if (!existsSync(file)) {
		if (process.env.ENV_FILE) throw new SettingsError(`ENV_FILE: there is no file ${file}`);
		return;
	}
	loadEnvFile(file);
}
