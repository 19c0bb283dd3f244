import mongoose, { type Types } from "mongoose";
import type { MailData, MailNote, MailState, MailTemplate } from "~/domain/mail";
import type { Language } from "~/domain/vocabulary";
import { MailModel } from "~~/models/mail.server";
import { UserModel } from "~~/models/user.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { writeMail } from "./mail-text.server";

/** A mail as an administrator sees it. */
export interface MailRow {
	id: string;
	template: MailTemplate;
	state: MailState;
	/** Address that it goes or went to; null when the account is gone. */
	to: string | null;
	at: Date;
	sentAt: Date | null;
	tries: number;
	note: MailNote | null;
	answer: string | null;
	language: Language;
	/** What it says; null when its values do not fit its text. */
	subject: string | null;
	text: string | null;
}

/**
 * The outbox, newest first. It holds no secrets: a one-time link is made when the mail goes out.
 * @param state only mails that stand there
 * @param secret words that stand for a one-time link, in the reader's language
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listMails({
	state,
	after,
	limit = 20,
	origin,
	secret,
}: {
	state?: MailState;
	after?: string | null;
	limit?: number;
	/** Where people reach the site, for the links in texts. */
	origin: string;
	secret: string;
}): Promise<ListPage<MailRow>> {
	const found = await MailModel.find({ ...(state ? { state } : {}), ...afterCursor("at", -1, after) })
		.sort({ at: -1, _id: -1 })
		.limit(limit + 1)
		.lean();
	const page = toPage(found, limit, ({ at }) => at);
	const people = await UserModel.find({
		_id: mongoose.trusted({ $in: page.items.map(({ user }) => user).filter((id) => id != null) }),
		status: mongoose.trusted({ $ne: "deleted" }),
	})
		.select({ email: 1, language: 1 })
		.lean();
	const personOf = (id: Types.ObjectId | null | undefined) =>
		id ? people.find(({ _id }) => _id.equals(id)) : undefined;
	return {
		next: page.next,
		items: page.items.map((mail) => {
			const person = personOf(mail.user);
			const language = person?.language ?? mail.language ?? "th";
			const written = tryToWrite({
				template: mail.template,
				data: mail.data as MailData,
				language,
				origin,
				link: mail.path ? (mail.link ? secret : origin + mail.path) : null,
			});
			return {
				id: mail._id.toHexString(),
				template: mail.template,
				state: mail.state,
				to: person?.email ?? mail.email ?? null,
				at: mail.at,
				sentAt: mail.sentAt ?? null,
				tries: mail.tries,
				note: mail.note ?? null,
				answer: mail.answer ?? null,
				language,
				subject: written?.subject ?? null,
				text: written?.text ?? null,
			};
		}),
	};
}

function tryToWrite(mail: Omit<Parameters<typeof writeMail>[0], "unsubscribe">) {
	try {
		return writeMail({ ...mail, unsubscribe: null });
	} catch {
		// why: the list shows also what could not be written; its note says so
		return null;
	}
}
