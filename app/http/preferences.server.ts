import { parseCookie } from "./cookie.server";

export const PREFERENCES_COOKIE = "ruamkit.prefs";

/** What a visitor without an account chose, kept in a cookie of their own. */
export interface Preferences {
	thaiDigits: boolean;
}

/** Reads the choice of a visitor from the Cookie header. */
export function readPreferences(header: string | undefined): Preferences {
	return { thaiDigits: parseCookie(header, PREFERENCES_COOKIE) === "thai-digits" };
}
