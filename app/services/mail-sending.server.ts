import { randomUUID } from "node:crypto";
import mongoose, { type InferSchemaType, type Types } from "mongoose";
import { MAIL_LEASE, type MailData, type MailNote, nextTry, TOKEN_MINUTES } from "~/domain/mail";
import type { Language } from "~/domain/vocabulary";
import { pathIn } from "~/i18n/language";
import { MailModel } from "~~/models/mail.server";
import { UserModel } from "~~/models/user.server";
import { writeMail } from "./mail-text.server";
import type { MailTransport, OutgoingMail } from "./mail-transport.server";
import { issueToken } from "./tokens.server";

/** Mails looked up in one go. */
const BATCH = 100;

/** How long a mail waits when the mail server was not to be reached (milliseconds). */
const AWAY_PAUSE = 30_000;

/** A mail that this process has claimed. */
type Claimed = InferSchemaType<(typeof MailModel)["schema"]> & { _id: Types.ObjectId; claim: string };

/** Mails that are notices: people may turn them off. */
const NOTICES: ReadonlySet<string> = new Set(["notice", "digest"]);

/**
 * Finds out for mails to an address whether anybody has it: those become mails to that person, the others are removed.
 * It happens here and not when they are asked for, so that asking takes the same time for every address.
 */
export async function resolveAskedMails({ now }: { now: Date }): Promise<void> {
	const asked = await MailModel.find({ state: "asked", dueAt: mongoose.trusted({ $lte: now }) })
		.select({ email: 1 })
		.sort({ dueAt: 1, _id: 1 })
		.limit(BATCH)
		.lean();
	for (const { _id, email } of asked) {
		const user = await UserModel.findOne({ email, status: "active" }).select({ _id: 1 }).lean();
		if (!user) {
			await MailModel.deleteOne({ _id, state: "asked" });
			continue;
		}
		await MailModel.updateOne(
			{ _id, state: "asked" },
			[
				{
					$set: {
						user: user._id,
						state: "waiting",
						link: {
							$cond: [
								{ $eq: [{ $type: "$link" }, "object"] },
								{ $mergeObjects: ["$link", { subject: user._id.toHexString() }] },
								"$$REMOVE",
							],
						},
					},
				},
				{ $unset: ["email", "language"] },
			],
			{ updatePipeline: true },
		);
	}
}

/**
 * Sends mails that are due, one after the other, until none is left or the mail server is away. Several processes may do
 * it at once: each mail is claimed first. A mail is marked as sent after the server took it; a process that dies in
 * between leaves one that goes out again under the same Message-ID when its claim has ended.
 *
 * @param clock the time, asked for each mail
 * @returns how many went out, and the fault that ended the run when the server was away
 */
export async function sendDueMails({
	transport,
	origin,
	clock,
	limit = 1_000,
}: {
	transport: MailTransport;
	/** Where people reach the site, for links. */
	origin: string;
	clock: () => Date;
	limit?: number;
}): Promise<{ sent: number; away: Error | null }> {
	let sent = 0;
	for (let count = 0; count < limit; count += 1) {
		const mail = await claimMail({ now: clock() });
		if (!mail) break;
		const outgoing = await prepare({ mail, origin, now: clock() });
		if ("note" in outgoing) {
			await giveUp({ mail, ...outgoing });
			continue;
		}
		const handover = await transport.send(outgoing);
		const now = clock();
		if (handover.outcome === "sent") {
			await settle(mail, { $set: { state: "sent", sentAt: now }, $unset: { claim: 1, answer: 1 } });
			sent += 1;
		} else if (handover.outcome === "away") {
			await settle(mail, {
				$set: { dueAt: new Date(now.getTime() + AWAY_PAUSE), answer: handover.answer },
				// why: a server that is away says nothing about this mail, so it is no try of it
				$inc: { tries: -1 },
				$unset: { claim: 1 },
			});
			return { sent, away: handover.error };
		} else {
			const dueAt = handover.outcome === "later" ? nextTry({ tries: mail.tries, now }) : null;
			const { answer } = handover;
			if (dueAt) await settle(mail, { $set: { dueAt, answer }, $unset: { claim: 1 } });
			else
				await giveUp({ mail, note: handover.outcome === "refused" ? "refused" : "too-many-tries", answer });
		}
	}
	return { sent, away: null };
}

/** Takes the mail that has been due longest, for as long as a claim holds. */
async function claimMail({ now }: { now: Date }): Promise<Claimed | null> {
	const claim = randomUUID();
	return (await MailModel.findOneAndUpdate(
		{ state: "waiting", dueAt: mongoose.trusted({ $lte: now }) },
		{ $set: { claim, dueAt: new Date(now.getTime() + MAIL_LEASE) }, $inc: { tries: 1 } },
		{ sort: { dueAt: 1, _id: 1 }, returnDocument: "after" },
	).lean()) as Claimed | null;
}

/** Changes a mail that is still ours; one that another process has claimed meanwhile is left to it. */
async function settle(mail: Claimed, update: Record<string, Record<string, unknown>>): Promise<void> {
	await MailModel.updateOne({ _id: mail._id, claim: mail.claim }, update);
}

async function giveUp({
	mail,
	note,
	answer,
}: {
	mail: Claimed;
	note: MailNote;
	answer?: string;
}): Promise<void> {
	await settle(mail, {
		$set: { state: "given-up", note, ...(answer ? { answer } : {}) },
		$unset: { claim: 1 },
	});
}

/** Whom it goes to and what it says; or why it does not go out. One-time links are made here and kept nowhere. */
async function prepare({
	mail,
	origin,
	now,
}: {
	mail: Claimed;
	origin: string;
	now: Date;
}): Promise<OutgoingMail | { note: MailNote; answer?: string }> {
	if (mail.notAfter <= now) return { note: "too-late" };
	const recipient = await findRecipient(mail);
	if (!recipient) return { note: "no-recipient" };
	const isNotice = NOTICES.has(mail.template);
	if (isNotice && recipient.mailNotices === "none") return { note: "unwanted" };
	const { email, language, thaiDigits } = recipient;
	const address = (path: string) => origin + pathIn(language, path);
	const token = mail.link && (await issueToken({ ...linkOf(mail.link), now }));
	const unsubscribe =
		isNotice && mail.user
			? address(
					`/unsubscribe/${await issueToken({ scope: "unsubscribe", subject: mail.user, minutes: TOKEN_MINUTES.unsubscribe, now })}`,
				)
			: null;
	const link = mail.path ? address(token ? `${mail.path}/${token}` : mail.path) : null;
	try {
		const written = writeMail({
			template: mail.template,
			data: mail.data as MailData,
			language,
			thaiDigits,
			origin,
			link,
			unsubscribe,
		});
		return { ...written, to: email, language, key: mail.key, unsubscribe, at: now };
	} catch (error) {
		// why: a mail whose values do not fit its text must not stop those behind it
		return { note: "faulty", answer: error instanceof Error ? error.message.slice(0, 300) : undefined };
	}
}

const linkOf = ({ scope, subject, minutes }: NonNullable<Claimed["link"]>) => ({ scope, subject, minutes });

async function findRecipient(mail: Claimed): Promise<{
	email: string;
	language: Language;
	thaiDigits: boolean;
	mailNotices?: string | null;
} | null> {
	if (!mail.user)
		return mail.email ? { email: mail.email, language: mail.language ?? "th", thaiDigits: false } : null;
	return UserModel.findOne({ _id: mail.user, status: "active" })
		.select({ email: 1, language: 1, thaiDigits: 1, mailNotices: 1 })
		.lean();
}
