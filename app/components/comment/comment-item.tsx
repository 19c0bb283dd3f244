import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Icon, joinClasses, Notice, OwnWords, Tag, Time } from "~/components/ui";
import type { ShownComment } from "./types";

type CommentItemProps = {
	comment: ShownComment;
	proposalNumber: number;
	/** Whether replying is open to this reader. */
	canReply: boolean;
	/** Before the id of the element, where the same comment stands twice on a page. */
	idPrefix?: string;
	/** Level of its heading in the page's outline. */
	level?: 2 | 3 | 4;
};

/** One comment or reply: who, what, in which sense, and what can be done about it. */
export function CommentItem({
	comment,
	proposalNumber,
	canReply,
	idPrefix = "comment",
	level = 3,
}: CommentItemProps) {
	const { t, to } = useI18n();
	const { agency, hidden, body, mine } = comment;
	const Heading = `h${level}` as const;
	return (
		<article
			id={`${idPrefix}-${comment.id}`}
			className={joinClasses(
				"scroll-mt-4 py-1 pl-4 target:border-brand",
				agency ? "border-l-4 border-gold" : "border-l-4 border-line",
			)}
		>
			<CommentHead comment={comment} Heading={Heading} />
			{hidden && body === null && (
				<p className="mt-1 text-ink-soft italic">
					{t("comments.hidden", { reason: t(`domain.reportReason.${hidden.reason}`) })}
				</p>
			)}
			{hidden && body !== null && (
				<div className="my-2">
					<Notice tone="warning">
						<p>
							{t(mine ? "comments.hiddenYours" : "comments.hidden", {
								reason: t(`domain.reportReason.${hidden.reason}`),
							})}
						</p>
						{hidden.note && <p>{t("comments.hiddenNote", { note: hidden.note })}</p>}
						{comment.restorable && (
							<p>
								<Link to={to(`/comments/${comment.id}/show`)}>
									{t("moderation.showAgain")}
									<span className="sr-only"> ({comment.author})</span>
								</Link>
							</p>
						)}
					</Notice>
				</div>
			)}
			{body !== null && <CommentBody text={body} replyTo={comment.replyTo} />}
			{!hidden && <CommentActions {...{ comment, proposalNumber, canReply }} />}
		</article>
	);
}

function CommentHead({ comment, Heading }: { comment: ShownComment; Heading: "h2" | "h3" | "h4" }) {
	const { t, to, format } = useI18n();
	const { agency, author, stance, byProposer, mine, at } = comment;
	return (
		<div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
			<Heading className="inline-flex items-center gap-1.5 text-base font-semibold">
				<Icon name={agency ? "building" : "person"} size="sm" />
				{agency ? <Link to={to(`/agencies/${agency.code}`)}>{format.text(agency.name)}</Link> : author}
			</Heading>
			{agency && <Tag tone="gold">{t("comments.officialAnswer")}</Tag>}
			{agency && <span className="text-ink-soft">{author}</span>}
			{byProposer && <Tag tone="brand">{t("comments.proposer")}</Tag>}
			{mine && <span className="text-ink-soft">({t("comments.you")})</span>}
			{!agency && stance !== "neutral" && (
				<Tag tone={stance === "for" ? "success" : "danger"}>{t(`domain.stance.${stance}`)}</Tag>
			)}
			<span className="text-ink-soft">
				<Time at={at} as="dateTime" />
			</span>
		</div>
	);
}

function CommentBody({ text, replyTo }: { text: string; replyTo: string | null }) {
	const { t } = useI18n();
	return (
		<>
			{replyTo && (
				<p className="mt-1 flex items-center gap-1.5 text-sm text-ink-soft">
					<Icon name="reply" size="sm" />
					{t("comments.replyTo", { name: replyTo })}
				</p>
			)}
			<p className="mt-1 max-w-text break-words whitespace-pre-line">
				<OwnWords>{text}</OwnWords>
			</p>
		</>
	);
}

function CommentActions({
	comment,
	proposalNumber,
	canReply,
}: Pick<CommentItemProps, "comment" | "proposalNumber" | "canReply">) {
	const { t, to } = useI18n();
	const thread = `/proposals/${proposalNumber}/comments?thread=${comment.threadId}`;
	const link = "inline-flex min-h-9 items-center gap-1.5";
	return (
		<p className="mt-1 flex flex-wrap gap-x-5 text-sm">
			{canReply && (
				<Link to={to(`${thread}&parent=${comment.id}#reply`)} className={link}>
					<Icon name="reply" size="sm" />
					<span>
						{t("comments.reply")}
						<span className="sr-only"> {t("comments.replyTo", { name: comment.author })}</span>
					</span>
				</Link>
			)}
			{comment.reportable && (
				<Link to={to(`/comments/${comment.id}/report`)} className={link}>
					<Icon name="flag" size="sm" />
					<span>
						{t("comments.report")}
						<span className="sr-only"> {t("comments.reportOf", { name: comment.author })}</span>
					</span>
				</Link>
			)}
		</p>
	);
}
