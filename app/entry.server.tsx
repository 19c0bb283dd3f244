import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { DocumentProvider } from "./components/document";
import { logJobFault } from "./http/log.server";
import { createPageStream } from "./http/page-stream.server";
import { contentSecurityPolicy } from "./http/security-headers.server";
import { en } from "./i18n/en";
import { languageOfPath } from "./i18n/language";
import { th } from "./i18n/th";
import { startJobs as startEveryJob } from "./jobs/index.server";

export { handleError } from "./http/log.server";
export { createSite } from "./http/site.server";
export { connect, disconnect } from "./services/database.server";

/** Starts what runs on a schedule; returns what stops it. */
export const startJobs = () => startEveryJob({ onError: logJobFault });

/** How long rendering may take before it is given up (milliseconds). */
export const streamTimeout = 5_000;

/** Renders a page whole before the first byte is sent, so that its status is always right. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	{ nonce }: AppLoadContext,
): Promise<Response> {
	const language = languageOfPath(new URL(request.url).pathname);
	return new Promise((resolve, reject) => {
		const { pipe, abort } = renderToPipeableStream(
			<DocumentProvider messages={language === "en" ? en : th} nonce={nonce}>
				<RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
			</DocumentProvider>,
			{
				nonce,
				onAllReady() {
					const body = createPageStream();
					headers.set("Content-Type", "text/html; charset=utf-8");
					// why: Remix leaves out the headers of what a loader throws
					if (status === 503) headers.set("Retry-After", "5");
					headers.set(
						"Content-Security-Policy",
						contentSecurityPolicy([`'nonce-${nonce}'`], { development: import.meta.env.DEV }),
					);
					resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
					pipe(body);
				},
				onShellError: reject,
				onError: reject,
			},
		);
		setTimeout(abort, streamTimeout + 1_000).unref();
	});
}
