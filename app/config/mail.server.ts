/** A sender as a setting writes it: `Name <address>` or only the address, on one line. */
export const MAIL_SENDER = /^(?:([^<>\r\n"]*\S)\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/;

/** How mail goes out. */
export interface MailSettings {
	/** Address of the mail server, with name and password if it wants them. */
	url: string;
	from: { name: string; address: string };
}

/** The mail server and sender, as MAIL_URL and MAIL_FROM give them; null when no mail is sent. */
export function mailSettings(env: Record<string, string | undefined> = process.env): MailSettings | null {
	const sender = MAIL_SENDER.exec(env.MAIL_FROM ?? "");
	if (!env.MAIL_URL || !sender) return null;
	return { url: env.MAIL_URL, from: { name: sender[1] ?? "", address: (sender[2] ?? sender[3]) as string } };
}

/** Where people reach the site, for the links in mails: PUBLIC_ORIGIN, else this machine. */
export function siteOrigin(env: Record<string, string | undefined> = process.env): string {
	return env.PUBLIC_ORIGIN ? new URL(env.PUBLIC_ORIGIN).origin : `http://localhost:${env.PORT || "3000"}`;
}
