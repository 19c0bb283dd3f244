import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { endOfBangkokDay } from "~/domain/bangkok-day";
import { askAgain } from "~/services/confirmation-asks.server";
import { climbLadders } from "~/services/escalation.server";
import { queueDigests, queueNoticeMails } from "~/services/mail-notices.server";
import { sendDueMails } from "~/services/mail-sending.server";
import { openMailTransport } from "~/services/mail-transport.server";
import { reportProgress } from "~/services/reports.server";
import { TASK_STEPS } from "~/services/task-steps.server";
import { runDueTasks } from "~/services/tasks.server";
import { MailModel } from "../../models/mail.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel } from "../../models/proposal.server";
import { UserModel } from "../../models/user.server";
import {
	after as daysAfter,
	makeApproved,
	makeStaffedAgency,
	makeSupporters,
	reportInput,
} from "../agencies/world";
import { startSmtpServer } from "../mail/smtp";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";

useTestDatabase();

const ORIGIN = "https://ruamkit.example.go.th";
let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
beforeAll(async () => {
	smtp = await startSmtpServer();
});
afterAll(() => smtp.close());
beforeEach(async () => {
	await emptyTestDatabase();
	smtp.mails.length = 0;
});

/** Twice at once, as by two processes. */
const twice = <T>(work: () => Promise<T>) => Promise.all([work(), work()]);

const runTasks = (now: Date) => runDueTasks({ steps: TASK_STEPS, clock: () => now });

const climb = (now: Date) => climbLadders({ now });

/** What the mail jobs of two processes do at this moment. */
async function send(now: Date): Promise<void> {
	await twice(() => queueNoticeMails({ now }));
	await twice(() => queueDigests({ now }));
	await twice(() => {
		const transport = openMailTransport({
			url: smtp.url,
			from: { name: "Ruamkit", address: "no-reply@example.go.th" },
		});
		return sendDueMails({ transport, origin: ORIGIN, clock: () => now });
	});
}

/** The mails that came since the last look: to whom, in which language, and the addresses of the site in them. */
function takeMails() {
	return smtp.mails
		.splice(0)
		.map(({ to, headers, text }) => ({
			to: to.join(),
			language: headers.get("content-language"),
			links: [...text.matchAll(/https:\/\/ruamkit\.example\.go\.th(\/\S*)/g)].map(([, path]) => path),
			text: text.replaceAll(/\s+/g, " "),
		}))
		.sort((one, other) => one.to.localeCompare(other.to));
}

async function emailIn(id: unknown, language: "th" | "en"): Promise<string> {
	const user = await UserModel.findByIdAndUpdate(id, { $set: { language } }).lean().orFail();
	return user.email;
}

/** A promise that is late from `lateFrom` on, with people of both languages around it. */
async function makeLate() {
	const people = await makeStaffedAgency();
	const dueAt = daysAfter(60);
	const made = await makeApproved(people, { dueAt });
	const proposal = await ProposalModel.findById(made.proposal.id)
		.select({ "authors.user": 1 })
		.lean()
		.orFail();
	const steward = await makeUser({ roles: [{ role: "steward" }] });
	const emails = {
		officer: await emailIn(people.officer.id, "th"),
		champion: await emailIn(people.champion.id, "en"),
		steward: await emailIn(steward.id, "th"),
		author: await emailIn(proposal.authors[0]?.user, "en"),
	};
	// why: what was told on the way here is another test's
	await NotificationModel.deleteMany({});
	return { people, ...made, emails, lateFrom: endOfBangkokDay(dueAt) };
}

