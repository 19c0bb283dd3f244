import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentItem } from "~/components/comment/comment-item";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Button, ErrorSummary, Form, Page, PageHeader, TextArea } from "~/components/ui";
import { COMMENT_LIMITS } from "~/domain/comment";
import { DomainError } from "~/domain/errors";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { showAgainSchema } from "~/input/moderation";
import { findRestorable, type RestorableComment, showCommentAgain } from "~/services/comment-restore.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "comment.moderate");
	const { t, to } = readerOf(request);
	const found = await findRestorable({ viewer, commentId: idOf(params.id) });
	if (!found.hidden) throw redirect(to(placeOf(found)));
	return { meta: { title: t("moderation.showTitle") }, ...found, place: placeOf(found) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "comment.moderate");
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
	return `/proposals/${proposal.number}/comments?thread=${comment.threadId}#comment-${comment.id}`;
}

function idOf(param: string | undefined): string {
	if (!param || !/^[0-9a-f]{24}$/.test(param)) throw new DomainError("notFound");
	return param;
}

export default function ShowAgain() {
	const { comment, proposal, place } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const form = useFormState<typeof showAgainSchema>({ answer: useActionData() });
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to(place), label: format.text(proposal.title) }]} />}
					title={t("moderation.showTitle")}
					lede={t("moderation.showLede")}
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
				<div>
					<ErrorSummary errors={form.summary} />
					<Form>
						<TextArea
							name="why"
							label={t("moderation.showWhy")}
							hint={t("moderation.showWhyHint")}
							limit={COMMENT_LIMITS.moderationNote}
							rows={3}
							defaultValue={form.typed("why")}
							error={form.errorOf("why")}
						/>
						<div>
							<Button>{t("moderation.showAgain")}</Button>
						</div>
					</Form>
				</div>
			</div>
		</Page>
	);
}
