import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { addressKey } from "~/services/rate-limits.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite({ RATE_LIMITS: "on", DRAIN_SECONDS: "1" });

describe("guessing passwords", () => {
	it("stops for one account after ten attempts, whatever X-Forwarded-For says, and alike for unknown people", async () => {
		const user = await makeUser();
		for (const email of [user.email, "nobody-is-here@example.org"]) {
			const statuses: number[] = [];
			for (let attempt = 0; attempt < 12; attempt += 1) {
				const answer = await site.current
					.client()
					.post(
						"/sign-in",
						{ email, password: `guess number ${attempt}` },
						{ headers: { "x-forwarded-for": `203.0.113.${attempt}` } },
					);
				statuses.push(answer.status);
				if (answer.status === 429) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
			}
			expect(statuses).toEqual([...Array(10).fill(422), 429, 429]);
		}
		await expect(site.current.client().signIn(user)).rejects.toThrow("429");
	});

	it("counts guesses sent at the same moment", async () => {
		const user = await makeUser();
		const answers = await Promise.all(
			Array.from({ length: 20 }, (_, index) =>
				site.current.client().post("/sign-in", { email: user.email, password: `at once ${index}` }),
			),
		);
		expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(10);
	});

	it("forgives after the right password", async () => {
		const user = await makeUser();
		for (let round = 0; round < 3; round += 1) {
			for (let slip = 0; slip < 5; slip += 1)
				await site.current.client().post("/sign-in", { email: user.email, password: "a slip of the hand" });
			await site.current.client().signIn(user);
		}
	});
});

describe("sending forms", () => {
	it("stops after 120 in a minute, with a page and the time to wait", async () => {
		const browser = await site.current.client().signIn(await makeUser());
		const statuses = new Map<number, number>();
		for (let count = 0; count < 125; count += 1) {
			const { status, headers, body } = await browser.post("/preferences", {}, { follow: false });
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
			if (status === 429) {
				expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
				expect(body).toContain("ถี่เกินไป");
			}
		}
		expect(statuses.get(429)).toBeGreaterThanOrEqual(4);
		expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
	}, 60_000);
});

describe("the network of an address", () => {
	it("is the address itself, or the /64 of IPv6", () => {
		expect(addressKey("203.0.113.7")).toBe("203.0.113.7");
		expect(addressKey("::ffff:203.0.113.7")).toBe("203.0.113.7");
		expect(addressKey("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
		expect(addressKey("2001:db8:1:2::9")).toBe("2001:db8:1:2::/64");
		expect(addressKey("2001:db8::9")).toBe("2001:db8:0:0::/64");
		expect(addressKey("::1")).toBe("0:0:0:0::/64");
	});
});

describe("stopping", () => {
	it("says so on /health, answers everything under way, and ends with code 0", async () => {
		const health: number[] = [];
		const pages: number[] = [];
		let going = true;
		const ask = async (path: string, into: number[]) => {
			while (going) {
				// why: a refused connection is what a load balancer expects once the site has gone; a 5xx page is not
				const answer = await fetch(site.current.origin + path).catch(() => null);
				if (!answer) return;
				into.push(answer.status);
				await answer.arrayBuffer();
			}
		};
		const asking = [ask("/health", health), ask("/sign-in", pages), ask("/sign-in", pages)];
		await sleep(300);
		const code = await site.current.stop();
		going = false;
		await Promise.all(asking);
		expect(code).toBe(0);
		expect(health[0]).toBe(200);
		expect(health).toContain(503);
		expect(pages.length).toBeGreaterThan(2);
		expect(pages.filter((status) => status !== 200)).toEqual([]);
	}, 60_000);
});
