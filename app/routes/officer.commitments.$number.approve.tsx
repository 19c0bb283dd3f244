import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ApprovalForm } from "~/components/agency/approval-form";
import { PromiseDifference } from "~/components/commitment/promise-difference";
import { PromiseFacts } from "~/components/commitment/promise-facts";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, Page, PageHeader } from "~/components/ui";
import { canApprove } from "~/domain/commitment-permissions";
import { differingFields } from "~/domain/promise-difference";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { approvalSchema } from "~/input/commitment";
import { decidePromise } from "~/services/commitment-approvals.server";
import { parseCommitmentNumber } from "~/services/commitments.server";
import { findDeskCommitment } from "~/services/officer-desk.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t } = readerOf(request);
	const desk = await findDeskCommitment({
		viewer,
		number: parseCommitmentNumber(params.number),
		now: context.now,
	});
	const { proposed, promise } = desk;
	return {
		meta: { title: t(proposed ? "agencies.approve.changeTitle" : "agencies.approve.title") },
		formKey: newFormKey(),
		decision: canApprove(desk.position, viewer),
		changed: proposed && promise ? differingFields(promise, proposed.promise) : [],
		...desk,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const number = parseCommitmentNumber(params.number);
	return submitForm({
		request,
		schema: approvalSchema,
		act: async (input, formRequest) => {
			await decidePromise({ viewer, number, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/commitments/${number}`));
		},
	});
}

export default function ApproveCommitment() {
	const { commitment, promise, proposed, changed, decision, revision, formKey } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer"), label: t("agencies.desk.title") }]} />}
					kicker={t("commitments.page", { number: format.number(commitment.number) })}
					title={t(proposed ? "agencies.approve.changeTitle" : "agencies.approve.title")}
					lede={t("agencies.approve.lede")}
				/>
			}
		>
			{decision.allowed && promise ? (
				<div className="flex flex-col gap-10">
					{proposed && (
						<section aria-labelledby="changes">
							<h2 id="changes" className="mb-3">
								{t("agencies.approve.changes")}
							</h2>
							<p className="mb-4">
								<span className="text-ink-soft">{t("agencies.approve.reason")}: </span>
								{proposed.reason}
							</p>
							<PromiseDifference before={promise} after={proposed.promise} changed={changed} />
						</section>
					)}
					<section aria-labelledby="promise">
						<h2 id="promise" className="mb-3">
							{t("commitments.promise.title")}
						</h2>
						<PromiseFacts promise={proposed?.promise ?? promise} whole />
					</section>
					<ApprovalForm answer={answer} revision={revision} formKey={formKey} />
				</div>
			) : (
				<EmptyState title={t("agencies.approve.nothing")} />
			)}
		</Page>
	);
}
