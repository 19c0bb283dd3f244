import type { Request, RequestHandler, Response } from "express";
import { LRUCache } from "lru-cache";
import { parseCookie } from "./cookie.server";
import { PREFERENCES_COOKIE } from "./preferences.server";
import { etagOf } from "./rendered-pages.server";

/** Memory for kept pages, in bytes. */
const MOST_BYTES = 32 * 1024 * 1024;

interface KeptPage {
	body: Buffer;
	headers: Record<string, string>;
}

/** Somebody who waits for a page. */
interface Visit {
	req: Request;
	res: Response;
	/** Lets the site make the answer. */
	make: () => void;
}

/** A page that is being made, for those who asked before it was begun, and those who have asked since. */
interface Flight {
	passengers: Visit[];
	queue: Visit[];
}

/**
 * Gives every visitor without a session the same bytes of a public page, and keeps them for a few seconds, so that a
 * rush asks the database once. Pages carry an ETag and Cache-Control for a CDN in front.
 *
 * Also where nothing is kept, visitors who want the same page at the same time share the making of it: whoever comes while
 * it is being made waits for the next one, which begins after they came, so that nobody gets less than the newest.
 *
 * @param seconds how long a page is kept; 0 keeps none, and the headers stay
 * @param sessionCookie name of the cookie that makes a request personal
 */
export function shareAnonymousPages({
	seconds,
	sessionCookie,
}: {
	seconds: number;
	sessionCookie: string;
}): RequestHandler {
	const kept = new LRUCache<string, KeptPage>({
		maxSize: MOST_BYTES,
		sizeCalculation: (page, key) => page.body.length + key.length * 2 + 512,
		ttl: Math.max(1, seconds * 1000),
	});
	const flights = new Map<string, Flight>();

	const serve = async (key: string, first: Visit): Promise<void> => {
		let [leader, ...passengers]: Visit[] = [first];
		while (leader) {
			const flight: Flight = { passengers, queue: [] };
			flights.set(key, flight);
			const made = capture(leader, seconds);
			leader.make();
			const page = await made;
			if (page && page !== "left") {
				if (seconds > 0) kept.set(key, page);
				for (const { req, res } of flight.passengers) send(req, res, page);
			} else if (page === null) for (const visit of flight.passengers) makeAlone(visit, seconds);
			[leader, ...passengers] = page === "left" ? [...flight.passengers, ...flight.queue] : flight.queue;
		}
		flights.delete(key);
	};

	return (req, res, next) => {
		if (STREAMED.test(req.path)) return next();
		if (!isAnonymousRead(req, sessionCookie)) {
			res.set("Cache-Control", "private, no-store");
			return next();
		}
		// why: a page is made whole for whoever asks about it, and Node leaves its body out of an answer to HEAD
		req.method = "GET";
		const key = req.originalUrl;
		const ready = seconds > 0 ? kept.get(key) : undefined;
		if (ready) return send(req, res, ready);
		const visit = { req, res, make: next };
		if (FOR_MACHINES.test(req.path)) return makeAlone(visit, seconds);
		const flight = flights.get(key);
		if (!flight) void serve(key, visit);
		// why: what may be kept for seconds may also be given to those who came while it was made
		else if (seconds > 0) flight.passengers.push(visit);
		else flight.queue.push(visit);
	};
}

/** Addresses that give no pages; files may be long, and nobody waits for somebody else's. */
const FOR_MACHINES = /^\/(api|files|feed|health)(\/|$)/;

/** Files that can be larger than memory: they go out as they are read. */
const STREAMED = /^\/files\/(open-data|receipts)\//;

/** Answers one visitor only. */
function makeAlone(visit: Visit, seconds: number): void {
	void capture(visit, seconds);
	visit.make();
}

function isAnonymousRead(req: Request, sessionCookie: string): boolean {
	if (req.method !== "GET" && req.method !== "HEAD") return false;
	const cookies = req.headers.cookie;
	return (
		parseCookie(cookies, sessionCookie) === undefined &&
		parseCookie(cookies, PREFERENCES_COOKIE) === undefined
	);
}

/**
 * Holds an answer back until it is whole. One that may be shared is finished and sent with its headers; any other goes
 * out as it is.
 * @returns the page to share; null for an answer that is for this visitor alone; `left` when the visitor has gone
 */
function capture({ req, res }: Visit, seconds: number): Promise<KeptPage | null | "left"> {
	const chunks: Buffer[] = [];
	let whole: Buffer | undefined;
	res.locals.handOver = (body: Buffer) => {
		whole = body;
	};
	const write = res.write.bind(res);
	const end = res.end.bind(res);
	const take = (chunk: unknown) => {
		if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
		else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
	};
	return new Promise((resolve) => {
		res.once("close", () => resolve("left"));
		res.write = ((chunk: unknown) => {
			take(chunk);
			return true;
		}) as typeof res.write;
		res.end = ((chunk?: unknown) => {
			if (typeof chunk !== "function") take(chunk);
			res.write = write;
			res.end = end;
			const body = whole ?? Buffer.concat(chunks);
			if (!maybeShared(res)) {
				if (!res.headersSent && !res.getHeader("Cache-Control"))
					res.setHeader("Cache-Control", "private, no-store");
				resolve(null);
				end(body);
				return res;
			}
			const page = finish(res, body, seconds);
			resolve(page);
			send(req, res, page);
			return res;
		}) as typeof res.end;
	});
}

/** Whole public pages and their data for the browser; not errors, redirects, files or answers that set a cookie. */
function maybeShared(res: Response): boolean {
	if (
		res.headersSent ||
		res.statusCode !== 200 ||
		res.getHeader("Set-Cookie") ||
		res.getHeader("Cache-Control")
	)
		return false;
	const type = String(res.getHeader("Content-Type") ?? "");
	return type.startsWith("text/html") || type.startsWith("text/x-script");
}

function finish(res: Response, body: Buffer, seconds: number): KeptPage {
	const headers: Record<string, string> = {
		"Cache-Control": `public, max-age=0, s-maxage=${Math.ceil(seconds)}, stale-while-revalidate=30`,
		Vary: "Accept-Encoding, Cookie",
	};
	for (const name of ["Content-Type", "Content-Security-Policy", "ETag", "X-Remix-Response"]) {
		const value = res.getHeader(name);
		if (value !== undefined) headers[name] = String(value);
	}
	headers.ETag ??= etagOf(body);
	return { body, headers };
}

function send(req: Request, res: Response, page: KeptPage): void {
	res.set(page.headers);
	if (req.headers["if-none-match"]?.includes(page.headers.ETag as string)) {
		res.status(304).end();
		return;
	}
	res.status(200);
	res.setHeader("Content-Length", page.body.length);
	res.end(page.body);
}
