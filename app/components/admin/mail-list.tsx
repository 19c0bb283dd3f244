import { useI18n } from "~/components/i18n";
import { Details, StatusTag, Tag, Time } from "~/components/ui";
import type { MailNote, MailState, MailTemplate } from "~/domain/mail";
import type { Language } from "~/domain/vocabulary";

/** A mail as `listMails` gives it; dates may be ISO text. */
export interface ShownMail {
	id: string;
	template: MailTemplate;
	state: MailState;
	to: string | null;
	at: Date | string;
	sentAt: Date | string | null;
	tries: number;
	note: MailNote | null;
	answer: string | null;
	language: Language;
	subject: string | null;
	text: string | null;
}

const TONES = { asked: "neutral", waiting: "warning", sent: "success", "given-up": "danger" } as const;

/** The outbox: to whom, what, where it stands, and what it says for those who open it. */
export function MailList({ mails }: { mails: ShownMail[] }) {
	const { t } = useI18n();
	return (
		<ul aria-label={t("mail.outbox.title")} className="divide-y divide-line border-y border-line">
			{mails.map((mail) => (
				<li key={mail.id} className="py-4">
					<p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
						<StatusTag tone={TONES[mail.state]}>{t(`mail.outbox.states.${mail.state}`)}</StatusTag>
						<Tag>{t(`mail.outbox.template.${mail.template}`)}</Tag>
						<span>
							{t("mail.outbox.queued")} <Time at={mail.at} as="dateTime" />
						</span>
						{mail.sentAt && (
							<span>
								{t("mail.outbox.sent")} <Time at={mail.sentAt} as="dateTime" />
							</span>
						)}
					</p>
					<h2 className="mt-1 text-base font-semibold break-words" lang={mail.language}>
						{mail.subject ?? t(`mail.outbox.template.${mail.template}`)}
					</h2>
					<p className="break-words">{mail.to ?? t("mail.outbox.noRecipient")}</p>
					{mail.note && <p className="text-danger">{t(`mail.outbox.notes.${mail.note}`)}</p>}
					{mail.state !== "sent" && mail.tries > 0 && <p>{t("mail.outbox.tries", { count: mail.tries })}</p>}
					{mail.answer && (
						<p className="break-words text-ink-soft">{t("mail.outbox.answer", { answer: mail.answer })}</p>
					)}
					{mail.text && (
						<Details summary={t("mail.outbox.read")}>
							<p className="break-words whitespace-pre-line" lang={mail.language}>
								{mail.text}
							</p>
						</Details>
					)}
				</li>
			))}
		</ul>
	);
}
