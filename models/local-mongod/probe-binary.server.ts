import { runCommand } from "./run-command.server";

/** The oldest server that Ruamkit runs on. */
export const OLDEST_MAJOR_VERSION = 6;

export type ProbeResult =
	| { works: true; version: string }
	| { works: false; reason: "too-old"; version: string }
	| { works: false; reason: "missing-library"; library: string }
	| { works: false; reason: "old-glibc"; library: string }
	| { works: false; reason: "unusable"; detail: string };

/** Runs `mongod --version` and says whether this mongod can serve, and if not, why. */
export async function probeMongod({
	path,
	env,
}: {
	path: string;
	env: NodeJS.ProcessEnv;
}): Promise<ProbeResult> {
	const result = await runCommand({ command: path, args: ["--version"], env });
	const output = `${result.stdout}\n${result.stderr}`;
	const glibc = /version [`'"]?(GLIBC(?:XX)?_[\d.]+)['"]? not found/i.exec(output);
	if (glibc?.[1]) return { works: false, reason: "old-glibc", library: glibc[1] };
	const library = /(lib[\w.+-]+\.so[\w.]*): cannot open shared object/i.exec(output);
	if (library?.[1]) return { works: false, reason: "missing-library", library: library[1] };
	const version = /db version v?(\d+\.\d+\.\d+)/i.exec(output)?.[1];
	if (result.code !== 0 || !version) {
		const detail = output.trim().split("\n")[0] || `exit code ${result.code}`;
		return { works: false, reason: "unusable", detail };
	}
	if (Number.parseInt(version, 10) < OLDEST_MAJOR_VERSION) {
		return { works: false, reason: "too-old", version };
	}
	return { works: true, version };
}

/** Debian and Ubuntu packages that carry the libraries which a mongod build may ask for. */
const PACKAGE_OF_LIBRARY: Record<string, string> = {
	"libcurl.so.4": "libcurl4",
	"libssl.so.3": "libssl3",
	"libcrypto.so.3": "libssl3",
	"libssl.so.1.1": "libssl1.1",
	"libcrypto.so.1.1": "libssl1.1",
	"liblzma.so.5": "liblzma5",
	"libresolv.so.2": "libc6",
	"libm.so.6": "libc6",
};

/** One sentence that says why this mongod does not serve and what mends it. */
export function explainProbe({
	path,
	probe,
}: {
	path: string;
	probe: Extract<ProbeResult, { works: false }>;
}): string {
	switch (probe.reason) {
		case "too-old":
			return `${path} is MongoDB ${probe.version}; Ruamkit needs ${OLDEST_MAJOR_VERSION}.0 or later.`;
		case "missing-library": {
			const packageName = PACKAGE_OF_LIBRARY[probe.library];
			const mend = packageName
				? `Install it with:  sudo apt-get update && sudo apt-get install -y ${packageName}`
				: `Install the package that carries ${probe.library} (Debian and Ubuntu: apt-file search ${probe.library}).`;
			return `${path} does not start because the library ${probe.library} is missing. ${mend}`;
		}
		case "old-glibc":
			return (
				`${path} needs ${probe.library}, and this system's C library is older. ` +
				"It runs on Debian 12, Ubuntu 22.04 and later (glibc 2.34 or later)."
			);
		case "unusable":
			return `${path} does not run: ${probe.detail}`;
	}
}
