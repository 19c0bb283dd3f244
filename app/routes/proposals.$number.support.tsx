import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { type SupportAnswer, SupportPanel, SupportRefused } from "~/components/support/support-panel";
import { Page, PageHeader } from "~/components/ui";
import { DomainError, type ErrorCode } from "~/domain/errors";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { toDomainError } from "~/http/errors.server";
import { readForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { type SupportIntent, supportSchema } from "~/input/support";
import { findProposalId } from "~/services/comment-lists.server";
import { followProposal, unfollowProposal } from "~/services/follows.server";
import { loadSupportPanel, supportProposal, withdrawSupport } from "~/services/supports.server";

const ACTS = {
	support: supportProposal,
	withdraw: withdrawSupport,
	follow: followProposal,
	unfollow: unfollowProposal,
} satisfies Record<SupportIntent, unknown>;

/** What is asked for holds already: a form that was sent twice gets the answer of the first time. */
const HOLDS_ALREADY: Partial<Record<ErrorCode, SupportIntent>> = {
	alreadySupported: "support",
	notSupported: "withdraw",
};

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { viewer, now }, params }: LoaderFunctionArgs) {
	const number = parseProposalNumber(params.number);
	if (number === null) throw new DomainError("notFound");
	const id = await findProposalId({ number });
	return {
		meta: { title: readerOf(request).t("comments.support.title") },
		panel: await loadSupportPanel({ proposal: { id }, viewer, now }),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const number = parseProposalNumber(params.number);
	const input = supportSchema.safeParse(Object.fromEntries(await readForm(request)));
	if (number === null) throw new DomainError("notFound");
	if (!input.success) throw new DomainError("badRequest");
	const { intent, inPlace } = input.data;
	const answer = (body: SupportAnswer, status = 200) => json<SupportAnswer>(body, { status });
	let slug: string | null = null;
	try {
		({ slug } = await ACTS[intent]({ viewer, proposalNumber: number, now: context.now }));
	} catch (error) {
		const known = toDomainError(error);
		if (!known || [401, 404, 503].includes(known.status)) throw error;
		if (HOLDS_ALREADY[known.code] !== intent) return answer({ refused: known.code }, known.status);
	}
	if (inPlace) return answer({ done: intent });
	return redirect(`${readerOf(request).to(proposalPath({ number, slug }))}#support`);
}

export default function Support() {
	const { t, to } = useI18n();
	const { panel } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const backTo = to(proposalPath({ number: panel.number }));
	return (
		<Page width="text" header={<PageHeader title={t("comments.support.title")} />}>
			<div className="flex flex-col gap-8">
				{answer?.refused && <SupportRefused refused={answer.refused} backTo={backTo} />}
				<SupportPanel {...panel} />
				<Link to={backTo}>{t("comments.support.backToProposal")}</Link>
			</div>
		</Page>
	);
}
