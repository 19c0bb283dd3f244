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
import {
	Breadcrumbs,
	Button,
	ButtonLink,
	EmptyState,
	ErrorSummary,
	Form,
	Page,
	PageHeader,
	RadioGroup,
	TextArea,
} from "~/components/ui";
import { parseProposalNumber, proposalPath } from "~/domain/proposal-path";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { chooseIdeaSchema } from "~/input/artefact";
import { chooseIdea } from "~/services/chosen-idea.server";
import { findArtefactForm } from "~/services/stages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const { proposal, ideas } = await findArtefactForm({
		number: parseProposalNumber(params.number),
		viewer,
		kind: "idea",
		from: null,
	});
	return { meta: { title: t("stages.choose") }, proposal, ideas };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	return submitForm({
		request,
		schema: chooseIdeaSchema,
		act: async (input) => {
			await chooseIdea({
				viewer,
				proposalNumber: parseProposalNumber(params.number),
				input,
				now: context.now,
			});
			return redirect(readerOf(request).to(`/proposals/${params.number}/stages#ideate`));
		},
	});
}

export default function ChooseIdea() {
	const { proposal, ideas } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const proposalTo = to(proposalPath(proposal));
	const backTo = `${proposalTo}/stages`;
	const chosen = ideas.find(({ idea }) => idea?.chosen);
	const form = useFormState<typeof chooseIdeaSchema>({
		answer: useActionData<typeof action>(),
		defaults: { idea: chosen?.id, why: chosen?.idea?.why },
	});
	return (
		<Page
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
					kicker={t("domain.stage.ideate")}
					title={t("stages.choose")}
					lede={t("stages.chooseLede")}
				/>
			}
		>
			{ideas.length === 0 ? (
				<EmptyState
					title={t("stages.noIdeas")}
					action={<ButtonLink to={`${backTo}/new/idea`}>{t("stages.add.idea")}</ButtonLink>}
				>
					{t("stages.noIdeasNote")}
				</EmptyState>
			) : (
				<>
					<ErrorSummary errors={form.summary} />
					<Form>
						<RadioGroup
							name="idea"
							legend={t("stages.field.idea")}
							defaultValue={form.typed("idea")}
							error={form.errorOf("idea")}
							options={ideas.map(({ id, idea }) => ({
								value: id,
								label: idea?.title ?? "",
								hint: idea?.description,
							}))}
						/>
						<TextArea
							name="why"
							label={t("stages.whyChosen")}
							defaultValue={form.typed("why")}
							error={form.errorOf("why")}
						/>
						<div className="flex flex-wrap gap-3">
							<Button>{t("common.save")}</Button>
							<ButtonLink to={backTo} variant="quiet">
								{t("common.cancel")}
							</ButtonLink>
						</div>
					</Form>
				</>
			)}
		</Page>
	);
}
