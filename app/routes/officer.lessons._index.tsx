import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { LessonItem } from "~/components/lesson/lesson-item";
import { RecommendationList } from "~/components/lesson/recommendation-list";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, EmptyState, ItemList, Page, PageHeader } from "~/components/ui";
import { mayAnywhere } from "~/domain/permissions";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { loadLessonsDesk } from "~/services/recommendations.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t } = readerOf(request);
	return {
		meta: { title: t("lessons.desk.title") },
		now: context.now,
		mayWrite: mayAnywhere(viewer, "lesson.write").allowed,
		...(await loadLessonsDesk({ viewer })),
	};
}

export default function LessonsDesk() {
	const { toAnswer, lessons, now, mayWrite } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer"), label: t("agencies.desk.title") }]} />}
					title={t("lessons.desk.title")}
					lede={t("lessons.desk.lede")}
					actions={
						mayWrite && (
							<ButtonLink to={to("/officer/lessons/new")} icon="plus">
								{t("lessons.form.newTitle")}
							</ButtonLink>
						)
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<section aria-labelledby="to-answer">
					<h2 id="to-answer" className="mb-3">
						{t("lessons.desk.toAnswer")}
					</h2>
					{toAnswer.length === 0 ? (
						<p className="text-ink-soft">{t("lessons.desk.toAnswerNone")}</p>
					) : (
						<RecommendationList
							recommendations={toAnswer}
							now={now}
							withLesson
							answerTo={(id) => to(`/officer/recommendations/${id}`)}
						/>
					)}
				</section>
				<section aria-labelledby="own">
					<h2 id="own" className="mb-3">
						{t("lessons.desk.own")}
					</h2>
					{lessons.length === 0 ? (
						<EmptyState title={t("lessons.desk.none")}>{t("lessons.desk.noneNote")}</EmptyState>
					) : (
						<ItemList label={t("lessons.desk.own")}>
							{lessons.map((lesson) => (
								<LessonItem key={lesson.number} lesson={lesson} level={3} />
							))}
						</ItemList>
					)}
				</section>
			</div>
		</Page>
	);
}
