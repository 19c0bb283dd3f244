import { Link } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, OwnWords, TextArea, Time } from "~/components/ui";
import { PART_LIMITS } from "~/domain/commitment-parts";
import type { Bilingual } from "~/domain/vocabulary";
import type { messageSchema } from "~/input/commitment-work";

type Named = { code: string; name: Bilingual };

/** Who reads the talk, said before anybody writes. */
export function TalkMembers({ lead, supporting }: { lead: Named | null; supporting: readonly Named[] }) {
	const { t, to, format } = useI18n();
	const agencies = [...(lead ? [lead] : []), ...supporting];
	return (
		<section aria-labelledby="members">
			<h2 id="members" className="text-base">
				{t("promises.talk.members")}
			</h2>
			<ul className="flex flex-wrap gap-x-5 gap-y-1">
				{agencies.map(({ code, name }) => (
					<li key={code}>
						<Link to={to(`/agencies/${code}`)}>{format.text(name)}</Link>
					</li>
				))}
				<li>{t("promises.talk.steward")}</li>
			</ul>
		</section>
	);
}

type TalkMessagesProps = {
	messages: readonly {
		id: string;
		side: "lead" | "supporting" | "steward";
		agency: Named | null;
		name: string;
		body: string;
		at: Date | string;
		own: boolean;
	}[];
};

/** The messages of a talk, newest first; one's own stand on a ground of their own. */
export function TalkMessages({ messages }: TalkMessagesProps) {
	const { t, format } = useI18n();
	return (
		<ol className="flex flex-col gap-4" aria-label={t("promises.talk.list")}>
			{messages.map(({ id, side, agency, name, body, at, own }) => (
				<li
					key={id}
					className={
						own ? "border-l-4 border-brand bg-surface px-4 py-3" : "border-l-4 border-gold px-4 py-3"
					}
				>
					<p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
						<span className="font-semibold">
							{side === "steward" ? t("promises.talk.steward") : agency && format.text(agency.name)}
						</span>
						<span>{name}</span>
						<Time at={at} as="dateTime" />
					</p>
					<p className="whitespace-pre-line [overflow-wrap:anywhere]">
						<OwnWords>{body}</OwnWords>
					</p>
				</li>
			))}
		</ol>
	);
}

/** Writes a message. */
export function TalkForm({ answer, formKey }: { answer: unknown; formKey: string }) {
	const { t } = useI18n();
	const form = useFormState<typeof messageSchema>({ answer });
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<TextArea
					name="body"
					rows={4}
					label={t("promises.talk.body")}
					limit={PART_LIMITS.message}
					defaultValue={form.typed("body")}
					error={form.errorOf("body")}
				/>
				<div>
					<Button>{t("promises.talk.send")}</Button>
				</div>
			</Form>
		</>
	);
}
