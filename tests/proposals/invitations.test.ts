import { beforeEach, describe, expect, it } from "vitest";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import * as minePage from "~/routes/me.proposals";
import * as teamPage from "~/routes/proposals.$number.team";
import {
	answerInvitation,
	cancelInvitation,
	inviteAuthor,
	listInvitations,
} from "~/services/proposal-invitations.server";
import { supportProposal } from "~/services/supports.server";
import { tally } from "~/services/tally.server";
import { ChallengeModel } from "../../models/challenge.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel } from "../../models/proposal.server";
import { SupportModel } from "../../models/support.server";
import { UserModel } from "../../models/user.server";
import { ask, statusOf } from "../support/ask";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { type MadeUser, makeChallenge, makeProposal, makeUser } from "../support/factories";
import { later, makeDraft, makePublished, NOW, readRow } from "./support";

useTestDatabase();
let author: Viewer;
let steward: Viewer;
let guest: MadeUser;
let stranger: MadeUser;
beforeEach(async () => {
	await emptyTestDatabase();
	author = (await makeUser({ displayName: "ผู้เขียน" })).viewer;
	steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
	guest = await makeUser({ displayName: "ผู้ร่วมทีม" });
	stranger = await makeUser();
});

const codeOf = (promise: Promise<unknown>) =>
	promise.then(
		() => "done",
		(error: { code?: string }) => error.code,
	);
const invite = (proposalNumber: number, email: string, viewer = author) =>
	inviteAuthor({ viewer, proposalNumber, email, now: NOW });
const reply = (proposalNumber: number, accept: boolean, viewer = guest.viewer) =>
	answerInvitation({ viewer, proposalNumber, accept, now: later(1) });
const authorsOf = async (number: number) =>
	(await readRow(number)).authors.map(({ user }) => user.toHexString());
const invitedTo = async (number: number) => (await readRow(number)).invitations.map(({ email }) => email);

/** Sends the form of the team page. */
const sendTeam = (number: number, fields: [string, string][], viewer: MaybeViewer = author) =>
	teamPage.action(
		ask({
			path: `/proposals/${number}/team`,
			viewer,
			params: { number: String(number) },
			fields,
			now: NOW,
		}),
	) as Promise<Response>;
/** Sends the form of one's own page. */
const sendMine = (fields: [string, string][], viewer: MaybeViewer = guest.viewer) =>
	minePage.action(ask({ path: "/me/proposals", viewer, fields, now: NOW })) as Promise<Response>;

