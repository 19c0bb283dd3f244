import { spawn } from "node:child_process";

export interface CommandResult {
	/** The exit code; null when a signal or the time limit ended the command. */
	code: number | null;
	stdout: string;
	stderr: string;
	/** True when the command could not be started because there is no such program. */
	notFound: boolean;
	/** True when the command was ended because `timeoutMs` had passed. */
	timedOut: boolean;
}

/**
 * Runs a program to its end without a shell and collects what it prints. Never rejects: a program
 * that is not there, cannot be run or runs too long is told by the result.
 */
export function runCommand({
	command,
	args,
	env,
	cwd,
	timeoutMs = 20_000,
}: {
	command: string;
	args: string[];
	env: NodeJS.ProcessEnv;
	cwd?: string;
	timeoutMs?: number;
}): Promise<CommandResult> {
	return new Promise((resolve) => {
		const child = spawn(command, args, { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
		let stdout = "";
		let stderr = "";
		let timedOut = false;
		const timer = setTimeout(() => {
			timedOut = true;
			child.kill("SIGKILL");
		}, timeoutMs);
		child.stdout.on("data", (chunk: Buffer) => {
			stdout += chunk.toString();
		});
		child.stderr.on("data", (chunk: Buffer) => {
			stderr += chunk.toString();
		});
		child.on("error", (error: NodeJS.ErrnoException) => {
			clearTimeout(timer);
			resolve({
				code: null,
				stdout,
				stderr: stderr || error.message,
				notFound: error.code === "ENOENT",
				timedOut,
			});
		});
		child.on("close", (code) => {
			clearTimeout(timer);
			resolve({ code, stdout, stderr, notFound: false, timedOut });
		});
	});
}
