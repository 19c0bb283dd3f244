import { MongoInstance } from "mongodb-memory-server-core";

/** One line of mongod's structured log, as far as it is looked at. */
interface LogLine {
	s?: string;
	msg?: string;
	attr?: Record<string, unknown>;
}

/** How many lines of errors are kept to explain a start that failed. */
const KEPT_LINES = 40;

/**
 * The mongod process, started and watched by mongodb-memory-server-core, with its output handed on line by
 * line. That library parses what arrives as if each chunk were one line and throws inside an event handler
 * when it is not; and what mongod said last is needed to explain a start that failed.
 */
export class MongodProcess extends MongoInstance {
	private rest = "";
	private readonly errorLines: string[] = [];
	/** Called once the process has ended, for whatever reason. */
	onClosed: () => void = () => undefined;

	override closeHandler(code: number | null, signal: string | null): void {
		super.closeHandler(code, signal);
		this.onClosed();
	}

	override stop(): Promise<boolean> {
		// why: a mongod that never listened cannot be asked to shut down; trying takes five seconds and prints a stack.
		if (!this.isInstanceReady) this.isReplSet = false;
		return super.stop();
	}

	override stdoutHandler(message: string | Buffer): void {
		const lines = (this.rest + message.toString()).split("\n");
		this.rest = lines.pop() ?? "";
		for (const line of lines) {
			if (line.trim() === "") continue;
			this.keepIfError(line);
			super.stdoutHandler(line);
		}
	}

	override stderrHandler(message: string | Buffer): void {
		for (const line of message.toString().split("\n")) {
			if (line.trim() === "") continue;
			this.keep(line.trim());
			super.stderrHandler(line);
		}
	}

	/** What mongod has complained about, oldest first. */
	listErrors(): string[] {
		return [...this.errorLines];
	}

	private keepIfError(line: string): void {
		const entry = parseLogLine(line);
		if (!entry) {
			this.keep(line.trim());
			return;
		}
		if (entry.s !== "E" && entry.s !== "F") return;
		const detail = entry.attr?.error ?? entry.attr?.reason ?? entry.attr?.message;
		const text =
			detail === undefined ? "" : `: ${typeof detail === "string" ? detail : JSON.stringify(detail)}`;
		this.keep(`${entry.msg ?? ""}${text}`);
	}

	private keep(text: string): void {
		this.errorLines.push(text);
		if (this.errorLines.length > KEPT_LINES) this.errorLines.shift();
	}
}

function parseLogLine(line: string): LogLine | null {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === "object" ? (value as LogLine) : null;
	} catch {
		return null;
	}
}
