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

/** The cookie that keeps a visitor's choice for a year, or takes it back. */
export function preferencesCookie({ thaiDigits }: Preferences): string {
	const value = thaiDigits ? `thai-digits; Max-Age=${365 * 24 * 60 * 60}` : "; Max-Age=0";
	return `${PREFERENCES_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}
