import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentItem } from "~/components/comment/comment-item";
import { useI18n } from "~/components/i18n";
import { ShowAgainForm } from "~/components/moderation/show-again-form";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { commentPath } from "~/domain/proposal-path";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { showAgainSchema } from "~/input/moderation";
import { findRestorable, type RestorableComment, showCommentAgain } from "~/services/comment-restore.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "content.moderate");
	const { t, to } = readerOf(request);
	const found = await findRestorable({ viewer, commentId: idOf(params.id) });
	if (!found.hidden) throw redirect(to(placeOf(found)));
	return { meta: { title: t("moderation.showTitle.comment") }, ...found, place: placeOf(found) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "content.moderate");
	const commentId = idOf(params.id);
	return submitForm({
		request,
		schema: showAgainSchema,
		act: async (input) => {
			await showCommentAgain({ viewer, commentId, input, now: context.now });
			return redirect(readerOf(request).to(placeOf(await findRestorable({ viewer, commentId }))));
		},
	});
}

function placeOf({ comment, proposal }: RestorableComment): string {
	return commentPath({ proposalNumber: proposal.number, threadId: comment.threadId, id: comment.id });
}

function idOf(param: string | undefined): string {
	if (!param || !/^[0-9a-f]{24}$/.test(param)) throw new DomainError("notFound");
	return param;
}

export default function ShowAgain() {
	const { comment, proposal, place } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to(place), label: format.text(proposal.title) }]} />}
					title={t("moderation.showTitle.comment")}
					lede={t("moderation.showLede.comment")}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				<CommentItem
					comment={{ ...comment, restorable: false }}
					proposalNumber={proposal.number}
					canReply={false}
					level={2}
				/>
				<ShowAgainForm answer={useActionData()} />
			</div>
		</Page>
	);
}
