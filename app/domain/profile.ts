/** Date of the privacy notice that people agree to when they sign up (`/privacy`). */
export const PRIVACY_NOTICE_DATE = "2026-11-21";

/** Longest texts of a profile, in characters. */
export const PROFILE_LIMITS = { email: 254, displayName: 80, namePart: 80 } as const;

/** What a list of people calls an account whose owner has left. */
export const FORMER_DISPLAY_NAME = "ผู้ใช้ที่ลบบัญชีแล้ว";

/** An address as it is kept: without surrounding space, lower case, one way to write each letter. */
export function foldEmail(email: string): string {
	return email.trim().normalize("NFKC").toLowerCase();
}

/** What a session was begun on, as far as the browser tells; both null when it tells nothing known. */
export interface Device {
	browser: string | null;
	system: string | null;
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
	[/\bEdg(?:e|A|iOS)?\//, "Edge"],
	[/\bOPR\/|\bOpera/, "Opera"],
	[/\bSamsungBrowser\//, "Samsung Internet"],
	[/\bLine\//i, "LINE"],
	[/\bFB(?:AN|AV|_IAB)/, "Facebook"],
	[/\bFirefox\/|\bFxiOS\//, "Firefox"],
	[/\bChrom(?:e|ium)\/|\bCriOS\//, "Chrome"],
	[/\bSafari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
	[/\bWindows\b/, "Windows"],
	[/\biPhone\b/, "iPhone"],
	[/\biPad\b/, "iPad"],
	[/\bAndroid\b/, "Android"],
	[/\bCrOS\b/, "ChromeOS"],
	[/\bMac OS X\b|\bMacintosh\b/, "macOS"],
	[/\bLinux\b/, "Linux"],
];

/** Names browser and system from a User-Agent header, for the owner of the session to recognise it by. */
export function summarizeDevice(userAgent: string | undefined): Device {
	const text = (userAgent ?? "").slice(0, 400);
	const nameOf = (list: typeof BROWSERS) => list.find(([pattern]) => pattern.test(text))?.[1] ?? null;
	return { browser: nameOf(BROWSERS), system: nameOf(SYSTEMS) };
}
