import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { InnovationItem } from "~/components/innovation/innovation-item";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, EmptyState, Item, ItemList, Page, PageHeader, Tag } from "~/components/ui";
import { mayAnywhere } from "~/domain/permissions";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { loadLibraryDesk } from "~/services/reuse-records.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t } = readerOf(request);
	return {
		meta: { title: t("innovations.desk.title") },
		mayEnter: mayAnywhere(viewer, "innovation.manage").allowed,
		...(await loadLibraryDesk({ viewer })),
	};
}

export default function LibraryDesk() {
	const { innovations, reuses, mayEnter } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer"), label: t("agencies.desk.title") }]} />}
					title={t("innovations.desk.title")}
					lede={t("innovations.desk.lede")}
					actions={
						mayEnter && (
							<ButtonLink to={to("/officer/innovations/new")} icon="plus">
								{t("innovations.form.newTitle")}
							</ButtonLink>
						)
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<section aria-labelledby="talks">
					<h2 id="talks" className="mb-3">
						{t("innovations.desk.talks")}
					</h2>
					{reuses.length === 0 ? (
						<p className="text-ink-soft">{t("innovations.desk.noTalks")}</p>
					) : (
						<ItemList label={t("innovations.desk.talks")}>
							{reuses.map((reuse) => (
								<Item
									key={reuse.number}
									to={to(`/officer/reuse/${reuse.number}`)}
									title={reuse.innovation ? format.text(reuse.innovation.title) : ""}
									kicker={t("innovations.desk.parties", {
										owner: reuse.owner ? format.text(reuse.owner.name) : "",
										adopter: reuse.adopter ? format.text(reuse.adopter.name) : "",
									})}
									facts={
										<>
											<Tag tone={reuse.state === "confirmed" ? "success" : "neutral"}>
												{t(`innovations.reuse.state.${reuse.state}`)}
											</Tag>
											{reuse.toConfirm && <Tag tone="warning">{t("innovations.reuse.toConfirm")}</Tag>}
										</>
									}
									aside={
										<span className="text-ink-soft">
											{t("innovations.desk.latest", { date: format.dateShort(reuse.updatedAt) })}
										</span>
									}
								/>
							))}
						</ItemList>
					)}
				</section>
				<section aria-labelledby="own">
					<h2 id="own" className="mb-3">
						{t("innovations.desk.own")}
					</h2>
					{innovations.length === 0 ? (
						<EmptyState title={t("innovations.desk.none")}>{t("innovations.desk.noneNote")}</EmptyState>
					) : (
						<ItemList label={t("innovations.desk.own")}>
							{innovations.map((innovation) => (
								<InnovationItem key={innovation.number} innovation={innovation} level={3} />
							))}
						</ItemList>
					)}
				</section>
			</div>
		</Page>
	);
}
