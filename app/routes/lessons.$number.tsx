import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Part } from "~/components/innovation/innovation-story";
import { useFiscalYear } from "~/components/lesson/lesson-item";
import { RecommendationList } from "~/components/lesson/recommendation-list";
import { OwnText, useTextLang } from "~/components/library/own-text";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, DescriptionList, Page, PageHeader, Tag } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { findLesson } from "~/services/lessons.server";
import { parseLibraryNumber } from "~/services/library-list.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
	const { format } = readerOf(request);
	const { id: _, ...lesson } = await findLesson({ number: parseLibraryNumber(params.number) });
	return { meta: { title: format.text(lesson.title), description: lesson.context }, lesson, now };
}

export default function Lesson() {
	const { lesson, now } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const langOf = useTextLang();
	const yearOf = useFiscalYear();
	const { agency, ministry, commitment, innovation, provinceNames } = lesson;
	const facts = (
		<DescriptionList
			items={[
				{
					term: t("lessons.form.agency"),
					detail: agency && <Link to={to(`/agencies/${agency.code}`)}>{format.text(agency.name)}</Link>,
				},
				{
					term: t("lessons.filter.ministry"),
					detail:
						ministry && ministry.code !== agency?.code ? (
							<Link to={to(`/lessons/report?ministry=${ministry.code}`)}>{format.text(ministry.name)}</Link>
						) : null,
				},
				{ term: t("lessons.form.happenedAt"), detail: format.date(lesson.happenedAt) },
				{
					term: t("lessons.filter.year"),
					detail: (
						<Link to={to(`/lessons/report?year=${lesson.fiscalYear}`)}>{yearOf(lesson.fiscalYear)}</Link>
					),
				},
				{
					term: t("lessons.filter.province"),
					detail: provinceNames.map(({ name }) => format.text(name)).join(", "),
				},
				{
					term: t("lessons.page.innovation"),
					detail: innovation && (
						<Link to={to(`/innovations/${innovation.number}`)}>{format.text(innovation.title)}</Link>
					),
				},
				{
					term: t("lessons.page.commitment"),
					detail: commitment && (
						<Link to={to(`/commitments/${commitment.number}`)}>
							{t("commitments.page", { number: format.number(commitment.number) })}
						</Link>
					),
				},
				{ term: t("innovations.source"), detail: lesson.source },
			]}
		/>
	);
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/lessons"), label: t("lessons.title") }]} />}
					kicker={t("lessons.kicker", { number: format.number(lesson.number) })}
					title={format.text(lesson.title)}
					titleLang={langOf(lesson.title)}
					facts={lesson.example && <Tag>{t("common.example")}</Tag>}
				/>
			}
			aside={facts}
		>
			<div className="flex flex-col gap-10">
				<Part title={t("lessons.page.context")}>
					<OwnText>{lesson.context}</OwnText>
				</Part>
				<Part title={t("lessons.page.response")}>
					<OwnText>{lesson.response}</OwnText>
				</Part>
				<Part title={t("lessons.page.factors")}>
					<p className="mb-2 flex flex-wrap gap-2">
						{lesson.factors.map((factor) => (
							<Tag key={factor} tone="success">
								{t(`lessons.factor.${factor}`)}
							</Tag>
						))}
					</p>
					<OwnText>{lesson.factorsWords}</OwnText>
				</Part>
				<Part title={t("lessons.page.barriers")}>
					<p className="mb-2 flex flex-wrap gap-2">
						{lesson.barriers.map((barrier) => (
							<Tag key={barrier} tone="warning">
								{t(`lessons.barrier.${barrier}`)}
							</Tag>
						))}
					</p>
					<OwnText>{lesson.barriersWords}</OwnText>
				</Part>
				<section id="recommendations" aria-labelledby="recommendations-title">
					<h2 id="recommendations-title" className="mb-3">
						{t("lessons.page.recommendations")}
					</h2>
					<RecommendationList recommendations={lesson.recommendations} now={now} />
				</section>
			</div>
		</Page>
	);
}
