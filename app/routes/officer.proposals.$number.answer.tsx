import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AcceptForm } from "~/components/agency/accept-form";
import { AnsweredProposalFacts } from "~/components/agency/answered-proposal";
import { DeclineForm } from "~/components/agency/decline-form";
import { WayChoice } from "~/components/agency/way-choice";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, EmptyState, Page, PageHeader } from "~/components/ui";
import { parseProposalNumber } from "~/domain/proposal-path";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { answerRows } from "~/http/form-rows.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { acceptSchema, declineSchema } from "~/input/commitment";
import { PROMISE_LISTS } from "~/input/promise";
import { acceptProposal, declineProposal } from "~/services/answers.server";
import { findAnswerForm } from "~/services/officer-desk.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t, language } = readerOf(request);
	const page = await findAnswerForm({ viewer, proposalNumber: parseProposalNumber(params.number) });
	const asked = new URL(request.url).searchParams.get("decision");
	const way = asked === "accept" && page.accept.allowed ? "accept" : null;
	const decision = way ?? (asked === "decline" && page.decline.allowed ? "decline" : null);
	return {
		meta: { title: t("agencies.answer.title") },
		decision,
		example: exampleDay(context.now, language),
		formKey: newFormKey(),
		...page,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { to } = readerOf(request);
	const form = await readForm(request);
	const act = { viewer, proposalNumber: parseProposalNumber(params.number), now: context.now };
	const rows = answerRows({ form, lists: PROMISE_LISTS });
	if (rows) return rows;
	if (form.get("decision") === "decline")
		return submitForm({
			request,
			form,
			schema: declineSchema,
			act: async (input, formRequest) => {
				const { number } = await declineProposal({ ...act, input, formRequest });
				return redirect(to(`/commitments/${number}`));
			},
		});
	return submitForm({
		request,
		form,
		schema: acceptSchema,
		act: async (input, formRequest) => {
			const { number } = await acceptProposal({ ...act, input, formRequest });
			return redirect(to(`/commitments/${number}`));
		},
	});
}

export default function AnswerProposal() {
	const { proposal, decision, accept, decline, formKey, example } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	const here = to(`/officer/proposals/${proposal.number}/answer`);
	const title =
		decision === "accept"
			? t("agencies.answer.acceptTitle")
			: t(decision === "decline" ? "agencies.answer.declineTitle" : "agencies.answer.title");
	const refusal = accept.allowed ? null : accept.reason;
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer"), label: t("agencies.desk.title") }]} />}
					title={title}
				/>
			}
		>
			<AnsweredProposalFacts proposal={proposal} />
			<div className="mt-10">
				{decision === "accept" && (
					<AcceptForm answer={answer} formKey={formKey} example={example} cancelTo={here} />
				)}
				{decision === "decline" && <DeclineForm answer={answer} formKey={formKey} cancelTo={here} />}
				{decision === null &&
					(accept.allowed || decline.allowed ? (
						<WayChoice action={here} mayAccept={accept.allowed} mayDecline={decline.allowed} />
					) : (
						<EmptyState
							title={t("agencies.answer.refused")}
							action={
								<ButtonLink to={to("/officer")} variant="secondary">
									{t("agencies.answer.deskLink")}
								</ButtonLink>
							}
						>
							{refusal && t(`errors.${refusal}`)}
						</EmptyState>
					))}
			</div>
		</Page>
	);
}
