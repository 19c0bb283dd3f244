import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MilestoneChangeForm, MilestoneForm } from "~/components/commitment/milestone-forms";
import { MilestoneList } from "~/components/commitment/milestone-list";
import { answerFor } from "~/components/commitment/part-forms";
import { WorkHeader } from "~/components/commitment/work-header";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Details, EmptyState, Page } from "~/components/ui";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { milestoneChangeSchema, milestoneSchema } from "~/input/commitment-work";
import { addMilestone, changeMilestone, findMilestonesDesk } from "~/services/commitment-milestones.server";
import { parseCommitmentNumber } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t, language } = readerOf(request);
	const number = parseCommitmentNumber(params.number);
	return {
		meta: { title: t("promises.milestones.title") },
		number: number ?? 0,
		example: exampleDay(context.now, language),
		formKey: newFormKey(),
		...(await findMilestonesDesk({ viewer, number, now: context.now })),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const number = parseCommitmentNumber(params.number);
	const form = await readForm(request);
	const act = { viewer, number, now: context.now };
	const done = () => redirect(readerOf(request).to(`/officer/commitments/${number}/milestones`));
	if (form.get("intent") === "change")
		return submitForm({
			request,
			form,
			schema: milestoneChangeSchema,
			act: (input, formRequest) => changeMilestone({ ...act, input, formRequest }).then(done),
		});
	return submitForm({
		request,
		form,
		schema: milestoneSchema,
		act: (input, formRequest) => addMilestone({ ...act, input, formRequest }).then(done),
	});
}

export default function MilestonesOfCommitment() {
	const { number, deliverable, milestones, decision, example, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useI18n();
	return (
		<Page
			width="text"
			header={
				<WorkHeader
					number={number}
					deliverable={deliverable}
					title={t("promises.milestones.title")}
					lede={t("promises.milestones.lede")}
				/>
			}
		>
			{milestones.length === 0 ? (
				<EmptyState title={t("promises.milestones.empty")}>{t("promises.milestones.emptyNote")}</EmptyState>
			) : (
				<MilestoneList milestones={milestones}>
					{(milestone) => {
						const own = answerFor(answer, "change", "milestone", milestone.id);
						return (
							decision.allowed &&
							milestone.state === "planned" && (
								<Details summary={t("promises.milestones.change")} open={own !== undefined}>
									<MilestoneChangeForm
										key={milestone.revision}
										milestone={milestone}
										answer={own}
										formKey={`${formKey}-${milestone.id.slice(-8)}`}
										example={example}
									/>
								</Details>
							)
						);
					}}
				</MilestoneList>
			)}
			<section aria-labelledby="add" className="mt-10">
				{decision.allowed ? (
					<>
						<h2 id="add" className="mb-4">
							{t("promises.milestones.add")}
						</h2>
						<MilestoneForm
							key={milestones.length}
							answer={answerFor(answer, "add")}
							formKey={formKey}
							example={example}
						/>
					</>
				) : (
					<p className="font-semibold">{t(`errors.${decision.reason}`)}</p>
				)}
			</section>
		</Page>
	);
}
