import { DIGEST_LINES, type MailData, type MailTemplate } from "~/domain/mail";
import { NOTIFICATION_TYPES } from "~/domain/notification";
import type { Bilingual, Language } from "~/domain/vocabulary";
import { en } from "~/i18n/en";
import { type EventData, eventParams } from "~/i18n/event-text";
import { createFormat, type Format } from "~/i18n/format";
import { pathIn } from "~/i18n/language";
import { th } from "~/i18n/th";
import { createTranslator, type MessageParams, type Translate } from "~/i18n/translate";

/** What a mail is written from. */
export interface MailToWrite {
	template: MailTemplate;
	data: MailData;
	language: Language;
	thaiDigits?: boolean;
	/** Where people reach the site, such as `https://ruamkit.example.go.th`. */
	origin: string;
	/** Whole address that the mail leads to, or the words that stand for it where it is secret; null for none. */
	link: string | null;
	/** Whole address that ends notices by mail; null for mails that are no notices. */
	unsubscribe: string | null;
}

/** A mail as it goes out. */
export interface WrittenMail {
	subject: string;
	text: string;
	html: string;
}

/** One thing that a mail says: a line, what it is about, and where it leads. */
interface Line {
	text: string;
	title: string;
	link: string | null;
}

/** The parts of a mail, before they become text or HTML. */
interface Parts {
	subject: string;
	body: string[];
	lines: Line[];
	action: string;
	after: string[];
}

/** Writes a mail in the reader's language, as plain text and as simple HTML that says the same. */
export function writeMail(mail: MailToWrite): WrittenMail {
	const { language, thaiDigits = false } = mail;
	const t = createTranslator(language, language === "en" ? en : th, thaiDigits);
	const format = createFormat(language, thaiDigits);
	const parts = partsOf({ mail, t, format });
	return {
		subject: oneLine(`${parts.subject} · ${t("common.siteName")}`),
		text: toText({ parts, mail, t }),
		html: toHtml({ parts, mail, t }),
	};
}

function partsOf({ mail, t, format }: { mail: MailToWrite; t: Translate; format: Format }): Parts {
	const { template, data } = mail;
	if (template === "notice") {
		const { text, title } = lineOf({ data, mail, t, format });
		return {
			subject: title ? `${text}: ${title}` : text,
			body: [text, ...(title ? [title] : []), ...noteOf({ data, t })],
			lines: [],
			action: t("mail.notice.action"),
			after: [],
		};
	}
	const params = paramsOf({ data, format });
	if (template === "digest") {
		const items = (Array.isArray(data.items) ? data.items : []) as readonly MailData[];
		const shown = items.slice(0, DIGEST_LINES);
		const more = Number(data.count) - shown.length;
		return {
			subject: t("mail.digest.subject", params),
			body: [t("mail.digest.body", params)],
			lines: [
				...shown.map((item) => lineOf({ data: item, mail, t, format })),
				...(more > 0 ? [{ text: t("mail.digest.more", { count: more }), title: "", link: null }] : []),
			],
			action: t("mail.digest.action"),
			after: [],
		};
	}
	return {
		subject: t(`mail.${template}.subject`, params),
		body: [t(`mail.${template}.body`, params)],
		lines: [],
		action: t(`mail.${template}.action`),
		after: [t(`mail.${template}.after`, params)],
	};
}

/** A notice in one line, from what `mail-notices` keeps of it. */
function lineOf({
	data,
	mail,
	t,
	format,
}: {
	data: MailData;
	mail: MailToWrite;
	t: Translate;
	format: Format;
}): Line {
	const type = NOTIFICATION_TYPES.find((known) => known === data.type);
	const agency = isBilingual(data.agencyName) ? { name: data.agencyName } : null;
	return {
		text: type
			? t(`notifications.${type}`, eventParams({ data: data as EventData, agency, t, format }))
			: t("notifications.title"),
		title: isBilingual(data.title) ? format.text(data.title) : "",
		link: typeof data.path === "string" ? mail.origin + pathIn(mail.language, data.path) : null,
	};
}

/** What a steward writes to the author of a hidden comment. */
function noteOf({ data, t }: { data: MailData; t: Translate }): string[] {
	return typeof data.note === "string" && data.note
		? [t("notifications.stewardSays", { note: data.note })]
		: [];
}

