import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import mongoose from "mongoose";
import { findCacheFolder } from "../../models/local-mongod/cache-folder.server";
import { findMongod, type MongodBinary } from "../../models/local-mongod/find-binary.server";
import { findFreePort } from "../../models/local-mongod/free-port.server";
import { MongodProcess } from "../../models/local-mongod/mongod-process.server";

const NAME = "chaos";
/** A follower asks for each batch of news. By default they are pushed, and a frozen one finds them in its socket later. */
const ASK_FOR_EACH_BATCH = ["--setParameter", "oplogFetcherUsesExhaust=false"];

export interface Member {
	port: number;
	dbPath: string;
	mongod: MongodProcess;
	/** Resolves when the process has ended. */
	ended: Promise<void>;
}

/** Three members on this machine, as in production, to be killed and frozen. */
export class ReplicaSet {
	private constructor(
		private readonly binary: MongodBinary,
		private readonly folder: string,
		private readonly members: Member[],
	) {}

	/** Starts three members and waits until one of them takes writes and the others follow. */
	static async start(): Promise<ReplicaSet> {
		const binary = await findMongod({
			env: process.env,
			cacheDir: findCacheFolder({ env: process.env }),
			onProgress: () => undefined,
		});
		const folder = mkdtempSync(join(tmpdir(), "ruamkit-members-"));
		const set = new ReplicaSet(binary, folder, []);
		for (let index = 0; index < 3; index += 1) {
			const port = await findFreePort({});
			const dbPath = mkdtempSync(join(folder, "member-"));
			set.members.push({ port, dbPath, ...(await set.launch({ port, dbPath })) });
		}
		await set.command({
			replSetInitiate: {
				_id: NAME,
				members: set.members.map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` })),
				settings: { electionTimeoutMillis: 4_000, heartbeatIntervalMillis: 500 },
			},
		});
		await set.waitUntilWhole();
		return set;
	}

	/** Address of a database on all three. */
	uriOf(database: string): string {
		const hosts = this.members.map(({ port }) => `127.0.0.1:${port}`).join(",");
		return `mongodb://${hosts}/${database}?replicaSet=${NAME}`;
	}

	/** The member that takes writes. */
	async findPrimary(): Promise<Member> {
		const { primary } = await this.command({ hello: 1 });
		const member = this.members.find(({ port }) => primary === `127.0.0.1:${port}`);
		if (!member) throw new Error("No member takes writes");
		return member;
	}

	/** SIGKILL; `revive` brings the member back. */
	kill(member: Member): void {
		signal(member, "SIGKILL");
	}

	/** Waits until the others have chosen a new primary, starts a killed member again on its data, and waits until it follows. */
	async revive(member: Member): Promise<void> {
		await member.ended;
		const limit = Date.now() + 60_000;
		for (;;) {
			const primary = await this.findPrimary().catch(() => member);
			// why: back too early, the killed one would be chosen for what it alone has, and nothing would ever be lost
			if (primary !== member) break;
			if (Date.now() > limit) throw new Error("The others have chosen nobody");
			await sleep(200);
		}
		Object.assign(member, await this.launch(member));
		await this.waitUntilWhole();
	}

	/** Halts all members but this one. @returns what lets them go on */
	freezeAllBut(primary: Member): () => void {
		const followers = this.members.filter((member) => member !== primary);
		for (const member of followers) signal(member, "SIGSTOP");
		return () => {
			for (const member of followers) signal(member, "SIGCONT");
		};
	}

	/** Waits until one member takes writes and two follow it. */
	async waitUntilWhole(): Promise<void> {
		const limit = Date.now() + 60_000;
		while (Date.now() < limit) {
			const states = await this.listStates();
			if (states.join() === "PRIMARY,SECONDARY,SECONDARY") return;
			await sleep(200);
		}
		throw new Error(`The replica set is not whole: ${await this.listStates()}`);
	}

	async stop(): Promise<void> {
		for (const member of this.members) signal(member, "SIGKILL");
		await Promise.all(this.members.map(({ ended }) => ended));
		rmSync(this.folder, { recursive: true, force: true });
	}

	private async launch({ port, dbPath }: Pick<Member, "port" | "dbPath">) {
		const mongod = new MongodProcess({
			binary: { systemBinary: this.binary.path, version: this.binary.version },
			instance: {
				port,
				ip: "127.0.0.1",
				dbPath,
				storageEngine: "wiredTiger",
				replSet: NAME,
				launchTimeout: 60_000,
				args: ["--wiredTigerCacheSizeGB", "0.25", "--nounixsocket", ...ASK_FOR_EACH_BATCH],
			},
		});
		const ended = new Promise<void>((resolve) => {
			mongod.onClosed = resolve;
		});
		await mongod.start();
		return { mongod, ended };
	}

	/** Roles of the members as any of them that answers sees them, sorted. */
	private async listStates(): Promise<string[]> {
		try {
			const { members } = await this.command({ replSetGetStatus: 1 });
			return members.map(({ stateStr }: { stateStr: string }) => stateStr).sort();
		} catch (error) {
			return [String(error)];
		}
	}

	/** Asks the first member that answers. */
	private async command(command: Record<string, unknown>) {
		let failure: unknown;
		for (const { port } of this.members) {
			const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/`, {
				directConnection: true,
				serverSelectionTimeoutMS: 1_000,
				socketTimeoutMS: 5_000,
			});
			try {
				return await client.db("admin").command(command);
			} catch (error) {
				failure = error;
			} finally {
				await client.close();
			}
		}
		throw failure;
	}
}

function signal({ mongod }: Member, name: NodeJS.Signals): void {
	const pid = mongod.mongodProcess?.pid;
	if (!pid) return;
	try {
		process.kill(pid, name);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}
