import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Button, ErrorSummary, Form, Page, PageHeader, TextField } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { requireViewer } from "~/http/require.server";
import { inviteSchema } from "~/input/proposal";
import { cancelInvitation, findTeam, inviteAuthor } from "~/services/proposal-invitations.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const team = await findTeam({ viewer, proposalNumber: requireProposalNumber(params) });
	return { meta: { title: t("proposals.teamPage.title") }, ...team };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const proposalNumber = requireProposalNumber(params);
	const form = await readForm(request);
	return submitForm({
		request,
		form,
		schema: inviteSchema,
		act: async ({ email }) => {
			if (form.get("intent") === "cancel") await cancelInvitation({ viewer, proposalNumber, email });
			else await inviteAuthor({ viewer, proposalNumber, email, now: context.now });
			return redirect(readerOf(request).to(`${proposalPath({ number: proposalNumber })}/team`));
		},
	});
}

export default function ProposalTeam() {
	const { t, to } = useI18n();
	const { members, invited, ...proposal } = useLoaderData<typeof loader>();
	const form = useFormState<typeof inviteSchema>({ answer: useActionData<typeof action>() });
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs items={[{ to: to(proposalPath(proposal)), label: t("proposals.form.readMine") }]} />
					}
					title={t("proposals.teamPage.title")}
					lede={t("proposals.teamPage.lede")}
				/>
			}
		>
			<ErrorSummary errors={form.summary} />
			<h2>{t("proposals.teamPage.members")}</h2>
			<ul className="mt-2 list-disc pl-5">
				{members.map((name) => (
					<li key={name}>{name}</li>
				))}
			</ul>
			{invited.length > 0 && (
				<>
					<h2 className="mt-8">{t("proposals.teamPage.waiting")}</h2>
					<ul className="mt-2 divide-y divide-line border-y border-line">
						{invited.map((email) => (
							<li key={email} className="flex flex-wrap items-center justify-between gap-3 py-2">
								<span className="min-w-0 wrap-anywhere">{email}</span>
								<Form layout="none">
									<input type="hidden" name="email" value={email} />
									<Button
										variant="quiet"
										size="sm"
										name="intent"
										value="cancel"
										aria-label={t("proposals.teamPage.cancel", { email })}
									>
										{t("common.cancel")}
									</Button>
								</Form>
							</li>
						))}
					</ul>
				</>
			)}
			<Form className="mt-8">
				<TextField
					name="email"
					type="email"
					autoComplete="off"
					label={t("proposals.teamPage.email")}
					defaultValue={form.typed("email")}
					error={form.errorOf("email")}
					width="lg"
				/>
				<div>
					<Button>{t("proposals.teamPage.invite")}</Button>
				</div>
			</Form>
		</Page>
	);
}
