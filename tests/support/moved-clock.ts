import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** The clock of a test site, which a test moves forward. */
export interface MovedClock {
	/** Settings for {@link useTestSite}. */
	readonly env: Record<string, string>;
	/** Which moment it is in the site. */
	now(): Date;
	/** Moves the site's clock to this moment; the next request sees it. */
	moveTo(moment: Date): void;
}

/** A clock for the site of a test file: the machine's until it is moved. Call it above `useTestSite()`. */
export function useMovedClock(): MovedClock {
	const folder = mkdtempSync(join(tmpdir(), "ruamkit-clock-"));
	const file = join(folder, "ahead");
	let ahead = 0;
	const write = () => {
		writeFileSync(`${file}.new`, String(ahead));
		// why: nobody reads a file that is only half written
		renameSync(`${file}.new`, file);
	};
	write();
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return {
		env: {
			CLOCK_AHEAD: file,
			NODE_OPTIONS: `--import=${new URL("./clock-ahead.mjs", import.meta.url).href}`,
		},
		now: () => new Date(Date.now() + ahead),
		moveTo: (moment) => {
			ahead = moment.getTime() - Date.now();
			write();
		},
	};
}
