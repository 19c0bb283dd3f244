import MongoStore from "connect-mongo";
import type { Request, RequestHandler, Response } from "express";
import session from "express-session";
import mongoose from "mongoose";
import type { Settings } from "~/config/env.server";
import type { Device } from "~/domain/profile";
import { foldEmail, summarizeDevice } from "~/domain/profile";
import type { SessionPerson } from "~/services/accounts.server";
import {
	endAllSessions,
	readSession,
	SESSION_SECONDS,
	sessionKeyOf,
} from "~/services/accounts-sessions.server";
import type { RateLimits } from "~/services/rate-limits.server";
import type { SessionActions } from "./context.server";
import { createPassport } from "./passport.server";
import { sayWhenToTryAgain } from "./write-limit.server";

declare module "express-session" {
	interface SessionData {
		/** What the session was begun on, for its owner to recognise it by. */
		device?: Device;
		startedAt?: Date;
	}
}

/** True when everybody reaches the site through TLS. */
export function isHttps(settings: Pick<Settings, "PUBLIC_ORIGINS">): boolean {
	return settings.PUBLIC_ORIGINS.every((origin) => origin.startsWith("https:"));
}

/** Name of the session cookie; with TLS the prefix keeps other hosts and plain connections from setting it. */
export function sessionCookieName(settings: Pick<Settings, "PUBLIC_ORIGINS">): string {
	return isHttps(settings) ? "__Host-ruamkit.sid" : "ruamkit.sid";
}

/**
 * Sessions kept in the database and Passport on top of them.
 * @returns `middleware` for Express, in order, and `actions` for the context of loaders and actions
 */
export function createSessions({
	settings,
	limits,
	clock,
}: {
	settings: Settings;
	limits: RateLimits;
	clock: () => Date;
}) {
	const passport = createPassport();
	const name = sessionCookieName(settings);
	const secure = isHttps(settings);
	const store = MongoStore.create({
		client: mongoose.connection.getClient() as never,
		dbName: mongoose.connection.name,
		collectionName: "sessions",
		stringify: false,
		ttl: SESSION_SECONDS,
		touchAfter: 60 * 60,
		// why: the index that removes old sessions is declared with the model
		autoRemove: "disabled",
	});
	store.get = (id, done) => {
		readSession({ id, now: new Date() }).then(
			(kept) => done(null, kept as session.SessionData | null),
			(error) => done(error),
		);
	};
	const touch = store.touch.bind(store);
	// why: a session that was ended elsewhere during this request cannot be prolonged, and that is no fault
	store.touch = (id, data, done) => touch(id, data, () => done?.(null));
	const middleware: RequestHandler[] = [
		session({
			name,
			secret: settings.SESSION_SECRET,
			store,
			resave: false,
			rolling: true,
			saveUninitialized: false,
			proxy: secure || settings.TRUST_PROXY > 0,
			cookie: { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: SESSION_SECONDS * 1000 },
		}),
		passport.session() as RequestHandler,
	];

	/** What loaders and actions may do to the session of this request. */
	const actions = (req: Request, res: Response): SessionActions => {
		const address = req.ip ?? "";
		const limited = (count: Promise<void>) =>
			count.catch((error) => {
				sayWhenToTryAgain(res, error);
				throw error;
			});
		const begin = (person: SessionPerson) =>
			new Promise<void>((resolve, reject) =>
				req.login(person as unknown as Express.User, (error) => {
					if (error) return reject(error);
					req.session.device = summarizeDevice(req.headers["user-agent"]);
					req.session.startedAt = clock();
					req.session.save((failure) => (failure ? reject(failure) : resolve()));
				}),
			);
		return {
			key: req.user ? sessionKeyOf(req.sessionID) : null,
			authenticate: async ({ email, password }) => {
				const attempt = { email: foldEmail(email), address };
				await limited(limits.countSignIn(attempt));
				const person = await new Promise<SessionPerson | null>((resolve, reject) => {
					// why: Remix has read the body; passport-local looks for it here
					req.body = { email: attempt.email, password };
					passport.authenticate("local", (error: unknown, found: SessionPerson | false) =>
						error ? reject(error) : resolve(found || null),
					)(req, res, reject);
				});
				if (person) await limits.forgiveSignIn(attempt);
				return person;
			},
			countSignUp: () => limited(limits.countSignUp({ address })),
			countReset: ({ email }) => limited(limits.countReset({ email: foldEmail(email), address })),
			signIn: begin,
			signOut: () =>
				new Promise((resolve, reject) =>
					req.session.destroy((failure) => {
						if (failure) return reject(failure);
						res.clearCookie(name, { path: "/", secure, sameSite: "lax", httpOnly: true });
						resolve();
					}),
				),
			signOutEverywhere: async ({ userId, keepThis }) => {
				const { epoch } = await endAllSessions({ userId });
				if (keepThis) await begin({ id: userId, epoch });
			},
		};
	};
	return { middleware, actions };
}
