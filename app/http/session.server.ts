import MongoStore from "connect-mongo";
import type { Request, RequestHandler, Response } from "express";
import session from "express-session";
import mongoose from "mongoose";
import type { Settings } from "~/config/env.server";
import type { Viewer } from "~/domain/viewer";
import type { SessionActions } from "./context.server";
import { createPassport } from "./passport.server";

/** Fourteen days without a visit end a session. */
const SESSION_SECONDS = 14 * 24 * 60 * 60;
export const SESSION_COOKIE = "ruamkit.sid";

/**
 * Sessions kept in the database and Passport on top of them.
 * @returns `middleware` for Express, in order, and `actions` for the context of loaders and actions
 */
export function createSessions({ settings }: { settings: Settings }) {
	const passport = createPassport();
	const secure = settings.PUBLIC_ORIGINS.every((origin) => origin.startsWith("https:"));
	const store = MongoStore.create({
		client: mongoose.connection.getClient() as never,
		dbName: mongoose.connection.name,
		collectionName: "sessions",
		stringify: false,
		ttl: SESSION_SECONDS,
		touchAfter: 60 * 60,
	});
	const middleware: RequestHandler[] = [
		session({
			name: SESSION_COOKIE,
			secret: settings.SESSION_SECRET,
			store,
			resave: false,
			saveUninitialized: false,
			proxy: settings.TRUST_PROXY > 0,
			cookie: { httpOnly: true, sameSite: "lax", secure, maxAge: SESSION_SECONDS * 1000 },
		}),
		passport.session() as RequestHandler,
	];

	/** What loaders and actions may do to the session of this request. */
	const actions = (req: Request, res: Response): SessionActions => ({
		authenticate: (credentials) =>
			new Promise((resolve, reject) => {
				// why: Remix has read the body; passport-local looks for it here
				req.body = credentials;
				passport.authenticate("local", (error: unknown, viewer: Viewer | false) =>
					error ? reject(error) : resolve(viewer || null),
				)(req, res, reject);
			}),
		signIn: (viewer) =>
			new Promise((resolve, reject) =>
				req.login(viewer as Viewer, (error) => (error ? reject(error) : resolve())),
			),
		signOut: () =>
			new Promise((resolve, reject) =>
				req.logout((error) => {
					if (error) return reject(error);
					req.session.destroy((failure) => {
						if (failure) return reject(failure);
						res.clearCookie(SESSION_COOKIE);
						resolve();
					});
				}),
			),
		signOutEverywhere: async ({ userId, keepThis }) => {
			const sessions = mongoose.connection.collection<{ _id: string }>("sessions");
			await sessions.deleteMany({
				"session.passport.user": userId,
				...(keepThis ? { _id: { $ne: req.sessionID } } : {}),
			});
		},
	});
	return { middleware, actions, store };
}
