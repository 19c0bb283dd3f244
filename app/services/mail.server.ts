import type { ClientSession } from "mongoose";
import { Types } from "mongoose";
import { MAIL_KEPT, MAIL_USEFUL, type MailData, type MailTemplate, type TokenScope } from "~/domain/mail";
import { foldEmail } from "~/domain/profile";
import type { Language } from "~/domain/vocabulary";
import { MailModel } from "~~/models/mail.server";
import type { Id } from "./events.server";

/** Who gets a mail: a person with an account, or anybody at an address, written to in a language. */
export type MailRecipient = { userId: Id } | { email: string; language: Language };

/** A mail to be sent. Queue it beside what it tells of: the job sends it, again after a fault, and once. */
export interface NewMail {
	to: MailRecipient;
	template: MailTemplate;
	/** Plain values for its text, and texts in both languages. Nothing secret: administrators read the outbox. */
	data?: MailData;
	/** Address of the page that the mail leads to, without language, such as `/judge`. */
	path?: string;
	/**
	 * Makes the address a one-time link: a token is made when the mail is sent and stands after `path`
	 * (`/judge/invitations` → `/judge/invitations/<token>`). It is redeemed with `redeemToken`.
	 */
	link?: { scope: TokenScope; subject: Id; minutes: number };
	/** Names the occasion, such as `judge-invitation:<id>:1`: two officers, two tabs or a killed process make one mail. */
	key: string;
	/** Now; with a later time the mail waits until then. */
	at: Date;
	/** When it stops being useful; seven days later by default. */
	notAfter?: Date;
	/** Within a transaction the mail is queued if and only if the rest happens. */
	session?: ClientSession;
}

/** Puts a mail into the outbox. One with the same key is left as it is, sent or not. */
export async function queueMail(mail: NewMail): Promise<void> {
	await queueMails({ mails: [mail], session: mail.session });
}

/** Puts many mails into the outbox in one go; those whose key is there already are left as they are. */
export async function queueMails({
	mails,
	session,
}: {
	mails: Omit<NewMail, "session">[];
	session?: ClientSession;
}): Promise<void> {
	if (mails.length === 0) return;
	await MailModel.bulkWrite(
		mails.map((mail) => ({
			updateOne: {
				filter: { key: mail.key },
				update: { $setOnInsert: { ...toRow(mail), state: "waiting" as const } },
				upsert: true,
			},
		})),
		{ ordered: false, session },
	);
}

/**
 * Queues a mail for whoever has an account under an address, and nothing when nobody has: the same work at the time of
 * asking, so that nobody learns which it is.
 */
export async function queueMailIfAccount({
	email,
	...mail
}: Omit<NewMail, "to" | "session" | "link"> & {
	email: string;
	link?: { scope: TokenScope; minutes: number };
}): Promise<void> {
	const { link, ...plain } = mail;
	const row = toRow({ ...plain, to: { email, language: "th" } });
	await MailModel.updateOne(
		{ key: mail.key },
		{
			$setOnInsert: {
				...row,
				state: "asked" as const,
				// why: the subject is the person's id, which is not known yet
				...(link ? { link: { ...link, subject: "" } } : {}),
			},
		},
		{ upsert: true },
	);
}

function toRow({ to, template, data = {}, path, link, at, notAfter }: Omit<NewMail, "session">) {
	return {
		template,
		...("userId" in to
			? { user: new Types.ObjectId(to.userId) }
			: { email: foldEmail(to.email), language: to.language }),
		data,
		...(path === undefined ? {} : { path }),
		...(link ? { link: { ...link, subject: String(link.subject) } } : {}),
		at,
		dueAt: at,
		notAfter: notAfter ?? new Date(at.getTime() + MAIL_USEFUL),
		tries: 0,
		removeAt: new Date(at.getTime() + MAIL_KEPT),
	};
}
