/** The least that Remix can do: one page with a loader of twenty rows on Express, no database, no styles. */
import { PassThrough } from "node:stream";
import { createRequestHandler } from "@remix-run/express";
import { createReadableStreamFromReadable, type EntryContext, type ServerBuild } from "@remix-run/node";
import { Links, Meta, Outlet, RemixServer, Scripts, useLoaderData } from "@remix-run/react";
import express from "express";
import { renderToPipeableStream } from "react-dom/server";

const rows = Array.from({ length: 20 }, (_, number) => ({ number, title: `Row ${number}` }));

function Root() {
	return (
		<html lang="en">
			<head>
				<Meta />
				<Links />
			</head>
			<body>
				<Outlet />
				<Scripts />
			</body>
		</html>
	);
}

function List() {
	const { rows } = useLoaderData<{ rows: { number: number; title: string }[] }>();
	return (
		<ul>
			{rows.map(({ number, title }) => (
				<li key={number}>
					<a href={`/rows/${number}`}>{title}</a>
				</li>
			))}
		</ul>
	);
}

function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
	return new Promise((resolve, reject) => {
		const { pipe } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
			onAllReady() {
				const body = new PassThrough();
				headers.set("Content-Type", "text/html");
				resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
				pipe(body);
			},
			onShellError: reject,
		});
	});
}

const route = (id: string, more: object) => ({
	id,
	module: `/${id}.js`,
	hasLoader: false,
	hasAction: false,
	hasErrorBoundary: false,
	hasClientLoader: false,
	hasClientAction: false,
	...more,
});

const build = {
	entry: { module: { default: handleRequest } },
	routes: {
		root: { id: "root", path: "", module: { default: Root } },
		list: {
			id: "list",
			parentId: "root",
			path: "",
			index: true,
			module: { default: List, loader: () => ({ rows }) },
		},
	},
	assets: {
		version: "1",
		url: "/manifest.js",
		entry: { module: "/entry.js", imports: [] },
		routes: {
			root: route("root", { path: "" }),
			list: route("list", { parentId: "root", index: true, hasLoader: true }),
		},
	},
	future: {
		v3_singleFetch: true,
		v3_lazyRouteDiscovery: true,
		v3_relativeSplatPath: true,
		v3_throwAbortReason: true,
		v3_fetcherPersist: true,
	},
	publicPath: "/",
	assetsBuildDirectory: "build/client",
	basename: "/",
	mode: "production",
	isSpaMode: false,
} as unknown as ServerBuild;

express()
	.disable("x-powered-by")
	.all("*", createRequestHandler({ build, mode: "production" }))
	.listen(Number(process.env.PORT), "127.0.0.1");
