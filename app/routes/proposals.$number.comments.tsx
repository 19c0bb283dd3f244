import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentSection } from "~/components/comment/comment-section";
import { ThreadView } from "~/components/comment/thread-view";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { commentPath, parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { commentSchema } from "~/input/comment";
import { findProposalId, findThread, listComments } from "~/services/comment-lists.server";
import { addComment } from "~/services/comments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { viewer }, params }: LoaderFunctionArgs) {
	const number = numberOf(params.number);
	const { t, format } = readerOf(request);
	const query = new URL(request.url).searchParams;
	const after = query.get("after");
	const threadId = query.get("thread");
	const formKey = newFormKey();
	if (threadId) {
		const data = await findThread({ proposalNumber: number, threadId, viewer, after });
		const title = t("comments.threadTitle", { title: format.text(data.proposal.title) });
		const chosen = [data.head, ...data.replies.items].find(({ id }) => id === query.get("parent"));
		const { id, author } = chosen ?? data.head;
		const parent = { id, author, threadId: data.head.id };
		return { kind: "thread" as const, meta: { title }, formKey, data, parent };
	}
	const data = await listComments({ proposalId: await findProposalId({ number }), viewer, after });
	const title = t("comments.titleOf", { title: format.text(data.proposal.title) });
	return { kind: "list" as const, meta: { title }, formKey, data };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const number = numberOf(params.number);
	const { to } = readerOf(request);
	return submitForm({
		request,
		schema: commentSchema,
		act: async (input, formRequest) => {
			const added = await addComment({
				viewer,
				proposalNumber: number,
				input,
				formRequest,
				now: context.now,
			});
			const place =
				added.threadId === added.id
					? `${proposalPath(added.proposal)}#comment-${added.id}`
					: commentPath({ proposalNumber: number, threadId: added.threadId, id: added.id });
			return redirect(to(place));
		},
	});
}

function numberOf(param: string | undefined): number {
	const number = parseProposalNumber(param);
	if (number === null) throw new DomainError("notFound");
	return number;
}

export default function Comments() {
	const loaded = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const { proposal } = loaded.data;
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/proposals"), label: t("common.nav.proposals") },
								{ to: to(proposalPath(proposal)), label: format.text(proposal.title) },
							]}
						/>
					}
					title={t(loaded.kind === "thread" ? "comments.conversation" : "comments.title")}
				/>
			}
		>
			{loaded.kind === "thread" ? (
				<ThreadView {...loaded.data} parent={loaded.parent} formKey={loaded.formKey} answer={answer} />
			) : (
				<CommentSection {...loaded.data} formKey={loaded.formKey} answer={answer} />
			)}
		</Page>
	);
}