describe("asking somebody to join", () => {
	it("is told to whoever has an account under the address, once, however often it is asked", async () => {
		const number = await makeDraft(author);
		await invite(number, guest.email);
		await cancelInvitation({ viewer: author, proposalNumber: number, email: guest.email });
		await invite(number, guest.email);
		await invite(number, "nobody@example.org");
		const told = await NotificationModel.find().lean();
		expect(told.map(({ user, type, data }) => [user.toHexString(), type, data])).toEqual([
			[guest.id, "invited-to-write", { path: "/me/proposals" }],
		]);
	});

	it("answers alike whether the address has an account or not", async () => {
		const number = await makeDraft(author);
		await UserModel.updateOne({ _id: stranger.id }, { $set: { status: "suspended" } });
		const answers: unknown[] = [];
		for (const email of [guest.email, stranger.email, "nobody@example.org", guest.email]) {
			const answer = await sendTeam(number, [["email", email]]);
			answers.push([answer.status, [...answer.headers], await answer.text()]);
		}
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		const team = await teamPage.loader(
			ask({
				path: `/proposals/${number}/team`,
				viewer: author,
				params: { number: String(number) },
				now: NOW,
			}),
		);
		expect(team).toMatchObject({
			members: ["ผู้เขียน"],
			invited: [guest.email, stranger.email, "nobody@example.org"],
		});
		expect(JSON.stringify(team)).not.toContain("ผู้ร่วมทีม");
		// why: only the person who was asked learns that there is such an account
		expect((await NotificationModel.distinct("user")).map(String)).toEqual([guest.id]);
	});

	it("reaches the account under the address, in whatever case it was typed, also one made later", async () => {
		const number = await makeDraft(author);
		await invite(number, ` ${guest.email.toUpperCase()} `);
		await invite(number, guest.email);
		await invite(number, "later@example.org");
		expect(await invitedTo(number)).toEqual([guest.email, "later@example.org"]);
		expect((await listInvitations({ viewer: guest.viewer })).map((one) => one.number)).toEqual([number]);
		const late = await makeUser({ email: "later@example.org" });
		expect((await listInvitations({ viewer: late.viewer })).map((one) => one.number)).toEqual([number]);
		expect(await listInvitations({ viewer: stranger.viewer })).toEqual([]);
	});

	it("belongs to the authors; for others there is no such team", async () => {
		for (const number of [await makeDraft(author), await makePublished(author, steward)])
			for (const viewer of [stranger.viewer, steward, guest.viewer]) {
				expect(await codeOf(invite(number, stranger.email, viewer))).toBe("notFound");
				const params = { number: String(number) };
				const page = teamPage.loader(ask({ path: `/proposals/${number}/team`, viewer, params, now: NOW }));
				expect(await statusOf(page)).toBe(404);
				expect(await statusOf(sendTeam(number, [["email", "a@example.org"]], viewer))).toBe(404);
			}
		expect(await statusOf(sendTeam(1, [["email", "a@example.org"]], null))).toBe(401);
	});

	it("says what is wrong with an address, and keeps it", async () => {
		const number = await makeDraft(author);
		const answer = await sendTeam(number, [["email", "somchai at example"]]);
		expect(answer.status).toBe(422);
		expect(await answer.json()).toMatchObject({
			result: { error: { email: [expect.any(String)] }, initialValue: { email: "somchai at example" } },
		});
	});

	it("asks ten people at most, also at once", async () => {
		const number = await makeDraft(author);
		const codes = await Promise.all(
			Array.from({ length: PROPOSAL_LIMITS.team + 3 }, (_, index) =>
				codeOf(invite(number, `p${index}@example.org`)),
			),
		);
		expect(codes.filter((code) => code === "done")).toHaveLength(PROPOSAL_LIMITS.team);
		expect(codes.filter((code) => code === "teamTooLarge")).toHaveLength(3);
		const asked = (await invitedTo(number))[0] ?? "";
		expect(await codeOf(invite(number, asked))).toBe("done");
		await sendTeam(number, [
			["intent", "cancel"],
			["email", asked],
		]);
		expect(await codeOf(invite(number, "another@example.org"))).toBe("done");
	});

	it("ignores fields that the form does not have", async () => {
		const number = await makeDraft(author);
		const answer = await sendTeam(number, [
			["email", guest.email],
			["lead", "true"],
			["user", stranger.id],
			["authors[0].user", stranger.id],
			["invitations[0].email", "other@example.org"],
			["state", "published"],
			["at", "2020-01-01"],
		]);
		expect(answer.status).toBe(302);
		expect(await authorsOf(number)).toEqual([author.id]);
		expect(await readRow(number)).toMatchObject({
			state: "draft",
			invitations: [{ email: guest.email, at: NOW }],
		});
	});
});

