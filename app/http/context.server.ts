import type { MaybeViewer, Viewer } from "~/domain/viewer";

/** What sign-in code may do to the session of the request. */
export interface SessionActions {
	/**
	 * Checks a name and password through Passport. Null when they do not match an active account; the answer takes the
	 * same time for known and unknown people.
	 */
	authenticate(credentials: { email: string; password: string }): Promise<Viewer | null>;
	/** Begins a new session for the person; the session from before is dead afterwards. */
	signIn(viewer: { id: string }): Promise<void>;
	/** Ends this session. */
	signOut(): Promise<void>;
	/** Ends all sessions of the person, this one included unless `keepThis`. */
	signOutEverywhere(options: { userId: string; keepThis?: boolean }): Promise<void>;
}

/** What every loader and action finds in its context. */
export interface SiteContext {
	viewer: MaybeViewer;
	/** The server's clock at the start of the request. */
	now: Date;
	/** Marks our own inline scripts in the Content-Security-Policy of this answer. */
	nonce: string;
	/** Thai digits, as the reader chose: from the profile, or the cookie of a visitor. */
	thaiDigits: boolean;
	/** Address of the client as the configured proxy reports it. */
	clientAddress: string;
	session: SessionActions;
}

declare module "@remix-run/server-runtime" {
	interface AppLoadContext extends SiteContext {}
}
