import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ArtefactCard } from "~/components/stage/artefact-card";
import { Breadcrumbs, Button, ButtonLink, Form, Page, PageHeader } from "~/components/ui";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { removeArtefact } from "~/services/artefacts.server";
import { findArtefactToRemove } from "~/services/stages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const page = await findArtefactToRemove({
		number: parseProposalNumber(params.number),
		viewer,
		id: params.id ?? "",
	});
	return { meta: { title: readerOf(request).t("stages.remove") }, ...page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	await removeArtefact({
		viewer,
		proposalNumber: parseProposalNumber(params.number),
		id: params.id ?? "",
		now: context.now,
	});
	return redirect(readerOf(request).to(`/proposals/${params.number}/stages`));
}

export default function RemoveArtefact() {
	const { proposal, artefact, insights } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const proposalTo = to(proposalPath(proposal));
	const backTo = `${proposalTo}/stages`;
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: proposalTo, label: format.text(proposal.title) },
								{ to: backTo, label: t("stages.title") },
							]}
						/>
					}
					title={t("stages.remove")}
					lede={t("stages.removeLede")}
				/>
			}
		>
			<ArtefactCard artefact={artefact} insights={insights} level={2} />
			<Form className="mt-8">
				<div className="flex flex-wrap gap-3">
					<Button variant="danger">{t("stages.removeConfirm")}</Button>
					<ButtonLink to={backTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</Page>
	);
}
