import { Passport } from "passport";
import { Strategy as LocalStrategy } from "passport-local";
import type { Viewer } from "~/domain/viewer";
import { checkCredentials, loadViewer } from "~/services/accounts.server";

declare global {
	namespace Express {
		interface User extends Viewer {}
	}
}

/** Passport as this site uses it: a local strategy, and the person looked up afresh at every request. */
export function createPassport() {
	const passport = new Passport();
	passport.use(
		new LocalStrategy({ usernameField: "email", passwordField: "password" }, (email, password, done) => {
			checkCredentials({ email, password }).then(
				(viewer) => done(null, viewer ?? false),
				(error) => done(error),
			);
		}),
	);
	passport.serializeUser<string>((viewer, done) => done(null, viewer.id));
	passport.deserializeUser<string>((id, done) => {
		loadViewer({ id }).then(
			(viewer) => done(null, viewer ?? false),
			(error) => done(error),
		);
	});
	return passport;
}
