import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nameScriptsByHash } from "~/http/rendered-pages.server";
import { shareAnonymousPages } from "~/http/shared-pages.server";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("pages shared between visitors", () => {
	it("name our own inline scripts by hash and carry no nonce", () => {
		const page = `<script nonce="N1">one()</script><script type="module" async="" nonce="N1">two()</script><link nonce="N1">`;
		const { html, hashes } = nameScriptsByHash(page, "N1");
		expect(html).toBe(`<script>one()</script><script type="module" async="">two()</script><link>`);
		expect(hashes).toEqual([hashOf("one()"), hashOf("two()")]);
	});

	it("do not name a script that bears no nonce, or another one", () => {
		const { hashes } = nameScriptsByHash(
			`<script>evil()</script><script nonce="guess">evil()</script>`,
			"N1",
		);
		expect(hashes).toEqual([]);
	});
});

describe("a rush for one page", () => {
	let server: Server;
	let address: string;
	let version = 0;
	let made = 0;
	let arrived = 0;

	/** A site with one page, which takes a moment to make, or until something holds. */
	async function start(seconds: number, { until = (): boolean => true } = {}) {
		const site = express();
		site.use((_req, _res, next) => {
			arrived += 1;
			next();
		});
		site.use(shareAnonymousPages({ seconds, sessionCookie: "sid" }));
		site.get("*", async (req, res) => {
			made += 1;
			const read = version;
			do await sleep(10);
			while (!until());
			if (req.path === "/gone") res.status(404);
			res.type("html").end(`<p>${read}</p>`);
		});
		server = site.listen(0, "127.0.0.1");
		await once(server, "listening");
		address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	}
	const read = async (path = "/") => Number((await (await fetch(address + path)).text()).replace(/\D/g, ""));

	beforeEach(() => {
		version = 0;
		made = 0;
		arrived = 0;
	});
	afterEach(() => new Promise((resolve) => server.close(resolve)));

	it("is answered from two makings, and nobody gets less than what stood when they asked", async () => {
		const VISITORS = 60;
		await start(0, { until: () => arrived === VISITORS });
		const first = read();
		while (made === 0) await sleep(1);
		version = 1;
		const others = Array.from({ length: VISITORS - 1 }, () => read());
		expect(await first).toBe(0);
		expect(new Set(await Promise.all(others))).toEqual(new Set([1]));
		expect(made).toBe(2);
	});

	it("keeps nothing where no seconds are set", async () => {
		await start(0);
		expect(await read()).toBe(0);
		version = 7;
		expect(await read()).toBe(7);
	});

	it("goes on when the first in the row leaves", async () => {
		await start(0, { until: () => arrived === 4 });
		const leaving = new AbortController();
		const first = fetch(address, { signal: leaving.signal }).catch(() => "left");
		while (made === 0) await sleep(1);
		leaving.abort();
		const others = [read(), read(), read()];
		expect(await first).toBe("left");
		expect(await Promise.all(others)).toEqual([0, 0, 0]);
	});

	it("gives answers that are not shared to each alone", async () => {
		await start(0);
		const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(`${address}/gone`)));
		expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
		expect(made).toBe(5);
	});

	it("has its body for a reader after somebody asked for its headers only", async () => {
		await start(5);
		const head = await fetch(address, { method: "HEAD" });
		expect([head.status, await head.text()]).toEqual([200, ""]);
		const page = await fetch(address);
		expect(await page.text()).toBe("<p>0</p>");
		expect(page.headers.get("etag")).toBe(head.headers.get("etag"));
		expect(made).toBe(1);
	});
});
