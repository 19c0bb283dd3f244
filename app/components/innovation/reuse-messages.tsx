import { useI18n } from "~/components/i18n";
import { Button, Form, Time } from "~/components/ui";
import type { Decision } from "~/domain/decision";
import type { ReuseState } from "~/domain/reuse";
import type { Bilingual } from "~/domain/vocabulary";

type ReuseMessagesProps = {
	messages: readonly {
		number: number;
		agency: Bilingual | null;
		name: string;
		body: string;
		at: Date | string;
		own: boolean;
	}[];
};

/** The messages of a talk in order; those of the own side stand on a ground of their own. */
export function ReuseMessages({ messages }: ReuseMessagesProps) {
	const { t, format } = useI18n();
	return (
		<ol className="flex flex-col gap-4" aria-label={t("innovations.reuse.talk")}>
			{messages.map((message) => (
				<li
					key={message.number}
					className={
						message.own ? "border-l-4 border-brand bg-surface px-4 py-3" : "border-l-4 border-gold px-4 py-3"
					}
				>
					<p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
						<span className="font-semibold">{message.agency && format.text(message.agency)}</span>
						<span>{message.name}</span>
						<Time at={message.at} as="dateTime" />
					</p>
					<p className="whitespace-pre-line">{message.body}</p>
				</li>
			))}
		</ol>
	);
}

type ReuseConfirmationProps = { state: ReuseState; confirm: Decision; revision: number };

/** The button with which the other side stands by a record, or why it is not there. */
export function ReuseConfirmation({ state, confirm, revision }: ReuseConfirmationProps) {
	const { t } = useI18n();
	if (confirm.allowed)
		return (
			<Form className="mt-4">
				<input type="hidden" name="revision" value={revision} />
				<div>
					<Button name="intent" value="confirm">
						{t("innovations.reuse.confirm")}
					</Button>
				</div>
			</Form>
		);
	if (state !== "recorded") return null;
	return <p className="mt-3 font-semibold">{t(`errors.${confirm.reason}`)}</p>;
}
