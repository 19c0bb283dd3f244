import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { createRequestHandler as createRemixHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express } from "express";
import type { Settings } from "~/config/env.server";
import { createRateLimits } from "~/services/rate-limits.server";
import { guardAddress } from "./address-guard.server";
import { limitBody } from "./body-limit.server";
import { withDomainErrors } from "./domain-errors.server";
import { drain } from "./drain.server";
import { isDatabaseAway } from "./errors.server";
import { pinHost } from "./host.server";
import { log, logRefusals } from "./log.server";
import { createHandlers } from "./narrow-build.server";
import { requireOwnOrigin } from "./origin.server";
import { plainErrorPage } from "./plain-error-page.server";
import { readPreferences } from "./preferences.server";
import { letAnswerBringPolicy, securityHeaders } from "./security-headers.server";
import { createSessions, isHttps, sessionCookieName } from "./session.server";
import { shareAnonymousPages } from "./shared-pages.server";
import { answerInSilence, type GivenUp } from "./silence.server";
import { limitWrites } from "./write-limit.server";

interface SiteOptions {
	settings: Settings;
	/** The Remix build, or in development a function that gives the newest. */
	build: ServerBuild | (() => Promise<ServerBuild>);
	/** Serves browser files in development instead of the built folder. */
	assets?: express.RequestHandler;
	/** The server's clock; tests move it. */
	clock?: () => Date;
}

/**
 * The whole site as an Express application. The database is connected before this is called.
 * @returns the application, and what to call at the end
 */
export function createSite({ settings, build, assets, clock = () => new Date() }: SiteOptions): Express {
	const site = express();
	const limits = createRateLimits({ mode: settings.RATE_LIMITS });
	const sessions = createSessions({ settings, limits, clock });
	const origins = settings.PUBLIC_ORIGINS;

	site.disable("x-powered-by");
	site.set("trust proxy", settings.TRUST_PROXY);
	// why: addresses are read with URLSearchParams, which makes no objects of what a stranger writes
	site.set("query parser", false);
	site.use(logRefusals());
	site.use(pinHost({ origins }));
	site.use(securityHeaders({ https: isHttps(settings) }));
	site.use(drain(site.locals));
	site.use(guardAddress());
	site.use(compression({ level: 1, brotli: { params: { 1: 1 } } } as compression.CompressionOptions));
	if (assets) site.use(assets);
	else {
		site.use(
			"/assets",
			express.static("build/client/assets", { immutable: true, maxAge: "1y", fallthrough: false }),
		);
		const files = express.static("build/client", { maxAge: "1h", redirect: false });
		const names = listFiles("build/client");
		// why: it would ask the disk for a file before every page
		site.use((req, res, next) => (names.has(req.path) ? files(req, res, next) : next()));
	}
	site.use(requireOwnOrigin({ origins }));
	site.use(limitBody());
	site.use(answerInSilence());
	site.use((_req, res, next) => {
		// why: as hard to guess as 15 random bytes, and drawn from the kernel for many requests at a time
		res.locals.nonce = randomUUID();
		next();
	});
	site.use(
		shareAnonymousPages({ seconds: settings.PAGE_CACHE_SECONDS, sessionCookie: sessionCookieName(settings) }),
	);
	site.use(...sessions.middleware);
	site.use(limitWrites({ limits }));

	const getLoadContext = (req: express.Request, res: express.Response): AppLoadContext => ({
		viewer: req.user ?? null,
		now: clock(),
		nonce: String(res.locals.nonce),
		thaiDigits: req.user?.thaiDigits ?? readPreferences(req.headers.cookie).thaiDigits,
		clientAddress: req.ip ?? "",
		session: sessions.actions(req, res),
		retryAfter: res.locals.retryAfter,
		handOver: res.locals.handOver,
	});
	const handlerOf = (newest: ServerBuild) =>
		createRemixHandler({
			build: newest,
			mode: settings.NODE_ENV === "development" ? "development" : "production",
			getLoadContext: (req, res) => getLoadContext(req as express.Request, res as express.Response),
		});
	const fixed = typeof build === "function" ? null : createHandlers(withDomainErrors(build), handlerOf);
	site.all("*", async (req, res, next) => {
		letAnswerBringPolicy(res);
		const handler = fixed
			? fixed(req.path)
			: handlerOf(withDomainErrors(await (build as () => Promise<ServerBuild>)()));
		await handler(req, res, next);
	});

	const lastResort: ErrorRequestHandler = (error, req, res, _next) => {
		if ((res.locals as GivenUp).givenUp) return;
		const away = isDatabaseAway(error);
		const status = away ? 503 : statusOf(error);
		if (status >= 500)
			log.error(
				{ path: req.path, method: req.method, error: { name: error?.name, message: error?.message } },
				away ? "database away" : "fault",
			);
		if (res.headersSent) return void res.end();
		if (status === 503) res.set("Retry-After", "5");
		res.status(status).type("html").send(plainErrorPage(status));
	};
	site.use(lastResort);
	return site;
}

/** The status of an error that Express or one of its parts throws. */
function statusOf(error: unknown): number {
	const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
	if (typeof status !== "number" || status < 400 || status >= 500) return 500;
	// why: whoever asks for a file outside the folder learns as much as one who asks for a file that is not there
	return status === 403 ? 404 : status;
}

/** Paths of the files in a folder and below it, as addresses name them. */
function listFiles(folder: string): Set<string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return new Set(
		entries
			.filter((entry) => entry.isFile())
			.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")}`),
	);
}
