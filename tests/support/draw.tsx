import { UNSAFE_RemixContext as RemixContext } from "@remix-run/react";
import { type ComponentType, createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { I18nProvider } from "~/components/i18n";
import type { Language } from "~/domain/vocabulary";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";
import { WORD_JOINER } from "~/i18n/written";

type Reader = { language?: Language; thaiDigits?: boolean };

/** The HTML of some parts of a page, as a reader of a language gets it; without a server and without a build. */
export function draw(parts: ReactNode, reader: Reader = {}): Promise<string> {
	return drawPage(() => parts, null, reader);
}

/** The HTML of a page, given what its loader gives. */
export async function drawPage(
	page: ComponentType,
	data: unknown,
	{ language = "th", thaiDigits = false }: Reader = {},
): Promise<string> {
	const routes = [{ id: "page", path: "*", loader: () => data as object | null, Component: page }];
	const handler = createStaticHandler(routes);
	const context = await handler.query(new Request("http://localhost/"));
	if (context instanceof Response) throw new Error("The page leads elsewhere");
	// why: links ask Remix what to fetch ahead, which is nothing here
	const remix = {
		manifest: { routes: {} },
		routeModules: {},
		future: {},
		isSpaMode: false,
	} as unknown as Parameters<typeof RemixContext.Provider>[0]["value"];
	return renderToStaticMarkup(
		createElement(
			RemixContext.Provider,
			{ value: remix },
			<I18nProvider language={language} messages={language === "en" ? en : th} thaiDigits={thaiDigits}>
				<StaticRouterProvider
					router={createStaticRouter(handler.dataRoutes, context)}
					context={context}
					hydrate={false}
				/>
			</I18nProvider>,
		),
	);
}

/** What a reader sees of HTML: its words, one space between them, without the invisible signs that hold them together. */
export function wordsOf(html: string): string {
	return html
		.replaceAll(WORD_JOINER, "")
		.replace(/<[^>]*>/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}
