import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ReportPage } from "~/components/moderation/report-page";
import { metaOf } from "~/components/page-meta";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { requireViewer } from "~/http/require.server";
import { reportSchema } from "~/input/moderation";
import { findReportableProposal, reportProposal } from "~/services/proposal-reports.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	return {
		meta: { title: readerOf(request).t("moderation.report.title.proposal") },
		...(await findReportableProposal({ viewer, proposalNumber: requireProposalNumber(params) })),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const proposalNumber = requireProposalNumber(params);
	return submitForm({
		request,
		schema: reportSchema,
		act: async (input) => {
			await reportProposal({ viewer, proposalNumber, input, now: context.now });
			return { reported: true };
		},
	});
}

export default function ReportProposal() {
	const { proposal, reported } = useLoaderData<typeof loader>();
	const { format, language } = useI18n();
	const { title, summary } = proposal;
	const langOf = (text: { en: string | null }) => (language === "en" && !text.en ? "th" : undefined);
	return (
		<ReportPage
			kind="proposal"
			proposal={proposal}
			reported={reported}
			answer={useActionData<typeof action>()}
		>
			<div className="border-l-4 border-line py-1 pl-4">
				<h2 className="text-lg" lang={langOf(title)}>
					{format.text(title)}
				</h2>
				<p className="mt-1" lang={langOf(summary)}>
					{format.text(summary)}
				</p>
			</div>
		</ReportPage>
	);
}
