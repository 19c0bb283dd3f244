import { parseArgs } from "node:util";
import { readEnvFile } from "~/config/env-file.server";
import { connect, disconnect } from "~/services/database.server";
import { rebuildFigures } from "~/services/figures.server";
import { findRunningMongod, startLocalMongod } from "~~/models/local-mongod/index.server";
import { loadLarge } from "./large/load";
import { describeAccounts } from "./load/accounts";
import { content } from "./load/content";
import { isDatabaseEmpty } from "./load/demonstration";
import { choosePassword } from "./load/password";
import { runDemonstration } from "./load/run-demonstration";

const USAGE = `npm run seed                                the demonstration, into an empty database
npm run seed -- --size N [--seed S] [--commitments C] [--add]
                                             N made-up proposals (up to 1,000,000), always the same for the same S;
                                             agencies have answered about C of them (none unless given);
                                             --add puts them beside what is there`;
const MOST = 1_000_000;
const REPORT_MS = 1_000;

const say = (line: string) => process.stderr.write(`${line}\n`);

/** A wrong command line; the message says how to write it. */
class UsageError extends Error {}

function readOptions(): { size: number | null; seed: number; commitments: number; add: boolean } {
	try {
		const { values } = parseArgs({
			options: {
				size: { type: "string" },
				seed: { type: "string" },
				commitments: { type: "string" },
				add: { type: "boolean" },
			},
		});
		const size = values.size === undefined ? null : Number(values.size);
		const seed = values.seed === undefined ? 1 : Number(values.seed);
		if (size !== null && !(Number.isInteger(size) && size >= 1 && size <= MOST))
			throw new UsageError(`--size takes a whole number from 1 to ${MOST}`);
		const commitments = values.commitments === undefined ? 0 : Number(values.commitments);
		if (!(Number.isInteger(commitments) && commitments >= 0 && commitments <= (size ?? 0)))
			throw new UsageError("--commitments takes a whole number up to that of --size");
		if (!Number.isInteger(seed)) throw new UsageError("--seed takes a whole number");
		return { size, seed, commitments, add: values.add === true };
	} catch (error) {
		throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
	}
}

/** The database of the site: the one that is set, the local one that runs, or the local one started for this command. */
async function openDatabase(): Promise<() => Promise<void>> {
	const { env } = process;
	const dataDir = env.DATA_DIR || ".data";
	const running = env.MONGODB_URI ? null : await findRunningMongod({ dataDir });
	const uri = env.MONGODB_URI || running?.uri;
	const mongod = uri ? null : await startLocalMongod({ dataDir, env, onProgress: say });
	const close = async () => {
		await disconnect();
		await mongod?.stop();
	};
	try {
		await connect({ uri: uri ?? mongod?.uri ?? "", onProgress: say });
	} catch (error) {
		await close();
		throw error;
	}
	return close;
}

async function seedLarge({
	size,
	seed,
	commitments,
	add,
}: {
	size: number;
	seed: number;
	commitments: number;
	add: boolean;
}): Promise<string> {
	if (!add && !(await isDatabaseEmpty()))
		throw new Error(
			"The database is not empty. With --add the made-up proposals are put beside what is there; or use another " +
				"database (MONGODB_URI or DATA_DIR).",
		);
	const password = choosePassword(process.env);
	let began = Date.now();
	let told = began;
	const { writingMs, indexingMs } = await loadLarge({
		content,
		size,
		seed,
		commitments,
		password,
		say,
		onProgress: ({ what, written, of }) => {
			if (Date.now() - told < REPORT_MS && written < of) return;
			told = Date.now();
			const rate = written / ((told - began) / 1000);
			const left = Math.ceil((of - written) / rate);
			say(`  ${written} of ${of} ${what}, ${Math.round(rate)} a second, about ${left} s left`);
			// why: the next of the two parts has a rate of its own
			if (written === of) began = Date.now();
		},
	});
	// why: what stands beside the set was counted before it; an empty site counts when it is first asked
	if (add) await rebuildFigures({ now: new Date() });
	const perSecond = Math.round((size / (writingMs + indexingMs)) * 1000);
	say(
		`${size} proposals: written in ${seconds(writingMs)}, other indexes in ${seconds(indexingMs)}; ${perSecond} a second altogether`,
	);
	return describeAccounts({ ...content, password });
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

try {
	readEnvFile();
	const { size, ...options } = readOptions();
	const close = await openDatabase();
	try {
		const accounts =
			size === null
				? await runDemonstration({ content, ifEmpty: false, env: process.env, say })
				: await seedLarge({ size, ...options });
		if (accounts) process.stdout.write(accounts);
	} finally {
		await close();
	}
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
