import type { LoaderFunctionArgs } from "@remix-run/node";
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useLocation,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useDocument } from "./components/document";
import { ErrorPage } from "./components/error-page";
import { I18nProvider } from "./components/i18n";
import { PageProgress } from "./components/page-progress";
import { SiteShell } from "./components/site-shell";
import { FieldLabelsProvider } from "./components/ui";
import { languageOfPath } from "./i18n/language";
import { isJudge } from "./services/judging-judge.server";
import { countUnread } from "./services/notifications.server";
import "./styles/tailwind.css";

export async function loader({ context }: LoaderFunctionArgs) {
	const { viewer, thaiDigits } = context;
	const [unread, judges] = viewer
		? await Promise.all([countUnread({ viewer }), isJudge({ viewer })])
		: [0, false];
	return {
		thaiDigits,
		viewer: viewer && {
			displayName: viewer.displayName,
			roles: viewer.roles.map(({ role }) => ({ role })),
			unread,
			judges,
		},
	};
}

/** The document around every page and every error page. */
export function Layout({ children }: { children: ReactNode }) {
	const language = languageOfPath(useLocation().pathname);
	const data = useRouteLoaderData<typeof loader>("root");
	const { messages, nonce } = useDocument();
	// why: without an error the router's context holds null on some pages and nothing on others
	const failed = (useRouteError() ?? null) !== null;
	return (
		<html lang={language}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<link rel="icon" href="/favicon.ico" sizes="32x32" />
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<link rel="apple-touch-icon" href="/apple-touch-icon.png" />
				<link rel="manifest" href="/site.webmanifest" />
				{failed ? <title>{`${messages.errors.title} · ${messages.common.siteName}`}</title> : <Meta />}
				<Links />
			</head>
			<body>
				<PageProgress />
				<I18nProvider language={language} messages={messages} thaiDigits={data?.thaiDigits}>
					<FieldLabelsProvider>
						<SiteShell viewer={data?.viewer ?? null}>{children}</SiteShell>
					</FieldLabelsProvider>
				</I18nProvider>
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}

export default function App() {
	return <Outlet />;
}

export function ErrorBoundary() {
	return <ErrorPage />;
}
