import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Invitations } from "~/components/proposal/invitations";
import { OwnProposalItem } from "~/components/proposal/own-proposal-item";
import { ButtonLink, EmptyState, ItemList, Page, PageHeader, Pagination } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { readForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { answerInvitation, listInvitations } from "~/services/proposal-invitations.server";
import { listOwnProposals } from "~/services/proposal-mine.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const after = new URL(request.url).searchParams.get("after");
	const [page, invitations] = await Promise.all([
		listOwnProposals({ viewer, after }),
		listInvitations({ viewer }),
	]);
	return { meta: { title: t("proposals.mine.title") }, ...page, after, invitations };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const form = await readForm(request);
	const proposalNumber = parseProposalNumber(String(form.get("proposal") ?? ""));
	const intent = form.get("intent");
	if (proposalNumber === null || (intent !== "accept" && intent !== "decline"))
		throw new DomainError("badRequest");
	const accept = intent === "accept";
	await answerInvitation({ viewer, proposalNumber, accept, now: context.now });
	const { to } = readerOf(request);
	return redirect(to(accept ? proposalPath({ number: proposalNumber }) : "/me/proposals"));
}

export default function MyProposals() {
	const { t, to } = useI18n();
	const { items, next, after, invitations } = useLoaderData<typeof loader>();
	const path = to("/me/proposals");
	const propose = <ButtonLink to={to("/proposals/new")}>{t("common.nav.propose")}</ButtonLink>;
	return (
		<Page header={<PageHeader title={t("proposals.mine.title")} actions={items.length > 0 && propose} />}>
			{!after && <Invitations invitations={invitations} />}
			{items.length === 0 ? (
				<EmptyState title={t("proposals.mine.emptyTitle")} action={propose}>
					<p>{t("proposals.mine.emptyText")}</p>
				</EmptyState>
			) : (
				<ItemList label={t("proposals.mine.title")}>
					{items.map((proposal) => (
						<OwnProposalItem key={proposal.number} proposal={proposal} />
					))}
				</ItemList>
			)}
			<Pagination
				previous={after ? path : undefined}
				next={next ? `${path}?after=${next}` : undefined}
				summary={t("proposals.shown", { count: items.length })}
			/>
		</Page>
	);
}
