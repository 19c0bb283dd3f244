import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressWith } from "~/components/address";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { TrainingItem } from "~/components/training/training-item";
import { EmptyState, FilterBar, ItemList, Page, PageHeader, Pagination, Select, Tabs } from "~/components/ui";
import { SKILLS } from "~/domain/training";
import { readerOf } from "~/http/page.server";
import { trainingListSchema } from "~/input/training";
import { listOwnTrainings, listTrainings } from "~/services/training.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { viewer, now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const query = trainingListSchema.parse(
		Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== "")),
	);
	const [page, own] = await Promise.all([
		listTrainings({ query, now }),
		viewer ? listOwnTrainings({ viewer }) : [],
	]);
	return {
		meta: { title: t("training.title"), description: t("training.lede") },
		query,
		own: own.filter(({ endsAt }) => endsAt > now),
		...page,
	};
}

export default function Trainings() {
	const { query, own, items, next } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	const address = (over: Record<string, string | undefined>) => {
		const values = Object.entries({ skill: query.skill, when: query.when, ...over });
		return addressWith(to("/training"), Object.fromEntries(values.filter(([, value]) => value !== "coming")));
	};
	return (
		<Page header={<PageHeader title={t("training.title")} lede={t("training.lede")} />}>
			{own.length > 0 && (
				<section aria-labelledby="own" className="mb-10">
					<h2 id="own" className="mb-3">
						{t("training.own")}
					</h2>
					<ItemList label={t("training.own")}>
						{own.map((training) => (
							<TrainingItem key={training.number} training={training} level={3} />
						))}
					</ItemList>
				</section>
			)}
			<Tabs
				label={t("training.when")}
				items={[
					{ to: address({ when: undefined }), label: t("training.coming"), current: query.when === "coming" },
					{ to: address({ when: "past" }), label: t("training.past"), current: query.when === "past" },
				]}
			/>
			<div className="mt-6">
				<FilterBar
					action={to("/training")}
					clearTo={to("/training")}
					active={
						query.skill
							? [{ label: t(`training.skill.${query.skill}`), removeTo: address({ skill: undefined }) }]
							: []
					}
				>
					<Select
						key={`skill-${query.skill}`}
						name="skill"
						label={t("training.skills")}
						placeholder={t("training.anySkill")}
						defaultValue={query.skill ?? ""}
						options={SKILLS.map((value) => ({ value, label: t(`training.skill.${value}`) }))}
					/>
				</FilterBar>
			</div>
			<div className="mt-6">
				{items.length === 0 ? (
					<EmptyState title={t("training.empty")}>{t("training.emptyNote")}</EmptyState>
				) : (
					<ItemList label={t("training.title")}>
						{items.map((training) => (
							<TrainingItem key={training.number} training={training} />
						))}
					</ItemList>
				)}
			</div>
			<Pagination previous={query.after && address({})} next={next ? address({ after: next }) : undefined} />
		</Page>
	);
}