describe("the answer to an invitation", () => {
	it("makes the person an author, once however often it comes, and is recorded for the authors", async () => {
		const number = await makeDraft(author);
		await invite(number, guest.email);
		await Promise.all(Array.from({ length: 5 }, () => reply(number, true)));
		await reply(number, true);
		expect(await authorsOf(number)).toEqual([author.id, guest.id]);
		expect((await readRow(number)).authors.map(({ lead }) => lead)).toEqual([true, false]);
		expect(await invitedTo(number)).toEqual([]);
		const events = await EventModel.find({ type: "coauthor-added" }).lean();
		expect(events.map(({ visibility }) => visibility)).toEqual(["authors"]);
	});

	it("on a no takes the invitation away, and nobody joins", async () => {
		const number = await makeDraft(author);
		await invite(number, guest.email);
		await reply(number, false);
		expect(await codeOf(reply(number, false))).toBe("done");
		expect(await invitedTo(number)).toEqual([]);
		expect(await authorsOf(number)).toEqual([author.id]);
		expect(await codeOf(reply(number, true))).toBe("notFound");
	});

	it("is a yes or a no: a no after the yes changes nothing and says so", async () => {
		const number = await makeDraft(author);
		await invite(number, guest.email);
		await reply(number, true);
		expect(await codeOf(reply(number, false))).toBe("alreadyDecided");
		expect(await authorsOf(number)).toEqual([author.id, guest.id]);
	});

	it("is taken from the one who was asked, and only while it stands", async () => {
		const number = await makeDraft(author);
		await invite(number, guest.email);
		for (const accept of [true, false]) {
			const answer = accept ? "notFound" : "done";
			expect(await codeOf(reply(number, accept, stranger.viewer))).toBe(answer);
			expect(await codeOf(reply(999_999, accept))).toBe(answer);
		}
		expect(await invitedTo(number)).toEqual([guest.email]);
		await sendTeam(number, [
			["intent", "cancel"],
			["email", guest.email],
		]);
		expect(await codeOf(reply(number, true))).toBe("notFound");
		expect(await authorsOf(number)).toEqual([author.id]);
	});

	it("is nobody's to give for another person, whatever fields are sent", async () => {
		const number = await makeDraft(author);
		await invite(number, guest.email);
		const foreign: [string, string][] = [
			["proposal", String(number)],
			["intent", "accept"],
			["email", guest.email],
			["user", guest.id],
			["viewer", guest.id],
		];
		expect(await statusOf(sendMine(foreign, stranger.viewer))).toBe(404);
		expect(await statusOf(sendMine(foreign, null))).toBe(401);
		expect(await authorsOf(number)).toEqual([author.id]);
		const answer = await sendMine([...foreign, ["lead", "true"], ["user", stranger.id]]);
		expect(answer.headers.get("Location")).toBe(`/proposals/${number}`);
		expect((await readRow(number)).authors).toMatchObject([{ lead: true }, { lead: false }]);
		expect(await authorsOf(number)).toEqual([author.id, guest.id]);
	});

	it("of two who take the last place one is refused, and that invitation stands", async () => {
		const team = await Promise.all(Array.from({ length: PROPOSAL_LIMITS.team - 2 }, () => makeUser()));
		const { number } = await makeProposal({
			state: "draft",
			authorIds: [author.id, ...team.map(({ id }) => id)],
		});
		const people = [guest, stranger];
		for (const { email } of people) await invite(number, email);
		const codes = await Promise.all(people.map(({ viewer }) => codeOf(reply(number, true, viewer))));
		expect(codes.toSorted()).toEqual(["done", "teamTooLarge"]);
		expect(await authorsOf(number)).toHaveLength(PROPOSAL_LIMITS.team);
		const refused = people[codes.indexOf("teamTooLarge")];
		expect(await invitedTo(number)).toEqual([refused?.email]);
		expect(await codeOf(invite(number, "late@example.org"))).toBe("teamTooLarge");
	});

	it("counts by the rules of the challenge, in asking and in joining", async () => {
		const challenge = await makeChallenge();
		await ChallengeModel.updateOne({ _id: challenge.id }, { $set: { "rules.teamMax": 2 } });
		const { number } = await makeProposal({ authorIds: [author.id], challengeId: challenge.id });
		for (const { email } of [guest, stranger]) await invite(number, email);
		const codes = await Promise.all(
			[guest, stranger].map(({ viewer }) => codeOf(reply(number, true, viewer))),
		);
		expect(codes.toSorted()).toEqual(["done", "teamTooLarge"]);
		expect(await codeOf(invite(number, "late@example.org"))).toBe("teamTooLarge");
	});

	it.each(["withdrawn", "merged", "archived"] as const)("is only a no for what is %s", async (state) => {
		const { number } = await makeProposal({ authorIds: [author.id] });
		await invite(number, guest.email);
		await ProposalModel.updateOne({ number }, { $set: { state } });
		expect(await codeOf(invite(number, stranger.email))).toBe("notPublished");
		expect(await codeOf(reply(number, true))).toBe("notPublished");
		expect(await authorsOf(number)).toEqual([author.id]);
		await reply(number, false);
		expect(await invitedTo(number)).toEqual([]);
	});

	it("ends the support that the person gave, and frees its vote", async () => {
		const challenge = await makeChallenge({
			votesPerPerson: 3,
			phases: [{ key: "submission", opensAt: later(-60), closesAt: later(60) }],
		});
		const { number, id } = await makeProposal({ authorIds: [author.id], challengeId: challenge.id });
		await supportProposal({ viewer: guest.viewer, proposalNumber: number, now: NOW });
		await supportProposal({ viewer: stranger.viewer, proposalNumber: number, now: NOW });
		await tally();
		expect((await readRow(number)).supports).toBe(2);
		await invite(number, guest.email);
		await reply(number, true);
		await tally();
		expect((await readRow(number)).supports).toBe(1);
		const mine = await SupportModel.findOne({ proposal: id, user: guest.id }).lean().orFail();
		expect(mine).toMatchObject({ active: false, withdrawnAt: later(1), pending: false });
		expect(mine.slot).toBeUndefined();
	});

	it("of somebody who is an author already only clears the invitation", async () => {
		const own = await makeUser();
		const number = await makeDraft(own.viewer);
		await invite(number, own.email, own.viewer);
		await reply(number, true, own.viewer);
		expect(await authorsOf(number)).toEqual([own.id]);
		expect(await invitedTo(number)).toEqual([]);
		expect(await EventModel.countDocuments({ type: "coauthor-added" })).toBe(0);
	});

	it("lets an author in, who from then on writes and asks others", async () => {
		const number = await makeDraft(author);
		expect(await codeOf(invite(number, stranger.email, guest.viewer))).toBe("notFound");
		await invite(number, guest.email);
		await reply(number, true);
		expect(await codeOf(invite(number, stranger.email, guest.viewer))).toBe("done");
	});

	it.each([[["proposal", ""]], [["proposal", "abc"]], [["proposal", "1"]]] as [string, string][][])(
		"without a proposal or an answer is refused: %j",
		async (...fields) => {
			expect(await statusOf(sendMine(fields))).toBe(400);
			expect(await statusOf(sendMine([...fields, ["intent", "everything"]]))).toBe(400);
		},
	);
});
