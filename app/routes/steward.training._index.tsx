import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BarChart } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { TrainingItem } from "~/components/training/training-item";
import { Breadcrumbs, ButtonLink, EmptyState, ItemList, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { countSkillNeeds, listTrainings } from "~/services/training.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "training.manage");
	const { t } = readerOf(request);
	const [{ items }, needs] = await Promise.all([
		listTrainings({ query: { when: "coming" }, now: context.now, limit: 50 }),
		countSkillNeeds(),
	]);
	return { meta: { title: t("training.desk.title") }, items, needs };
}

export default function TrainingDesk() {
	const { items, needs } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("training.desk.title")}
					lede={t("training.desk.lede")}
					actions={
						<ButtonLink to={to("/steward/training/new")} icon="plus">
							{t("training.form.newTitle")}
						</ButtonLink>
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				{needs.length > 0 && (
					<BarChart
						level={2}
						title={t("training.desk.needs")}
						summary={t("training.desk.needsNote", {
							skill: needs[0] ? t(`training.skill.${needs[0].skill}`) : "",
							count: needs[0]?.count ?? 0,
						})}
						bars={needs.map(({ skill, count }) => ({
							key: skill,
							label: t(`training.skill.${skill}`),
							value: count,
						}))}
						valueLabel={t("training.desk.commitments")}
					/>
				)}
				<section aria-labelledby="coming">
					<h2 id="coming" className="mb-3">
						{t("training.coming")}
					</h2>
					{items.length === 0 ? (
						<EmptyState title={t("training.empty")} />
					) : (
						<ItemList label={t("training.coming")}>
							{items.map((training) => (
								<TrainingItem
									key={training.number}
									training={training}
									to={to(`/steward/training/${training.number}`)}
									level={3}
								/>
							))}
						</ItemList>
					)}
				</section>
			</div>
		</Page>
	);
}
