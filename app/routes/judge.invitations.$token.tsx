import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AcceptForm, InvitationFacts, SignInFirst } from "~/components/judging/queue-invitation";
import { metaOf } from "~/components/page-meta";
import { ButtonLink, Notice, Page, PageHeader } from "~/components/ui";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { acceptSchema } from "~/input/judge";
import { listAgencyOptions } from "~/services/agencies.server";
import { acceptInvitation, findInvitationView } from "~/services/judging-invitation-accept.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer, now } }: LoaderFunctionArgs) {
	const { t, format } = readerOf(request);
	const invitation = await findInvitationView({ token: params.token, viewer, now });
	const agencies = viewer ? await listAgencyOptions() : [];
	return {
		meta: { title: t("judge.invitation.title") },
		// why: the page of a visitor may be kept by caches; whom it is for is nobody else's to know
		invitation: { ...invitation, name: viewer ? invitation.name : "" },
		signedIn: viewer !== null,
		agencies: agencies.map(({ id, name }) => ({ value: id, label: format.text(name) })),
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	return submitForm({
		request,
		schema: acceptSchema,
		act: async ({ round, agency, avoidAgency }) => {
			const number = await acceptInvitation({
				viewer,
				token: params.token,
				input: { round, agency, avoidAgency: avoidAgency !== undefined },
				now: context.now,
			});
			return redirect(readerOf(request).to(`/judge/${number}/conflicts?joined=1`));
		},
	});
}

export default function Invitation() {
	const { t, to, format } = useI18n();
	const { invitation, signedIn, agencies } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { round } = invitation;
	return (
		<Page
			width="text"
			header={
				<PageHeader
					kicker={round.challenge && format.text(round.challenge)}
					title={t("judge.invitation.heading", { round: format.text(round.name) })}
					lede={
						invitation.name
							? t("judge.invitation.ledeNamed", { name: invitation.name })
							: t("judge.invitation.lede")
					}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				<InvitationFacts invitation={invitation} />
				{invitation.alreadyJudge ? (
					<Notice
						title={t("errors.alreadyJudge")}
						actions={<ButtonLink to={to(`/judge/${round.number}`)}>{t("judge.title")}</ButtonLink>}
					/>
				) : signedIn ? (
					<AcceptForm round={round.number} agencies={agencies} answer={answer} />
				) : (
					<SignInFirst />
				)}
			</div>
		</Page>
	);
}