/** A time as JSON writes it. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** The values of a text: the reader's side of those in both languages, times as date and time. */
function paramsOf({ data, format }: { data: MailData; format: Format }): MessageParams {
	// why: what a text can do without is `none`, for which it has a wording
	const params: MessageParams = { name: "none", challenge: "none" };
	for (const [name, value] of Object.entries(data)) {
		if (isBilingual(value)) params[name] = format.text(value);
		else if (typeof value === "string" && ISO_TIME.test(value)) params[name] = format.dateTime(value);
		else if (typeof value === "string" || typeof value === "number") params[name] = value;
	}
	return params;
}

function isBilingual(value: MailData[string] | undefined): value is Bilingual {
	return typeof value === "object" && value !== null && "th" in value && typeof value.th === "string";
}

function footerOf({ mail, t }: { mail: MailToWrite; t: Translate }): { text: string; link?: string }[] {
	const profile = mail.origin + pathIn(mail.language, "/me/profile");
	const home = mail.origin + pathIn(mail.language, "/");
	return [
		...(mail.unsubscribe
			? [
					{ text: t("mail.why") },
					{ text: t("mail.settings"), link: profile },
					{ text: t("mail.unsubscribe"), link: mail.unsubscribe },
				]
			: []),
		{ text: t("mail.automatic", { site: t("common.siteName") }) },
		{ text: home, link: home },
	];
}

function toText({ parts, mail, t }: { parts: Parts; mail: MailToWrite; t: Translate }): string {
	const lines = parts.lines.map(({ text, title, link }) =>
		[`• ${text}`, title && `  ${title}`, link && `  ${link}`].filter(Boolean).join("\n"),
	);
	const footer = footerOf({ mail, t }).map(({ text, link }) =>
		link && link !== text ? `${text}: ${link}` : text,
	);
	return [
		...parts.body,
		...lines,
		...(mail.link ? [`${parts.action}:\n${mail.link}`] : []),
		...parts.after,
		`-- \n${footer.join("\n")}`,
	].join("\n\n");
}

/** Styles of the mail's HTML; mail programs read no style sheets. Thai needs room between its lines. */
const STYLE = {
	body: "margin:0;padding:24px 16px;background:#ffffff;color:#1c1b1f",
	box: "max-width:560px;margin:0 auto;font-family:'Sarabun','Noto Sans Thai','Leelawadee UI',Thonburi,sans-serif;font-size:16px;line-height:1.8",
	button:
		"display:inline-block;padding:10px 20px;background:#23417f;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:bold",
	small: "font-size:14px;color:#4b4b52",
	line: "margin:0 0 16px;padding-left:12px;border-left:3px solid #d4d4da",
} as const;

function toHtml({ parts, mail, t }: { parts: Parts; mail: MailToWrite; t: Translate }): string {
	const paragraph = (inner: string, style = "") => `<p${style ? ` style="${style}"` : ""}>${inner}</p>`;
	const anchor = (link: string, inner: string, style = "") =>
		`<a href="${escapeHtml(link)}"${style ? ` style="${style}"` : ""}>${inner}</a>`;
	const lines = parts.lines.map(({ text, title, link }) => {
		const head = link ? anchor(link, escapeHtml(text)) : escapeHtml(text);
		return `<div style="${STYLE.line}">${head}${title ? `<br>${escapeHtml(title)}` : ""}</div>`;
	});
	const isAddress = mail.link !== null && /^https?:\/\//.test(mail.link);
	const link = mail.link
		? isAddress
			? [
					paragraph(anchor(mail.link, escapeHtml(parts.action), STYLE.button)),
					paragraph(`${escapeHtml(t("mail.linkHint"))}<br>${escapeHtml(mail.link)}`, STYLE.small),
				]
			: [paragraph(`${escapeHtml(parts.action)}: ${escapeHtml(mail.link)}`)]
		: [];
	const footer = footerOf({ mail, t }).map(({ text, link: to }) =>
		to ? anchor(to, escapeHtml(text)) : escapeHtml(text),
	);
	return [
		`<!doctype html><html lang="${mail.language}"><head><meta charset="utf-8">`,
		`<meta name="viewport" content="width=device-width"><title>${escapeHtml(parts.subject)}</title></head>`,
		`<body style="${STYLE.body}"><div style="${STYLE.box}">`,
		...parts.body.map((text) => paragraph(escapeHtml(text).replaceAll("\n", "<br>"))),
		...lines,
		...link,
		...parts.after.map((text) => paragraph(escapeHtml(text))),
		`<hr>${paragraph(footer.join("<br>"), STYLE.small)}`,
		"</div></body></html>",
	].join("\n");
}

function escapeHtml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("'", "&#39;");
}

/** A subject is one line: a line break in it would begin another header. */
function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
