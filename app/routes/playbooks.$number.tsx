import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Part } from "~/components/innovation/innovation-story";
import { OwnText, useTextLang } from "~/components/library/own-text";
import { metaOf } from "~/components/page-meta";
import { DrillLog } from "~/components/playbook/drill-log";
import { DrillTag } from "~/components/playbook/drill-standing";
import { Breadcrumbs, ButtonLink, DescriptionList, Page, PageHeader, Tag } from "~/components/ui";
import { canManagePlaybook } from "~/domain/playbook";
import { readerOf } from "~/http/page.server";
import { parseLibraryNumber } from "~/services/library-list.server";
import { findPlaybook } from "~/services/playbooks.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer, now } }: LoaderFunctionArgs) {
	const { format } = readerOf(request);
	const { agencyId, ...playbook } = await findPlaybook({ number: parseLibraryNumber(params.number), now });
	return {
		meta: { title: format.text(playbook.title), description: playbook.purpose },
		playbook,
		mayManage: canManagePlaybook({ agencyId }, viewer).allowed,
	};
}

export default function Playbook() {
	const { playbook, mayManage } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const langOf = useTextLang();
	const { number, agency, innovations, stepList, drills } = playbook;
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/playbooks"), label: t("playbooks.title") }]} />}
					kicker={t(`playbooks.crisis.${playbook.crisis}`)}
					title={format.text(playbook.title)}
					titleLang={langOf(playbook.title)}
					facts={
						<>
							<DrillTag standing={playbook.drill} lastDrillAt={playbook.lastDrillAt} />
							{playbook.example && <Tag>{t("common.example")}</Tag>}
						</>
					}
					actions={
						mayManage && (
							<>
								<ButtonLink to={to(`/officer/playbooks/${number}/drill`)}>
									{t("playbooks.logDrill")}
								</ButtonLink>
								<ButtonLink to={to(`/officer/playbooks/${number}`)} variant="secondary">
									{t("common.edit")}
								</ButtonLink>
							</>
						)
					}
				/>
			}
			aside={
				<DescriptionList
					items={[
						{
							term: t("playbooks.agency"),
							detail: agency && <Link to={to(`/agencies/${agency.code}`)}>{format.text(agency.name)}</Link>,
						},
						{ term: t("playbooks.contact"), detail: playbook.contact },
						{
							term: t("playbooks.versionLabel"),
							detail: t("playbooks.version", {
								version: format.number(playbook.version),
								date: format.date(playbook.updatedAt),
							}),
						},
						{ term: t("playbooks.form.changeWhy"), detail: playbook.changeWhy },
					]}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				<Part title={t("playbooks.purpose")}>
					<OwnText>{playbook.purpose}</OwnText>
				</Part>
				<Part title={t("playbooks.trigger")}>
					<OwnText>{playbook.trigger}</OwnText>
				</Part>
				<Part title={t("playbooks.steps")}>
					<ol className="list-decimal pl-6">
						{stepList.map((step) => (
							<li key={step.what} className="py-2 pl-1">
								<OwnText>{step.what}</OwnText>
								<p className="text-sm text-ink-soft">
									{step.who}
									{step.within && ` · ${step.within}`}
								</p>
							</li>
						))}
					</ol>
				</Part>
				{innovations.length > 0 && (
					<Part title={t("playbooks.innovations")}>
						<ul className="list-disc pl-6">
							{innovations.map((innovation) => (
								<li key={innovation.number}>
									<Link to={to(`/innovations/${innovation.number}`)}>{format.text(innovation.title)}</Link>
								</li>
							))}
						</ul>
					</Part>
				)}
				<Part title={t("playbooks.drills")}>
					{drills.length > 0 ? (
						<DrillLog drills={drills} />
					) : (
						<p className="text-ink-soft">{t("playbooks.noDrills")}</p>
					)}
				</Part>
			</div>
		</Page>
	);
}
