import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { readRefusal } from "~/domain/mail";
import type { Language } from "~/domain/vocabulary";
import type { WrittenMail } from "./mail-text.server";

/** How the mail server is reached and who writes. */
export interface TransportSettings {
	/** `smtp://` or `smtps://`, with name and password if the server wants them. */
	url: string;
	from: { name: string; address: string };
}

/** A mail with everything that goes over the line. */
export interface OutgoingMail extends WrittenMail {
	to: string;
	language: Language;
	/** The outbox's key; the Message-ID follows from it. */
	key: string;
	/** Address that ends mails of this kind; null for none. */
	unsubscribe: string | null;
	at: Date;
}

/**
 * What became of handing a mail over. `away`: the server is not to be reached or does not let us in, which says nothing
 * about this mail; `later` and `refused`: what the server said of it.
 */
export type Handover =
	| { outcome: "sent" }
	| { outcome: "away" | "later" | "refused"; answer: string; error: Error };

/** Hands mails over to the mail server. */
export interface MailTransport {
	send(mail: OutgoingMail): Promise<Handover>;
}

/** Longest waits for the server: to connect, to be greeted, between two answers (milliseconds). */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** The dialogue's parts in which the server cannot mean a single mail. */
const BEFORE_MAIL = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/;

/** Opens the way to a mail server; a connection is made for each mail. */
export function openMailTransport({ url, from }: TransportSettings): MailTransport {
	const transporter = createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
	return {
		send: async (mail) => {
			try {
				await transporter.sendMail({
					from,
					// why: an object is taken as one address, where text could name several
					to: { name: "", address: mail.to },
					subject: mail.subject,
					text: mail.text,
					html: mail.html,
					date: mail.at,
					messageId: messageIdOf({ key: mail.key, sender: from.address }),
					headers: {
						"Auto-Submitted": "auto-generated",
						"Content-Language": mail.language,
						...(mail.unsubscribe ? { "List-Unsubscribe": `<${mail.unsubscribe}>` } : {}),
					},
				});
				return { outcome: "sent" };
			} catch (error) {
				return readFailure(error);
			}
		},
	};
}

/**
 * The same mail has the same Message-ID on every try, so that whoever gets it twice, because a process died between the
 * server's yes and our note of it, can tell.
 */
export function messageIdOf({ key, sender }: { key: string; sender: string }): string {
	const name = createHash("sha256").update(key).digest("hex").slice(0, 32);
	return `<${name}@${sender.slice(sender.lastIndexOf("@") + 1)}>`;
}

function readFailure(thrown: unknown): Handover {
	const error = thrown instanceof Error ? thrown : new Error(String(thrown));
	const { command, responseCode, code } = error as {
		command?: string;
		responseCode?: number;
		code?: string;
	};
	const answer = error.message.slice(0, 300);
	const isAway = code === "EDNS" || code === "EAUTH" || (command !== undefined && BEFORE_MAIL.test(command));
	return { outcome: isAway ? "away" : readRefusal(responseCode), answer, error };
}
