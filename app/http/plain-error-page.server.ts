import { en } from "~/i18n/en";
import { th } from "~/i18n/th";

/** A page that needs nothing to be drawn, for when the site itself cannot draw one; both languages, Thai first. */
export function plainErrorPage(status: number): string {
	const [thai, english] =
		status === 503
			? [th.errors.unavailable, en.errors.unavailable]
			: status >= 500
				? [th.errors.unexpected, en.errors.unexpected]
				: [th.errors.badRequest, en.errors.badRequest];
	return `<!doctype html>
<html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${th.common.siteName} · ${status}</title>
<h1>${th.common.siteName}</h1>
<p>${thai}</p>
<p lang="en">${english}</p>
<p><a href="/">${th.errors.back}</a></p>
</html>
`;
}
