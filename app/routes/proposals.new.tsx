import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { SimilarProposals, useSimilar } from "~/components/proposal/similar-proposals";
import { Button, ErrorSummary, Form, Page, PageHeader, Select, TextField } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { readTyped, toUntouchedAnswer } from "~/http/typed-form.server";
import { newProposalSchema } from "~/input/proposal";
import { listChallengeChoices } from "~/services/proposal-choices.server";
import { createDraft } from "~/services/proposals.server";
import { listSimilar } from "~/services/search.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "proposal.create");
	const { t } = readerOf(request);
	const challenges = await listChallengeChoices({ now: context.now });
	return {
		meta: { title: t("proposals.new.title"), description: t("proposals.new.lede") },
		challenges: challenges.filter(({ open }) => open),
		challenge: new URL(request.url).searchParams.get("challenge") ?? "",
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "proposal.create");
	const form = await readForm(request);
	return submitForm({
		request,
		form,
		schema: newProposalSchema,
		act: async (input, formRequest) => {
			// why: a reader who has seen the similar ones presses a second button that says so
			if (form.get("intent") !== "different") {
				const similar = await listSimilar({ title: input.title });
				if (similar.length > 0) return json({ ...toUntouchedAnswer(readTyped(form)), similar });
			}
			const { number } = await createDraft({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`${proposalPath({ number })}/edit`));
		},
	});
}

export default function NewProposal() {
	const { t, to, format } = useI18n();
	const { challenges, challenge, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const form = useFormState<typeof newProposalSchema>({ answer, defaults: { challenge } });
	const shown = answer && "similar" in answer ? answer.similar : [];
	const similar = useSimilar(shown);
	return (
		<Page
			width="text"
			header={<PageHeader title={t("proposals.new.title")} lede={t("proposals.new.lede")} />}
		>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey} action={to("/proposals/new")}>
				<TextField
					name="title"
					label={t("proposals.new.titleLabel")}
					hint={t("proposals.new.titleHint")}
					defaultValue={form.typed("title")}
					error={form.errorOf("title")}
					onInput={(event) => similar.onType(event.currentTarget.value)}
				/>
				<SimilarProposals items={similar.items} />
				{challenges.length > 0 && (
					<Select
						name="challenge"
						label={t("proposals.new.challengeLabel")}
						optional
						placeholder={t("proposals.new.noChallenge")}
						defaultValue={form.typed("challenge")}
						options={challenges.map(({ slug, title }) => ({ value: slug, label: format.text(title) }))}
					/>
				)}
				<div>
					{similar.items.length > 0 ? (
						<Button name="intent" value="different">
							{t("proposals.new.similarGo")}
						</Button>
					) : (
						<Button>{t("proposals.new.go")}</Button>
					)}
				</div>
			</Form>
		</Page>
	);
}
