import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentItem } from "~/components/comment/comment-item";
import { ReportPage } from "~/components/moderation/report-page";
import { metaOf } from "~/components/page-meta";
import { DomainError } from "~/domain/errors";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { reportSchema } from "~/input/moderation";
import { findReportable, reportComment } from "~/services/comment-reports.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	return {
		meta: { title: readerOf(request).t("moderation.report.title.comment") },
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
	return (
		<ReportPage
			kind="comment"
			proposal={proposal}
			reported={reported}
			answer={useActionData<typeof action>()}
		>
			<CommentItem
				comment={{ ...comment, reportable: false }}
				proposalNumber={proposal.number}
				canReply={false}
				level={2}
			/>
		</ReportPage>
	);
}