describe("the mails of the ladder", () => {
	it("go to those whom a rung concerns, in their language, with the way there, once from two processes", async () => {
		const { number, emails, lateFrom } = await makeLate();
		const officer = { to: emails.officer, language: "th", way: `/officer/commitments/${number}/report` };
		const champion = { to: emails.champion, language: "en", way: `/en/commitments/${number}` };
		const steward = { to: emails.steward, language: "th", way: `/commitments/${number}` };
		const author = { to: emails.author, language: "en", way: `/en/commitments/${number}` };
		for (const [days, told] of [
			[-3, [officer]],
			[0, [officer]],
			[7, [officer, champion]],
			[14, [officer, champion, steward]],
			[30, [officer, champion, steward, author]],
		] as const) {
			const now = daysAfter(days, lateFrom);
			await twice(() => climb(now));
			await send(now);
			await twice(() => climb(daysAfter(1, now)));
			await send(daysAfter(1, now));
			const mails = takeMails();
			expect(
				mails.map((mail) => ({ to: mail.to, language: mail.language, way: mail.links[0] })),
				`${days} days`,
			).toEqual([...told].sort((one, other) => one.to.localeCompare(other.to)));
			for (const { language, text } of days < 0 ? [] : mails)
				expect(text).toContain(language === "th" ? `เลยกำหนด ${days + 1} วัน` : `${days + 1} days late`);
		}
	});

	it("come once and to all when the job fails in the middle of a rung, or between a mail and its mark", async () => {
		const first = await makeLate();
		const second = await makeLate();
		const now = daysAfter(7, first.lateFrom);
		vi.spyOn(NotificationModel.collection, "bulkWrite").mockRejectedValueOnce(new Error("killed"));
		await expect(climb(now)).rejects.toThrow("killed");
		await send(now);
		expect(takeMails()).toEqual([]);
		await twice(() => climb(now));
		vi.spyOn(NotificationModel, "updateMany").mockRejectedValueOnce(new Error("killed"));
		await expect(queueNoticeMails({ now })).rejects.toThrow("killed");
		await send(now);
		await send(now);
		const got = takeMails().map(({ to }) => to);
		const officers = [first.emails.officer, second.emails.officer];
		const champions = [first.emails.champion, second.emails.champion];
		// why: an officer is told on each of the two rungs that are due by now
		expect(got).toEqual(
			[...officers, ...officers, ...champions].sort((one, other) => one.localeCompare(other)),
		);
		// why: the database clears mails away that were sent by a clock of the past
		expect((await MailModel.distinct("state")).filter((state) => state !== "sent")).toEqual([]);
	});
});

describe("the question whether a service works", () => {
	it("comes in the mail of the day to all who are asked, in their language, at going live and once four weeks later", async () => {
		const { people, number, proposal } = await makeLate();
		const [thai, english] = await makeSupporters(proposal.id, 2);
		const asked = [
			{ to: await emailIn(thai?.id, "th"), language: "th", page: `/commitments/${number}` },
			{ to: await emailIn(english?.id, "en"), language: "en", page: `/en/commitments/${number}` },
		].sort((one, other) => one.to.localeCompare(other.to));
		const input = reportInput({ status: "live", percent: 100, nextReportAt: undefined });
		await reportProgress({ viewer: people.officer, number, input, now: daysAfter(10) });
		const questionsAt = async (now: Date) => {
			await twice(() => runTasks(now));
			await send(now);
			await send(daysAfter(1, now));
			await send(daysAfter(1, now));
			return takeMails()
				.filter(({ to }) => asked.some((one) => one.to === to))
				.map(({ to, language, links }) => ({
					to,
					language,
					page: links.find((path) => path?.endsWith(`/${number}`)),
				}));
		};
		vi.spyOn(NotificationModel.collection, "bulkWrite").mockRejectedValueOnce(new Error("killed"));
		await runTasks(daysAfter(10));
		expect(await questionsAt(daysAfter(11))).toEqual(asked);
		await twice(() => askAgain({ now: daysAfter(37) }));
		expect(await questionsAt(daysAfter(37))).toEqual([]);
		await twice(() => askAgain({ now: daysAfter(38) }));
		expect(await questionsAt(daysAfter(38))).toEqual(asked);
		await twice(() => askAgain({ now: daysAfter(40) }));
		expect(await questionsAt(daysAfter(40))).toEqual([]);
	});
});
