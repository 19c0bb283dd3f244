import { Passport } from "passport";
import { Strategy as LocalStrategy } from "passport-local";
import type { Viewer } from "~/domain/viewer";
import { checkCredentials, loadViewer, type SessionPerson } from "~/services/accounts.server";

declare global {
	namespace Express {
		interface User extends Viewer {}
	}
}

/**
 * Passport as this site uses it: a local strategy, and the person looked up afresh at every request. What signs in is a
 * {@link SessionPerson}; what a request then carries is a `Viewer`.
 */
export function createPassport() {
	const passport = new Passport();
	passport.use(
		new LocalStrategy({ usernameField: "email", passwordField: "password" }, (email, password, done) => {
			checkCredentials({ email, password }).then(
				// why: Passport's types know one shape of user; before sign-in it is the person, afterwards the viewer
				(person) => done(null, (person as unknown as Express.User) ?? false),
				(error) => done(error),
			);
		}),
	);
	passport.serializeUser<SessionPerson>((user, done) => {
		const { id, epoch } = user as unknown as SessionPerson;
		done(null, { id, epoch });
	});
	passport.deserializeUser<unknown>((kept, done) => {
		if (!isSessionPerson(kept)) return done(null, false);
		loadViewer(kept).then(
			(viewer) => done(null, viewer ?? false),
			(error) => done(error),
		);
	});
	return passport;
}

function isSessionPerson(kept: unknown): kept is SessionPerson {
	return (
		typeof kept === "object" &&
		kept !== null &&
		"id" in kept &&
		typeof kept.id === "string" &&
		"epoch" in kept &&
		typeof kept.epoch === "number"
	);
}
