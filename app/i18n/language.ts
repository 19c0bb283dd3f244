import type { Language } from "~/domain/vocabulary";

/** Thai stands at the plain address, English under /en. */
export function languageOfPath(pathname: string): Language {
	return pathname === "/en" || pathname.startsWith("/en/") || pathname === "/en.data" ? "en" : "th";
}

/** The address without its language: what both languages share. */
export function plainPath(pathname: string): string {
	if (languageOfPath(pathname) === "th") return pathname;
	return pathname.slice(3) || "/";
}

/** The address of a plain path (with query and fragment) in a language. */
export function pathIn(language: Language, path: string): string {
	if (language === "th") return path;
	return path === "/" ? "/en" : `/en${path}`;
}
