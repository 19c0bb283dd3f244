import { spawnSync } from "node:child_process";

/**
 * Fills the database with the large set, as `npm run seed -- --size` does. Throws when that fails.
 * @param size number of proposals
 * @returns how long the whole command took, in seconds
 */
export function seedLargeSet({ uri, size }: { uri: string; size: number }): number {
	const begun = performance.now();
	const { status } = spawnSync(
		process.execPath,
		["--import", "tsx", "seeds/seed.ts", "--size", String(size)],
		{ env: { ...process.env, MONGODB_URI: uri }, stdio: ["ignore", "ignore", "inherit"] },
	);
	if (status !== 0) throw new Error("The large set could not be loaded");
	return (performance.now() - begun) / 1000;
}
