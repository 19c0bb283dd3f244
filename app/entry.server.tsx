import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { DocumentProvider } from "./components/document";
import { logJobFault } from "./http/log.server";
import { collectPage } from "./http/page-stream.server";
import { drawSharedPage } from "./http/rendered-pages.server";
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

/**
 * How long data that arrive after the page may take (milliseconds). Our loaders wait for all that they give, and Remix keeps
 * what every request found in memory for so long.
 */
export const streamTimeout = 50;

/** How long rendering may take before it is given up (milliseconds). */
const RENDER_TIMEOUT = 6_000;

/** Renders a page whole before the first byte is sent, so that its status is always right. */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	{ nonce, viewer, handOver }: AppLoadContext,
): Promise<Response> {
	const { pathname, search } = new URL(request.url);
	const draw = () => drawPage({ request, remixContext, nonce });
	headers.set("Content-Type", "text/html; charset=utf-8");
	// why: Remix leaves out the headers of what a loader throws
	if (status === 503) headers.set("Retry-After", "5");
	if (status === 200 && !viewer && request.method === "GET" && !import.meta.env.DEV) {
		const data = remixContext.staticHandlerContext.loaderData;
		const page = await drawSharedPage({ address: pathname + search, data, nonce, draw });
		for (const [name, value] of Object.entries(page.headers)) headers.set(name, value);
		handOver?.(page.body);
		return new Response(handOver ? null : page.body, { status, headers });
	}
	const body = await draw();
	headers.set(
		"Content-Security-Policy",
		contentSecurityPolicy([`'nonce-${nonce}'`], { development: import.meta.env.DEV }),
	);
	return new Response(body, { status, headers });
}

function drawPage({
	request,
	remixContext,
	nonce,
}: {
	request: Request;
	remixContext: EntryContext;
	nonce: string;
}): Promise<Buffer<ArrayBuffer>> {
	const language = languageOfPath(new URL(request.url).pathname);
	return new Promise((resolve, reject) => {
		const { pipe, abort } = renderToPipeableStream(
			<DocumentProvider messages={language === "en" ? en : th} nonce={nonce}>
				<RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={RENDER_TIMEOUT} />
			</DocumentProvider>,
			{
				nonce,
				onAllReady() {
					clearTimeout(timer);
					pipe(collectPage(resolve));
				},
				onShellError: reject,
				onError: reject,
			},
		);
		const timer = setTimeout(abort, RENDER_TIMEOUT);
	});
}
