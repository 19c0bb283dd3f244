import { readFileSync } from "node:fs";
import { Types } from "mongoose";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CommentModel } from "../../models/comment.server";
import { ProposalModel } from "../../models/proposal.server";
import { UserModel } from "../../models/user.server";
import { useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();
const chromium = useBrowser();

function readData<T>(name: string): T {
	return JSON.parse(readFileSync(new URL(`../data/security/${name}`, import.meta.url), "utf8")) as T;
}

const naughty = readData<string[]>("blns.json").filter((text) => text.trim());
const payloads = readData<{ payload: string }[]>("xss_payloads.json").map(({ payload }) => payload);

/** Names are shown in one line of at most 80 characters; a sign outside the basic plane is one. */
const DISPLAY_NAME_LIMIT = 80;
/** As many comments as a proposal's page shows at once, at least. */
const BATCH = 15;

describe("strings that break things", () => {
	it("are kept as text in a name, or refused with the field named", async () => {
		const user = await makeUser();
		const browser = await site.current.client().signIn(user);
		for (const text of [...naughty, ...payloads]) {
			const answer = await browser.post(
				"/me/profile",
				{ displayName: text, language: "th" },
				{ follow: false },
			);
			expect([302, 422], JSON.stringify(text)).toContain(answer.status);
			if (answer.status === 422) {
				expect(answer.body).toContain('href="#displayName"');
				continue;
			}
			const kept = await UserModel.findById(user.id).select({ displayName: 1 }).lean();
			expect(kept?.displayName).toBe(text.trim());
			expect([...text.trim()].length).toBeLessThanOrEqual(DISPLAY_NAME_LIMIT);
		}
	}, 240_000);

	it("are searched for and filtered by without a fault", async () => {
		const visitor = site.current.client();
		for (const text of [...naughty.slice(0, 250), ...payloads.slice(0, 40)]) {
			const query = encodeURIComponent(Buffer.from(text.slice(0, 500)).toString());
			const { status } = await visitor.get(`/search?q=${query}`);
			expect(status, JSON.stringify(text)).toBeLessThan(500);
		}
	}, 240_000);

	it("run no script and break no policy where people read them, in a real browser", async () => {
		const { page, faults } = await chromium.open({ origin: site.current.origin });
		const alarms = watchForScripts(page);
		const all = [...payloads, ...naughty];
		for (let from = 0; from < all.length; from += BATCH) {
			const number = await publish(all.slice(from, from + BATCH));
			for (const path of [`/proposals/${number}`, `/en/proposals/${number}`]) {
				const answer = await page.goto(path, { waitUntil: "load" });
				expect(answer?.status(), path).toBe(200);
			}
		}
		await page.goto("/proposals");
		expect(alarms).toEqual([]);
		expect(faults.filter((fault) => /Content.Security.Policy|Refused to/i.test(fault))).toEqual([]);
		expect(faults).toEqual([]);
	}, 400_000);
});

/** Collects every sign that a string was run: a dialog, or a request to another host. */
function watchForScripts(page: Page): string[] {
	const alarms: string[] = [];
	page.on("dialog", (dialog) => {
		alarms.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on("request", (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith("http") && url.origin !== site.current.origin) alarms.push(request.url());
	});
	return alarms;
}

/** A public proposal with these strings in every text of it, in the names of people and in comments. */
async function publish(strings: string[]): Promise<number> {
	const [first = "x"] = strings;
	const author = await makeUser({ displayName: first.slice(0, DISPLAY_NAME_LIMIT).trim() || "x" });
	const { id, number } = await makeProposal({ authorIds: [author.id], title: first.slice(0, 120) });
	await ProposalModel.updateOne(
		{ _id: id },
		{
			$set: {
				summary: first.slice(0, 280),
				service: first.slice(0, 120),
				problem: strings.join("\n\n"),
				body: strings.join("\n\n"),
				teamName: first.slice(0, 80),
				targetGroups: [{ group: "patients", experience: first, needs: first, painPoints: first }],
			},
		},
	);
	await CommentModel.create(
		strings.map((body) => ({
			proposal: new Types.ObjectId(id),
			author: new Types.ObjectId(author.id),
			body,
			at: new Date("2026-03-01T03:00:00Z"),
		})),
	);
	return number;
}
