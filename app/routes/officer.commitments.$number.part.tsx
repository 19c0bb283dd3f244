import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { WorkHeader } from "~/components/commitment/work-header";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	Button,
	DescriptionList,
	ErrorSummary,
	Form,
	Page,
	RadioGroup,
	SummaryCard,
	TextArea,
	Time,
} from "~/components/ui";
import { CONTRIBUTIONS } from "~/domain/commitment-parts";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { answerPartSchema } from "~/input/commitment-work";
import { answerPart, findOwnPart } from "~/services/commitment-part-answers.server";
import { parseCommitmentNumber } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	return {
		meta: { title: readerOf(request).t("promises.part.title") },
		formKey: newFormKey(),
		part: await findOwnPart({ viewer, number: parseCommitmentNumber(params.number) }),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const number = parseCommitmentNumber(params.number);
	return submitForm({
		request,
		schema: answerPartSchema,
		act: async (input, formRequest) => {
			await answerPart({ viewer, number, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/officer/commitments/${number}/part`));
		},
	});
}

export default function OwnPart() {
	const { part, formKey } = useLoaderData<typeof loader>();
	const form = useFormState<typeof answerPartSchema>({ answer: useActionData<typeof action>() });
	const { t, to, format } = useI18n();
	const { lead, own, decision, state } = part;
	return (
		<Page
			width="text"
			header={
				<WorkHeader
					number={part.number}
					deliverable={part.deliverable}
					title={t("promises.part.title")}
					lede={t("promises.part.lede", {
						lead: lead ? format.text(lead.name) : "",
						own: own ? format.text(own.name) : "",
					})}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				<SummaryCard
					title={t("promises.part.asked")}
					level={2}
					items={[
						...CONTRIBUTIONS.map((kind) => ({
							term: t(`promises.parts.kind.${kind}`),
							detail: part.owes[kind],
						})),
						{ term: t("promises.part.due"), detail: part.dueAt && <Time at={part.dueAt} /> },
					]}
				/>
				{state !== "declined" && (
					<p>
						<Link to={to(`/commitments/${part.number}/thread`)}>{t("promises.talk.link")}</Link>
					</p>
				)}
				{state !== "asked" && (
					<DescriptionList
						items={[
							{ term: t("promises.part.yours"), detail: t(`promises.parts.state.${state}`) },
							{
								term: t("promises.part.words"),
								detail: part.words && <span className="whitespace-pre-line">{part.words}</span>,
							},
						]}
					/>
				)}
				{decision.allowed && (
					<div>
						<ErrorSummary errors={form.summary} />
						<Form formKey={formKey}>
							<input type="hidden" name="revision" value={part.revision} />
							<RadioGroup
								name="decision"
								legend={t("promises.part.decision")}
								options={[
									{ value: "accept", label: t("promises.part.accept") },
									{ value: "decline", label: t("promises.part.decline") },
								]}
								defaultValue={form.typed("decision")}
								error={form.errorOf("decision")}
							/>
							<TextArea
								name="words"
								rows={4}
								label={t("promises.part.words")}
								hint={t("promises.part.wordsHint")}
								defaultValue={form.typed("words")}
								error={form.errorOf("words")}
								optional
							/>
							<div>
								<Button>{t("promises.part.send")}</Button>
							</div>
						</Form>
					</div>
				)}
				{!decision.allowed && state === "asked" && <p>{t("promises.part.onlyOfficer")}</p>}
			</div>
		</Page>
	);
}
