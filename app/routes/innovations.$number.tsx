import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { InnovationFacts } from "~/components/innovation/innovation-facts";
import { InnovationStory, Part } from "~/components/innovation/innovation-story";
import { ReuseList } from "~/components/innovation/reuse-record";
import { OwnText, useTextLang } from "~/components/library/own-text";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, Notice, Page, PageHeader, Tag } from "~/components/ui";
import { canManageInnovation } from "~/domain/innovation";
import { can } from "~/domain/permissions";
import { adoptersOf } from "~/domain/reuse";
import { readerOf } from "~/http/page.server";
import { findInnovation } from "~/services/innovation-page.server";
import { listLessonsOfInnovation } from "~/services/lessons.server";
import { parseLibraryNumber } from "~/services/library-list.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer } }: LoaderFunctionArgs) {
	const { format } = readerOf(request);
	const { agencyId, id, ...innovation } = await findInnovation({ number: parseLibraryNumber(params.number) });
	return {
		meta: { title: format.text(innovation.title), description: format.text(innovation.summary) },
		innovation,
		lessons: (await listLessonsOfInnovation({ innovationId: id })).map(({ number, title }) => ({
			number,
			title,
		})),
		may: {
			want: adoptersOf(agencyId, viewer).length > 0,
			edit: canManageInnovation({ agencyId }, viewer).allowed,
			label: can(viewer, "innovation.label").allowed,
		},
	};
}

export default function Innovation() {
	const { innovation, lessons, may } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const langOf = useTextLang();
	const { number, label, reuseRecords } = innovation;
	const trail = <Breadcrumbs items={[{ to: to("/innovations"), label: t("innovations.title") }]} />;
	const title = format.text(innovation.title);
	if (innovation.withdrawn)
		return (
			<Page
				width="text"
				header={<PageHeader trail={trail} title={title} titleLang={langOf(innovation.title)} />}
			>
				<Notice title={t("innovations.withdrawnTitle")}>
					{innovation.withdrawnWhy && <OwnText>{innovation.withdrawnWhy}</OwnText>}
				</Notice>
			</Page>
		);
	return (
		<Page
			header={
				<PageHeader
					trail={trail}
					kicker={innovation.agency && format.text(innovation.agency.name)}
					title={title}
					titleLang={langOf(innovation.title)}
					lede={<span lang={langOf(innovation.summary)}>{format.text(innovation.summary)}</span>}
					facts={
						<>
							{label && <Tag tone="gold">{t("innovations.goodPractice")}</Tag>}
							{innovation.reuses > 0 && (
								<span>{t("innovations.reuseCount", { count: innovation.reuses })}</span>
							)}
							{innovation.example && <Tag>{t("common.example")}</Tag>}
						</>
					}
					actions={
						may.want && (
							<ButtonLink to={to(`/officer/innovations/${number}/want`)}>{t("innovations.want")}</ButtonLink>
						)
					}
				/>
			}
			aside={<InnovationFacts innovation={innovation} />}
		>
			<div className="flex flex-col gap-10">
				{(may.edit || may.label) && (
					<p className="flex flex-wrap gap-3 print:hidden">
						{may.edit && (
							<ButtonLink to={to(`/officer/innovations/${number}`)} variant="secondary">
								{t("common.edit")}
							</ButtonLink>
						)}
						{may.label && (
							<ButtonLink to={to(`/steward/innovations/${number}`)} variant="secondary">
								{t("innovations.label.title")}
							</ButtonLink>
						)}
					</p>
				)}
				{label && (
					<Notice tone="success" title={t("innovations.label.why")}>
						<OwnText>{label.why}</OwnText>
						<p className="text-sm">{t("innovations.label.given", { date: format.date(label.at) })}</p>
					</Notice>
				)}
				<InnovationStory innovation={innovation} />
				<Part title={t("innovations.reuse.title")}>
					{reuseRecords.length > 0 ? (
						<ReuseList reuses={reuseRecords} />
					) : (
						<p className="text-ink-soft">{t("innovations.reuse.none")}</p>
					)}
				</Part>
				{lessons.length > 0 && (
					<Part title={t("lessons.title")}>
						<ul className="list-disc pl-6">
							{lessons.map((lesson) => (
								<li key={lesson.number}>
									<Link to={to(`/lessons/${lesson.number}`)}>{format.text(lesson.title)}</Link>
								</li>
							))}
						</ul>
					</Part>
				)}
			</div>
		</Page>
	);
}
