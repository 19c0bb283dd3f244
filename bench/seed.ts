import { spawn } from "node:child_process";

/**
 * Fills the database with the large set, as `npm run seed -- --size` does. Throws when that fails.
 * @param size number of proposals
 * @param commitments about how many of them agencies have answered
 * @returns how long the whole command took, in seconds
 */
export async function seedLargeSet({
	uri,
	size,
	commitments = 0,
}: {
	uri: string;
	size: number;
	commitments?: number;
}): Promise<number> {
	const begun = performance.now();
	// why: not spawnSync, since a local mongod stands still when nobody reads what it writes to its log
	const status = await new Promise((resolve, reject) => {
		const amount = ["--size", String(size), "--commitments", String(commitments)];
		const child = spawn(process.execPath, ["--import", "tsx", "seeds/seed.ts", ...amount], {
			env: { ...process.env, ENV_FILE: "", MONGODB_URI: uri },
			stdio: ["ignore", "ignore", "inherit"],
		});
		child.once("error", reject);
		child.once("exit", resolve);
	});
	if (status !== 0) throw new Error("The large set could not be loaded");
	return (performance.now() - begun) / 1000;
}
