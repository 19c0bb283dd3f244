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
	Button,
	ButtonLink,
	ErrorSummary,
	Form,
	Notice,
	Page,
	PageHeader,
	RadioGroup,
} from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { requireViewer } from "~/http/require.server";
import { mergedSupportSchema } from "~/input/proposal";
import { answerMerge, findMergeQuestion } from "~/services/proposal-merge.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const question = await findMergeQuestion({ viewer, proposalNumber: requireProposalNumber(params) });
	return { meta: { title: t("proposals.mergedPage.title") }, ...question };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const proposalNumber = requireProposalNumber(params);
	return submitForm({
		request,
		schema: mergedSupportSchema,
		act: async ({ answer }) => {
			const into = await answerMerge({ viewer, proposalNumber, answer, now: context.now });
			return redirect(readerOf(request).to(proposalPath(into)));
		},
	});
}

export default function MergedSupport() {
	const { t, to, format } = useI18n();
	const { into, title, titleEn, supporting } = useLoaderData<typeof loader>();
	const form = useFormState<typeof mergedSupportSchema>({ answer: useActionData<typeof action>() });
	const names = {
		from: format.text({ th: title, en: titleEn }),
		into: format.text({ th: into.title, en: into.titleEn }),
	};
	return (
		<Page
			width="text"
			header={
				<PageHeader title={t("proposals.mergedPage.title")} lede={t("proposals.mergedPage.text", names)} />
			}
		>
			<ErrorSummary errors={form.summary} />
			{supporting ? (
				<Form>
					<RadioGroup
						name="answer"
						legend={t("proposals.mergedPage.question")}
						error={form.errorOf("answer")}
						options={[
							{ value: "move", label: t("proposals.mergedPage.move", names) },
							{ value: "end", label: t("proposals.mergedPage.end") },
						]}
					/>
					<div className="flex flex-wrap gap-3">
						<Button>{t("common.send")}</Button>
						<ButtonLink variant="quiet" to={to(proposalPath(into))}>
							{t("proposals.mergedPage.see")}
						</ButtonLink>
					</div>
				</Form>
			) : (
				<Notice
					actions={<ButtonLink to={to(proposalPath(into))}>{t("proposals.mergedPage.see")}</ButtonLink>}
				>
					<p>{t("proposals.mergedPage.settled")}</p>
				</Notice>
			)}
		</Page>
	);
}
