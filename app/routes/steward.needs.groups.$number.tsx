import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { CountingNote } from "~/components/signal/counting-note";
import { FigureDetails } from "~/components/signal/figure-details";
import { GroupForms } from "~/components/signal/group-forms";
import { GroupSteps } from "~/components/signal/group-steps";
import { NeedsTrail } from "~/components/signal/needs-trail";
import { OpenedChallenges } from "~/components/signal/opened-challenges";
import { ButtonLink, Notice, Page, PageHeader, StatusTag, Tag } from "~/components/ui";
import { readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { groupMergeSchema, groupNameSchema, groupWordSchema } from "~/input/signal";
import { parseLibraryNumber } from "~/services/library-list.server";
import { findGroupPage } from "~/services/signal-group-page.server";
import { addWord, mergeGroup, nameGroup, removeWord, splitGroup } from "~/services/signal-groups.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const { format } = readerOf(request);
	const group = await findGroupPage({ viewer, number: parseLibraryNumber(params.number) });
	return { meta: { title: format.text(group.name) }, group };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const own = { viewer, number: parseLibraryNumber(params.number), now: context.now };
	const form = await readForm(request);
	const intent = String(form.get("intent"));
	const goTo = (number: number | null) => redirect(readerOf(request).to(`/steward/needs/groups/${number}`));
	if (intent === "name")
		return submitForm({
			request,
			form,
			schema: groupNameSchema,
			act: async ({ revision, ...input }) => {
				await nameGroup({ ...own, revision, input });
				return goTo(own.number);
			},
		});
	if (intent === "merge")
		return submitForm({
			request,
			form,
			schema: groupMergeSchema,
			act: async ({ revision, other }) => {
				await mergeGroup({ ...own, revision, other });
				return goTo(other);
			},
		});
	return submitForm({
		request,
		form,
		schema: groupWordSchema,
		act: async (input) => {
			if (intent === "split") return goTo(await splitGroup({ ...own, ...input }));
			await (intent === "remove" ? removeWord : addWord)({ ...own, ...input });
			return goTo(own.number);
		},
	});
}

/** Which of the page's forms an answer belongs to. */
function useIntent(answer: unknown): string | null {
	const { formData } = useNavigation();
	const result = (answer as { result?: { initialValue?: { intent?: unknown } } } | undefined)?.result;
	return String(formData?.get("intent") ?? result?.initialValue?.intent ?? "") || null;
}

export default function GroupOfNeeds() {
	const { group } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const intent = useIntent(answer);
	const { t, to, format } = useI18n();
	const { figure, state } = group;
	return (
		<Page
			header={
				<PageHeader
					trail={<NeedsTrail />}
					kicker={t("needs.desk.group")}
					title={format.text(group.name)}
					facts={
						<>
							{figure?.rising && <StatusTag tone="warning">{t("needs.rising")}</StatusTag>}
							{group.isPublic && <Tag>{t("needs.desk.shown")}</Tag>}
						</>
					}
					actions={
						group.open && figure ? (
							<>
								<ButtonLink to={to(`/steward/challenges/new?group=${group.number}`)}>
									{t("needs.desk.open")}
								</ButtonLink>
								<ButtonLink to={to(`/steward/needs/reports?group=${group.number}`)} variant="secondary">
									{t("needs.desk.read")}
								</ButtonLink>
							</>
						) : undefined
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<CountingNote isCurrent={state.isCurrent} example={state.example} />
				{!group.open && (
					<Notice
						title={t("needs.group.merged")}
						actions={
							<ButtonLink to={to(`/steward/needs/groups/${group.mergedInto}`)} variant="secondary">
								{t("needs.group.mergedTo")}
							</ButtonLink>
						}
					/>
				)}
				{figure ? (
					<FigureDetails figure={figure} periods={state.periods} />
				) : (
					group.open && <p className="text-ink-soft">{t("needs.group.notCounted")}</p>
				)}
				<OpenedChallenges challenges={group.challenges} />
				{group.open && <GroupForms group={group} answer={answer} intent={intent} />}
				<GroupSteps steps={group.steps} />
			</div>
		</Page>
	);
}
