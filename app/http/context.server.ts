import type { MaybeViewer } from "~/domain/viewer";
import type { SessionPerson } from "~/services/accounts.server";

/** What sign-in code may do to the session of the request. */
export interface SessionActions {
	/** Names this session in the list of the person's sessions; null for a visitor. */
	key: string | null;
	/**
	 * Checks an address and password through Passport, within the limits of attempts.
	 * @returns null when they do not match an active account; the answer takes the same time for known and unknown people
	 * @throws {DomainError} `tooManyRequests`
	 */
	authenticate(credentials: { email: string; password: string }): Promise<SessionPerson | null>;
	/** Counts an account opened from the client's address. Throws {@link DomainError} `tooManyRequests`. */
	countSignUp(): Promise<void>;
	/** Counts a new password asked for. Throws {@link DomainError} `tooManyRequests`. */
	countReset(asked: { email: string }): Promise<void>;
	/** Begins a new session for the person; the session from before is dead afterwards. */
	signIn(person: SessionPerson): Promise<void>;
	/** Ends this session. */
	signOut(): Promise<void>;
	/** Ends all sessions of the person; with `keepThis` this one goes on under a new id. */
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
	/** Seconds until the person may send forms again, when there were too many; absent otherwise. */
	retryAfter?: number;
	/** Takes the body of an answer that is shared among visitors, whole, past the streams; absent where none is. */
	handOver?: (body: Buffer) => void;
}

declare module "@remix-run/server-runtime" {
	interface AppLoadContext extends SiteContext {}
}
