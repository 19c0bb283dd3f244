import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Types } from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { CommentModel } from "../../models/comment.server";
import { ProposalModel } from "../../models/proposal.server";
import { UserModel } from "../../models/user.server";
import { judgedRound, publishJudged } from "../judging/judged-round";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeChallenge, makeProposal, makeUser } from "../support/factories";
import { makeEntry, makeJudge, makeRound } from "../support/judging-factories";
import { useTestSite } from "../support/site";
import type { Browser } from "../support/site-client";
import { ASKERS, type Asker, type Places, ROUTE_MATRIX } from "./route-matrix";

useTestDatabase();
const site = useTestSite();

const routeFiles = readdirSync(new URL("../../app/routes", import.meta.url)).map((name) =>
	name.replace(/\.tsx?$/, ""),
);

/** Stands in every private field; no public answer may hold it. */
const CANARY = "canary7f3a9";

/** Whether a route has an action. */
const takesForms = (name: string) =>
	["ts", "tsx"].some((ending) => {
		const file = new URL(`../../app/routes/${name}.${ending}`, import.meta.url);
		return (
			existsSync(file) &&
			/^export (?:async function|const|function) action\b/m.test(readFileSync(file, "utf8"))
		);
	});

/** Forms that are for people without a session too. */
const FORMS_FOR_VISITORS = new Set([
	"preferences",
	"sign-in",
	"sign-up",
	"sign-out",
	"reset._index",
	"reset.$token",
	"unsubscribe._index",
	"unsubscribe.$token",
]);

/** Who may is known only with the thing: a challenge can let authors do it. */
const AUTHORS_WHERE_A_CHALLENGE_SAYS_SO = new Set(["proposals.$number.stages.move"]);

let places: Places;
const browsers = {} as Record<Asker, Browser>;

beforeAll(async () => {
	const agency = await makeAgency();
	const foreign = await makeAgency();
	const challenge = await makeChallenge({ hostId: agency.id });
	const author = await makeUser({ email: `author.${CANARY}@example.org` });
	await UserModel.updateOne(
		{ _id: author.id },
		{ $set: { name: { title: CANARY, given: CANARY, family: CANARY }, consentNotice: CANARY } },
	);
	const proposal = await makeProposal({
		authorIds: [author.id],
		agencyId: agency.id,
		stage: "drive",
		challengeId: challenge.id,
	});
	const draft = await makeProposal({ authorIds: [author.id], state: "draft", title: `ร่าง ${CANARY}` });
	for (const state of ["submitted", "returned", "withdrawn"] as const)
		await makeProposal({ authorIds: [author.id], state, title: `${state} ${CANARY}` });
	await ProposalModel.updateOne(
		{ _id: proposal.id },
		{ $set: { invitations: [{ email: `invited.${CANARY}@example.org`, at: new Date() }] } },
	);
	const comment = new Types.ObjectId();
	const shared = {
		proposal: new Types.ObjectId(proposal.id),
		author: new Types.ObjectId(author.id),
		at: new Date(),
	};
	await CommentModel.create([
		{ ...shared, _id: comment, body: "เห็นด้วยอย่างยิ่ง" },
		{ ...shared, body: `ซ่อนแล้ว ${CANARY}`, state: "hidden", hiddenNote: CANARY, hiddenReason: "insult" },
	]);
	const person = await makeUser();
	const round = await makeRound({ challengeId: challenge.id, state: "draft" });
	await makeEntry({ roundId: round.id, proposal });
	const roundJudge = await makeJudge({ roundId: round.id });
	const { round: published } = await judgedRound({ comment: CANARY });
	const steward = await makeUser({ roles: [{ role: "steward" }] });
	await publishJudged({ number: published.number, viewer: steward.viewer });
	places = {
		proposal: proposal.number,
		draft: draft.number,
		comment: comment.toHexString(),
		challenge: challenge.slug,
		agency: agency.code,
		person: person.id,
		round: round.number,
		roundJudge: roundJudge.id,
		published: published.number,
	};
	const people = {
		citizen: await makeUser(),
		author,
		officer: await makeUser({ roles: [{ role: "officer", agencyId: agency.id }] }),
		champion: await makeUser({ roles: [{ role: "champion", agencyId: agency.id }] }),
		foreignOfficer: await makeUser({ roles: [{ role: "officer", agencyId: foreign.id }] }),
		judge: await makeUser({ roles: [{ role: "judge", challengeId: challenge.id }] }),
		steward,
		administrator: await makeUser({ roles: [{ role: "administrator" }] }),
	};
	browsers.visitor = site.current.client();
	for (const [asker, user] of Object.entries(people))
		browsers[asker as Asker] = await site.current.client().signIn(user);
}, 120_000);

