import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { LessonFilters, lessonPath } from "~/components/lesson/lesson-filters";
import { LessonItem } from "~/components/lesson/lesson-item";
import { metaOf } from "~/components/page-meta";
import { ButtonLink, EmptyState, ItemList, Page, PageHeader, Pagination } from "~/components/ui";
import { reportYears } from "~/domain/lesson";
import { readerOf } from "~/http/page.server";
import { readLessonQuery } from "~/input/lesson";
import { listAgencyOptions } from "~/services/agencies.server";
import { listLessons } from "~/services/lessons.server";
import { listProvinces } from "~/services/provinces.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const query = readLessonQuery(new URL(request.url).searchParams);
	const [page, agencies, provinces] = await Promise.all([
		listLessons({ query }),
		listAgencyOptions(),
		listProvinces(),
	]);
	return {
		meta: { title: t("lessons.title"), description: t("lessons.lede") },
		query,
		years: reportYears(now),
		agencies: agencies.map(({ code, kind, name }) => ({ code, kind, name })),
		provinces,
		...page,
	};
}

export default function Lessons() {
	const { query, years, agencies, provinces, items, next } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	const path = to("/lessons");
	const report = lessonPath(to("/lessons/report"), { ...query, q: undefined }, { after: undefined });
	return (
		<Page
			header={
				<PageHeader
					title={t("lessons.title")}
					lede={t("lessons.lede")}
					actions={<ButtonLink to={report}>{t("lessons.report.link")}</ButtonLink>}
				/>
			}
		>
			<LessonFilters
				path="/lessons"
				query={query}
				years={years}
				agencies={agencies}
				provinces={provinces}
				searchable
			/>
			<div className="mt-6">
				{items.length === 0 ? (
					<EmptyState
						title={t("lessons.empty")}
						action={
							<ButtonLink to={path} variant="secondary">
								{t("lessons.showAll")}
							</ButtonLink>
						}
					>
						{t("lessons.emptyNote")}
					</EmptyState>
				) : (
					<ItemList label={t("lessons.title")}>
						{items.map((lesson) => (
							<LessonItem key={lesson.number} lesson={lesson} />
						))}
					</ItemList>
				)}
			</div>
			<Pagination
				previous={query.after && lessonPath(path, query, { after: undefined })}
				next={next ? lessonPath(path, query, { after: next }) : undefined}
			/>
		</Page>
	);
}
