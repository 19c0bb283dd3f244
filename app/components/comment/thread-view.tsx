import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Icon } from "~/components/ui";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import { Replies } from "./comment-section";
import type { Conversation, ShownComment } from "./types";

type ThreadViewProps = Conversation & {
	head: ShownComment;
	replies: { items: ShownComment[]; next: string | null };
	/** The comment that the form below replies to: the first one unless the reader chose another. */
	parent: { id: string; author: string; threadId: string };
	formKey: string;
	answer?: unknown;
};

/** One thread with all its replies and the way to add one. */
export function ThreadView({ head, replies, parent, formKey, answer, ...conversation }: ThreadViewProps) {
	const { t, to } = useI18n();
	const { proposal, refusal } = conversation;
	const canReply = refusal === null && !head.hidden;
	return (
		<div className="flex flex-col gap-8">
			<div>
				<CommentItem comment={head} proposalNumber={proposal.number} canReply={canReply} />
				{replies.items.length > 0 && (
					<Replies replies={replies.items} proposalNumber={proposal.number} canReply={canReply} />
				)}
				{replies.next && (
					<p className="mt-4 pl-5 sm:pl-10">
						<Link
							to={to(`/proposals/${proposal.number}/comments?thread=${head.id}&after=${replies.next}`)}
							className="inline-flex min-h-11 items-center gap-2"
						>
							{t("comments.more")}
							<Icon name="arrow" />
						</Link>
					</p>
				)}
			</div>
			{!head.hidden && (
				<section id="reply" aria-labelledby="reply-heading" className="border-t border-line pt-6">
					<h2 id="reply-heading" className="mb-4 text-lg">
						{t("comments.reply")}
					</h2>
					<CommentForm {...conversation} formKey={formKey} answer={answer} parent={parent} />
				</section>
			)}
			<p>
				<Link
					to={to(`/proposals/${proposal.number}/comments`)}
					className="inline-flex min-h-11 items-center gap-2"
				>
					<Icon name="back" />
					{t("comments.all")}
				</Link>
			</p>
		</div>
	);
}
