import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressWith } from "~/components/address";
import { RoleTags } from "~/components/admin/role-tags";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	EmptyState,
	FilterBar,
	Item,
	ItemList,
	Page,
	PageHeader,
	Pagination,
	Select,
	StatusTag,
	TextField,
	Time,
} from "~/components/ui";
import { ROLES } from "~/domain/viewer";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { peopleQuerySchema } from "~/input/account";
import { listPeople } from "~/services/people.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "people.read");
	const query = peopleQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	const { t } = readerOf(request);
	return { meta: { title: t("admin.people") }, query, page: await listPeople(query) };
}

export default function People() {
	const { t, to } = useI18n();
	const { query, page } = useLoaderData<typeof loader>();
	const here = (changes: Record<string, string | undefined>) =>
		addressWith(to("/admin/people"), { ...query, after: undefined, ...changes });
	const active = [
		...(query.q ? [{ label: query.q, removeTo: here({ q: undefined }) }] : []),
		...(query.role ? [{ label: t(`domain.role.${query.role}`), removeTo: here({ role: undefined }) }] : []),
	];
	return (
		<Page
			header={
				<PageHeader
					title={t("admin.people")}
					lede={t("admin.peopleLede")}
					trail={<Breadcrumbs items={[{ to: to("/admin"), label: t("admin.title") }]} />}
				/>
			}
		>
			<FilterBar action={to("/admin/people")} active={active} clearTo={to("/admin/people")}>
				<TextField name="q" label={t("admin.search")} hint={t("admin.searchHint")} defaultValue={query.q} />
				<Select
					name="role"
					label={t("admin.role")}
					placeholder={t("admin.anyRole")}
					options={ROLES.map((value) => ({ value, label: t(`domain.role.${value}`) }))}
					defaultValue={query.role ?? ""}
				/>
			</FilterBar>
			<div className="mt-8">
				{page.items.length === 0 ? (
					<EmptyState title={t("admin.none")}>{t("admin.noneHint")}</EmptyState>
				) : (
					<ItemList label={t("admin.people")}>
						{page.items.map((person) => (
							<Item
								key={person.id}
								level={2}
								to={to(`/admin/people/${person.id}`)}
								title={person.displayName}
								summary={person.email}
								facts={<RoleTags roles={person.roles} />}
								aside={
									<>
										<StatusTag tone={person.status === "active" ? "success" : "danger"}>
											{t(`admin.statusOf.${person.status}`)}
										</StatusTag>
										<span className="text-ink-soft">
											{t("admin.joined")} <Time at={person.createdAt} as="dateShort" />
										</span>
									</>
								}
							/>
						))}
					</ItemList>
				)}
				<Pagination next={page.next ? here({ after: page.next }) : undefined} />
			</div>
		</Page>
	);
}
