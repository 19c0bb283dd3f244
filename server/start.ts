import { createServer, type Server } from "node:http";
import { createServer as createProbe, type Server as NetServer } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import type { Express, RequestHandler } from "express";
import { readSettings, type Settings } from "../app/config/env.server";
import { readEnvFile } from "../app/config/env-file.server";
import { startLocalMongod } from "../models/local-mongod/index.server";
import { buildIfNeeded } from "./build";
import { importBuild } from "./built-site.mjs";
import { loadDemonstration } from "./demonstration";
import { StartError } from "./start-error";

/** The parts of the build that the server calls; they live in one module graph with the routes. */
interface SiteModule {
	createSite(options: {
		settings: Settings;
		build: ServerBuild | (() => Promise<ServerBuild>);
		assets?: RequestHandler;
	}): Express;
	connect(options: { uri: string; onProgress: (line: string) => void }): Promise<() => Promise<void>>;
	disconnect(): Promise<void>;
	startJobs(): Promise<() => Promise<void>>;
}

/** Requests under way get this long to end after a stop signal (milliseconds). */
const GRACE = 10_000;

/** Connections that wait to be taken in, at the moment of closing, are waited for at most this long (milliseconds). */
const QUEUE_LIMIT = 3_000;

/** Time for a whole request to arrive, a large file over a slow line included (milliseconds). */
const REQUEST_LIMIT = 120_000;

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Starts everything in order and stops it in the reverse order on SIGINT or SIGTERM. */
export async function startServer({ development }: { development: boolean }): Promise<void> {
	readEnvFile();
	process.env.NODE_ENV ||= development ? "development" : "production";
	const settings = readSettings(process.env);
	if (settings.MONGODB_URI && !process.env.SESSION_SECRET)
		say(
			`SESSION_SECRET is not set: the one in ${settings.DATA_DIR}/session-secret signs the sessions. Several processes need the same one.`,
		);
	await requireFreePort(settings);
	const server = createServer();
	const vite = development ? await startVite(server) : null;
	if (!vite) await buildIfNeeded({ say });

	const local = settings.MONGODB_URI
		? null
		: await startLocalMongod({ dataDir: settings.DATA_DIR, env: process.env, onProgress: say });
	const uri = settings.MONGODB_URI ?? (local?.uri as string);

	const loadBuild = async () =>
		(vite ? await vite.ssrLoadModule("virtual:remix/server-build") : await importBuild()) as ServerBuild;
	const build = await loadBuild();
	const module = build.entry.module as unknown as SiteModule;
	const finishIndexes = await module.connect({ uri, onProgress: say });
	const accounts = await loadDemonstration({ settings, uri, say });
	const stopJobs = await module.startJobs();

	const site = module.createSite({ settings, build: vite ? loadBuild : build, assets: vite?.middlewares });
	server.requestTimeout = REQUEST_LIMIT;
	server.on("request", site);
	await listen(server, settings);
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : settings.PORT;
	say(`\nRuamkit (ร่วมคิด) is at ${settings.PUBLIC_ORIGIN ?? `http://localhost:${port}`}  (English: /en)\n`);
	if (accounts) say(accounts);

	let stopping = false;
	finishIndexes().catch((error: Error) => {
		if (!stopping) say(`New indexes could not be built; the next start tries again: ${error.message}`);
	});
	const stop = async (signal: string) => {
		if (stopping) return;
		stopping = true;
		say(`\n${signal}: finishing what is under way …`);
		site.locals.draining = true;
		const drainTime = development ? 0 : settings.DRAIN_SECONDS * 1000;
		setTimeout(() => process.exit(1), drainTime + QUEUE_LIMIT + GRACE + 5_000).unref();
		await new Promise((resolve) => setTimeout(resolve, drainTime));
		if (!development) await emptyQueue(server);
		await closeServer(server);
		await stopJobs();
		await module.disconnect();
		await vite?.close();
		await local?.stop();
		process.exit(0);
	};
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(signal));
}

/** Finds out that the port is taken before the site is built and its database started. */
async function requireFreePort(settings: Settings): Promise<void> {
	const probe = createProbe();
	await listen(probe, settings);
	await new Promise((resolve) => probe.close(resolve));
}

function listen(server: NetServer, { PORT, HOST }: Settings): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", (error: NodeJS.ErrnoException) => reject(explainPort(error, { PORT, HOST })));
		server.listen(PORT, HOST, resolve);
	});
}

function explainPort(error: NodeJS.ErrnoException, { PORT, HOST }: Pick<Settings, "PORT" | "HOST">): Error {
	if (error.code === "EADDRINUSE")
		return new StartError(
			`Port ${PORT} is taken. Set PORT to another number, for example: PORT=3001 npm start`,
		);
	if (error.code === "EACCES")
		return new StartError(`This account may not listen on port ${PORT}. Set PORT to a number above 1023.`);
	if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
		return new StartError(
			`HOST: ${HOST} is no address of this machine. Leave it empty for localhost, or write 0.0.0.0 for all.`,
		);
	return error;
}

/**
 * Waits until nobody stands in the queue of connections. Node takes in one of them for each turn of its loop, so that
 * under load some wait, their request already sent; closing would cut them off without an answer.
 */
async function emptyQueue(server: Server): Promise<void> {
	let came = 0;
	const count = () => {
		came += 1;
	};
	server.on("connection", count);
	const limit = performance.now() + QUEUE_LIMIT;
	let before: number;
	do {
		before = came;
		await new Promise((resolve) => setTimeout(resolve, 50));
		// why: a timer may fire before the loop has looked at the queue
		await new Promise((resolve) => setImmediate(resolve));
	} while (came > before && performance.now() < limit);
	server.off("connection", count);
}

/** Takes no new connections, lets requests under way end, and cuts what is left after the grace period. */
function closeServer(server: Server): Promise<void> {
	return new Promise((resolve) => {
		const cut = setTimeout(() => server.closeAllConnections(), GRACE);
		server.close(() => {
			clearTimeout(cut);
			resolve();
		});
		server.closeIdleConnections();
	});
}

async function startVite(server: Server) {
	const { createServer: createVite } = await import("vite");
	return createVite({ server: { middlewareMode: { server }, hmr: { server } }, appType: "custom" });
}