describe("the matrix of routes and roles", () => {
	it("has a row for every route", () => {
		expect(routeFiles.filter((name) => !(name in ROUTE_MATRIX))).toEqual([]);
	});

	it.each(routeFiles.filter((name) => name in ROUTE_MATRIX))(
		"%s answers each role as it should",
		async (name) => {
			const row = ROUTE_MATRIX[name];
			if (!row) throw new Error(`no row for ${name}`);
			const got: Partial<Record<Asker, number>> = {};
			for (const asker of ASKERS) got[asker] = (await open(browsers[asker], row.path(places))).status;
			expect(got).toEqual(row.door);
		},
	);

	it.each(routeFiles.filter((name) => name in ROUTE_MATRIX && takesForms(name)))(
		"%s takes no form from whom its page is closed to",
		async (name) => {
			const row = ROUTE_MATRIX[name];
			if (!row) throw new Error(`no row for ${name}`);
			const before = await snapshot();
			for (const asker of ASKERS) {
				const door = row.door[asker];
				const isVisitor = asker === "visitor";
				const isClosed = door === 403 || door === 404 || (isVisitor && !FORMS_FOR_VISITORS.has(name));
				if (!isClosed) continue;
				// why: a role is asked for before the form is looked at, whose the thing is only with a form that could be
				const wanted = isVisitor
					? [401, 404]
					: door === 403 &&
							row.door.author === 403 &&
							!AUTHORS_WHERE_A_CHALLENGE_SAYS_SO.has(name) &&
							asker !== "author"
						? [403]
						: [400, 403, 404, 422];
				const { status } = await browsers[asker].post(
					row.path(places),
					{ intent: "none" },
					{ follow: false },
				);
				expect({ asker, status }).toEqual({ asker, status: expect.toBeOneOf(wanted) });
			}
			expect(await snapshot()).toEqual(before);
		},
	);

	it("answers the same in English", async () => {
		for (const [name, { path, door }] of Object.entries(ROUTE_MATRIX)) {
			if (!routeFiles.includes(name) || /^(api\.|files\.|health|feed\.)/.test(name)) continue;
			for (const asker of ["visitor", "citizen"] as const) {
				const { status } = await open(browsers[asker], `/en${path(places).replace(/^\/$/, "")}`);
				expect({ name, asker, status }).toEqual({ name, asker, status: door[asker] });
			}
		}
	});
});

describe("private fields", () => {
	it("are in no answer to a visitor: pages, their data, the API, errors and everything that they link to", async () => {
		const visitor = site.current.client();
		const waiting = Object.values(ROUTE_MATRIX).flatMap(({ path }) => [path(places), `/en${path(places)}`]);
		for (let number = 1; number <= 6; number += 1)
			waiting.push(
				`/proposals/${number}`,
				`/proposals/${number}/edit`,
				`/api/v1/proposals/${number}`,
				...["versions", "comments", "support", "timeline", "stages"].map(
					(part) => `/proposals/${number}/${part}`,
				),
			);
		waiting.push(`/search?q=${CANARY}`, `/proposals?q=${CANARY}`, `/api/similar?title=${CANARY}`);
		const seen = new Set<string>();
		while (waiting.length > 0 && seen.size < 500) {
			const path = waiting.shift() as string;
			if (seen.has(path)) continue;
			seen.add(path);
			const answers = [await visitor.get(path)];
			const [place = "", query] = path.split("?");
			if (!/^\/(api|files|feed|health|assets)/.test(place))
				answers.push(
					await visitor.get(`${place === "/" ? "/_root" : place}.data${query ? `?${query}` : ""}`),
				);
			for (const answer of answers) {
				expect(answer.status, path).toBeLessThan(500);
				// why: what a visitor asked for may stand on the page again; what is private may not
				const body = path.includes(CANARY)
					? answer.body.replaceAll(new RegExp(`(?:q=|"|>|“|:)${CANARY}`, "g"), "")
					: answer.body;
				expect(body.includes(CANARY), path).toBe(false);
				expect(answer.body.includes("$argon2"), path).toBe(false);
			}
			for (const [, href] of (answers[0]?.body ?? "").matchAll(/href="(\/[^"#]*)"/g))
				if (href && !href.startsWith("/assets") && !seen.has(href))
					waiting.push(href.replaceAll("&amp;", "&"));
		}
		expect(seen.size).toBeGreaterThan(40);
	}, 240_000);
});

describe("extra fields in forms", () => {
	it("change nothing: roles, state, owner and counts stay as they are", async () => {
		const extra = {
			roles: "administrator",
			"roles[0].role": "administrator",
			_id: "0".repeat(24),
			state: "published",
			stage: "drive",
			agency: "0".repeat(24),
			supports: "1000000",
			status: "active",
			version: "9",
			authors: "0".repeat(24),
		};
		const { _id, ...plain } = extra;
		const before = await snapshot();
		for (const path of [
			`/proposals/${places.draft}/edit`,
			`/proposals/${places.proposal}/support`,
			`/proposals/${places.proposal}/comments`,
			`/proposals/${places.proposal}/stages/move`,
			"/me/profile",
			"/preferences",
			"/admin/people",
		])
			for (const fields of [extra, plain])
				for (const asker of ["visitor", "citizen", "author", "foreignOfficer"] as const)
					expect((await browsers[asker].post(path, fields, { follow: false })).status, path).toBeLessThan(
						500,
					);
		expect(await snapshot()).toEqual(before);
	});
});

/** What no form of a citizen may set. */
async function snapshot() {
	const users = await UserModel.find().select({ roles: 1, status: 1, email: 1 }).sort({ _id: 1 }).lean();
	const proposals = await ProposalModel.find()
		.select({ state: 1, stage: 1, agency: 1, authors: 1, number: 1, version: 1 })
		.sort({ _id: 1 })
		.lean();
	return JSON.stringify({ users, proposals });
}

/** Opens an address; a redirect within the same thing (to its proper name) is followed once. */
async function open(browser: Browser, path: string) {
	const answer = await browser.get(path, { follow: false });
	if (answer.status >= 300 && answer.status < 400 && /^\/(en\/)?proposals\/\d+-/.test(answer.location ?? ""))
		return browser.get(answer.location as string, { follow: false });
	return answer;
}
