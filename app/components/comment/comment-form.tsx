import { Link, useLocation, useNavigation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, Icon, RadioGroup, Select, TextArea } from "~/components/ui";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { STANCES } from "~/domain/vocabulary";
import type { commentSchema } from "~/input/comment";
import type { Conversation } from "./types";

type CommentFormProps = Conversation & {
	formKey: string;
	/** The action's answer, if it refused what was sent. */
	answer?: unknown;
	/** The comment that it replies to; a reply has no stance of its own. */
	parent?: { id: string; author: string; threadId: string };
};

/** A comment, a reply, or for an agency's people an official answer. Says why where it is not open to the reader. */
export function CommentForm({ proposal, refusal, agencies, formKey, answer, parent }: CommentFormProps) {
	const { t, to, format } = useI18n();
	const form = useFormState<typeof commentSchema>({ answer, defaults: { stance: "neutral" } });
	const box = useRef<HTMLDivElement>(null);
	// why: a refused reply comes back in its thread, with what was typed
	const place = parent ? `?thread=${parent.threadId}&parent=${parent.id}` : "";
	const action = `/proposals/${proposal.number}/comments${place}`;
	useEmptyAfterSending({ box, action: to(action), refused: answer !== undefined });
	if (refusal === "signInRequired") return <SignInFirst />;
	if (refusal) return <p className="text-ink-soft">{t(`errors.${refusal}`)}</p>;
	return (
		<div ref={box}>
			<ErrorSummary errors={form.summary} />
			<Form method="post" action={to(action)} formKey={formKey}>
				{parent && <input type="hidden" name="parent" value={parent.id} />}
				<TextArea
					name="body"
					label={parent ? t("comments.replyTo", { name: parent.author }) : t("comments.body")}
					hint={t("comments.bodyHint")}
					limit={PROPOSAL_LIMITS.comment}
					rows={parent ? 4 : 5}
					defaultValue={form.typed("body")}
					error={form.errorOf("body")}
				/>
				{!parent && (
					<RadioGroup
						name="stance"
						legend={t("comments.stance")}
						inline
						options={STANCES.map((stance) => ({ value: stance, label: t(`domain.stance.${stance}`) }))}
						defaultValue={form.typed("stance")}
						error={form.errorOf("stance")}
					/>
				)}
				{agencies.length > 0 && (
					<Select
						name="agency"
						label={t("comments.speakFor")}
						hint={t("comments.speakForHint")}
						placeholder={t("comments.speakForMyself")}
						options={agencies.map(({ id, name }) => ({ value: id, label: format.text(name) }))}
						defaultValue={form.typed("agency")}
						error={form.errorOf("agency")}
					/>
				)}
				<div>
					<Button variant="secondary" icon="comment">
						{t(parent ? "comments.sendReply" : "comments.send")}
					</Button>
				</div>
			</Form>
		</div>
	);
}

/** With a script the page stays, so what has been sent and accepted is taken out of the form. */
function useEmptyAfterSending({
	box,
	action,
	refused,
}: {
	box: RefObject<HTMLDivElement>;
	action: string;
	refused: boolean;
}) {
	const { state, formAction } = useNavigation();
	const wasSending = useRef(false);
	useEffect(() => {
		if (formAction?.startsWith(action)) wasSending.current = true;
		if (state !== "idle" || !wasSending.current) return;
		wasSending.current = false;
		if (!refused) box.current?.querySelector("form")?.reset();
	}, [state, formAction, action, refused, box]);
}

function SignInFirst() {
	const { t, to } = useI18n();
	const { pathname, search } = useLocation();
	return (
		<p>
			<Link
				to={`${to("/sign-in")}?next=${encodeURIComponent(pathname + search)}`}
				className="inline-flex min-h-11 items-center gap-2 font-semibold"
			>
				<Icon name="comment" />
				{t("comments.signIn")}
			</Link>
		</p>
	);
}
