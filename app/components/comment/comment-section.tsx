import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { EmptyState, Icon } from "~/components/ui";
import { commentPath } from "~/domain/proposal-path";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import type { Conversation, ShownComment, ShownThread } from "./types";

export type CommentSectionProps = Conversation & {
	/** Official answers, newest first. */
	answers: ShownComment[];
	threads: { items: ShownThread[]; next: string | null };
	formKey: string;
	/** The action's answer, if it refused what was sent. */
	answer?: unknown;
};

/** The conversation about a proposal: what agencies answered, the way to join in, and what people say, newest first. */
export function CommentSection(props: CommentSectionProps) {
	const { answers, threads, formKey, answer, ...conversation } = props;
	const { proposal, count, refusal } = conversation;
	const { t, to } = useI18n();
	const canReply = refusal === null;
	return (
		<section id="comments" aria-labelledby="comments-heading" className="flex flex-col gap-8">
			<h2 id="comments-heading">{count > 0 ? t("comments.count", { count }) : t("comments.title")}</h2>
			{answers.length > 0 && (
				<Answers answers={answers} proposalNumber={proposal.number} canReply={canReply} />
			)}
			<div id="write-comment">
				{canReply && <h3 className="mb-4 text-lg">{t("comments.write")}</h3>}
				<CommentForm {...conversation} formKey={formKey} answer={answer} />
			</div>
			{threads.items.length > 0 ? (
				<div className="flex flex-col gap-8">
					<h3 className="text-lg">{t("comments.conversation")}</h3>
					{threads.items.map((thread) => (
						<Thread key={thread.id} thread={thread} proposalNumber={proposal.number} canReply={canReply} />
					))}
				</div>
			) : (
				answers.length === 0 && (
					<EmptyState title={t("comments.empty")}>
						<p>{t("comments.emptyHint")}</p>
					</EmptyState>
				)
			)}
			{threads.next && (
				<p>
					<Link
						to={to(`/proposals/${proposal.number}/comments?after=${threads.next}`)}
						className="inline-flex min-h-11 items-center gap-2 font-semibold"
					>
						{t("comments.more")}
						<Icon name="arrow" />
					</Link>
				</p>
			)}
		</section>
	);
}

type PartProps = { proposalNumber: number; canReply: boolean };

function Answers({ answers, proposalNumber, canReply }: PartProps & { answers: ShownComment[] }) {
	const { t, to } = useI18n();
	return (
		<div className="flex flex-col gap-6 bg-surface px-5 py-5">
			<h3 className="text-lg">{t("comments.answers")}</h3>
			{answers.map((comment) => (
				<div key={comment.id}>
					<CommentItem
						comment={comment}
						proposalNumber={proposalNumber}
						canReply={canReply}
						idPrefix={comment.first ? "comment" : "answer"}
						level={4}
					/>
					<p className="pl-5 text-sm">
						<Link
							to={to(commentPath({ proposalNumber, threadId: comment.threadId, id: comment.id }))}
							className="inline-flex min-h-9 items-center"
						>
							{t("comments.inThread")}
						</Link>
					</p>
				</div>
			))}
		</div>
	);
}

function Thread({ thread, proposalNumber, canReply }: PartProps & { thread: ShownThread }) {
	const { t, to } = useI18n();
	return (
		<div>
			<CommentItem comment={thread} proposalNumber={proposalNumber} canReply={canReply} level={4} />
			{thread.replies.length > 0 && (
				<Replies replies={thread.replies} proposalNumber={proposalNumber} canReply={canReply} />
			)}
			{thread.moreReplies && (
				<p className="mt-2 pl-5 sm:pl-10">
					<Link
						to={to(`/proposals/${proposalNumber}/comments?thread=${thread.id}`)}
						className="inline-flex min-h-11 items-center"
					>
						{t("comments.allReplies")}
					</Link>
				</p>
			)}
		</div>
	);
}

/** Replies below the comment that they answer, oldest first. */
export function Replies({ replies, proposalNumber, canReply }: PartProps & { replies: ShownComment[] }) {
	return (
		<ol className="mt-4 flex flex-col gap-4 pl-5 sm:pl-10">
			{replies.map((reply) => (
				<li key={reply.id}>
					<CommentItem comment={reply} proposalNumber={proposalNumber} canReply={canReply} level={4} />
				</li>
			))}
		</ol>
	);
}
