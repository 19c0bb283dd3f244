import type { ErrorCode } from "~/domain/errors";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";

const TEXT_OF: Partial<Record<number, ErrorCode>> = {
	403: "foreignOrigin",
	404: "notFound",
	429: "tooManyRequests",
	503: "unavailable",
};

/** A page that needs nothing to be drawn, for when the site itself cannot draw one; both languages, Thai first. */
export function plainErrorPage(status: number): string {
	const code =
		status === 413 ? "bodyTooLarge" : (TEXT_OF[status] ?? (status >= 500 ? "unexpected" : "badRequest"));
	return `<!doctype html>
<html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${th.common.siteName} · ${status}</title>
<h1>${th.common.siteName}</h1>
<p>${th.errors[code]}</p>
<p lang="en">${en.errors[code]}</p>
<p><a href="/">${th.errors.back}</a></p>
</html>
`;
}
