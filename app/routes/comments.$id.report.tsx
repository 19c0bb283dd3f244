import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { CommentItem } from "~/components/comment/comment-item";
import { ReportForm } from "~/components/comment/report-form";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Notice, Page, PageHeader } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { proposalPath } from "~/domain/proposal-path";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { reportSchema } from "~/input/comment";
import { findReportable, reportComment } from "~/services/comment-reports.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	return {
		meta: { title: readerOf(request).t("comments.reportTitle") },
		...(await findReportable({ viewer, commentId: idOf(params.id) })),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	return submitForm({
		request,
		schema: reportSchema,
		act: async (input) => {
			await reportComment({ viewer, commentId: idOf(params.id), input, now: context.now });
			return { reported: true };
		},
	});
}

function idOf(param: string | undefined): string {
	if (!param || !/^[0-9a-f]{24}$/.test(param)) throw new DomainError("notFound");
	return param;
}

export default function Report() {
	const { comment, proposal, reported } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const isDone = answer !== undefined && "reported" in answer;
	const backTo = to(proposalPath(proposal));
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: backTo, label: format.text(proposal.title) }]} />}
					title={t("comments.reportTitle")}
					lede={t("comments.reportLede")}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				<CommentItem
					comment={{ ...comment, reportable: false }}
					proposalNumber={proposal.number}
					canReply={false}
					level={2}
				/>
				{isDone || reported ? (
					<Notice
						tone="success"
						role={isDone ? "status" : undefined}
						title={t(isDone ? "comments.reportedTitle" : "comments.reportedBefore")}
						actions={<Link to={backTo}>{t("comments.support.backToProposal")}</Link>}
					>
						<p>{t("comments.reportedText")}</p>
					</Notice>
				) : (
					<ReportForm answer={answer} />
				)}
			</div>
		</Page>
	);
}
