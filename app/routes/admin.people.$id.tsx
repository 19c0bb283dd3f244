import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SavedNotice } from "~/components/account/saved-notice";
import { AccountDecisions } from "~/components/admin/account-decisions";
import { GrantForm, RemoveForm, StandingForm, whyFieldId } from "~/components/admin/person-forms";
import { RoleTags } from "~/components/admin/role-tags";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, DescriptionList, ErrorSummary, Notice, Page, PageHeader, Time } from "~/components/ui";
import { AGENCY_KINDS } from "~/domain/vocabulary";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { personSchema } from "~/input/account";
import { listOpenAgencies } from "~/services/agencies.server";
import { listChampions } from "~/services/agency-champions.server";
import { findPerson, listChallengeScopes } from "~/services/people.server";
import { decideOnPerson } from "~/services/people-decisions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "people.read");
	const person = await findPerson({ id: params.id ?? "" });
	const [agencies, challenges, champions] = await Promise.all([
		listOpenAgencies(),
		listChallengeScopes(),
		listChampions(),
	]);
	return {
		meta: { title: person.displayName },
		person,
		agencies: agencies.map(({ id, kind, name }) => ({ id, kind, name })),
		challenges,
		champions,
		isSelf: person.id === viewer.id,
		done: new URL(request.url).searchParams.has("done"),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "people.grant-role");
	const personId = params.id ?? "";
	return submitForm({
		request,
		schema: personSchema,
		act: async (input) => {
			await decideOnPerson({ viewer, personId, input, now: context.now });
			return redirect(readerOf(request).to(`/admin/people/${personId}?done=1`));
		},
	});
}

export default function Person() {
	const { t, format, to } = useI18n();
	const { person, agencies, challenges, champions, isSelf, done } = useLoaderData<typeof loader>();
	const form = useFormState<typeof personSchema>({ answer: useActionData() });
	const here = to(`/admin/people/${person.id}`);
	const errors = form.summary.map((error) =>
		error.field === "why" ? { ...error, field: whyFieldId(form.typed("intent")) } : error,
	);
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					kicker={t("admin.people")}
					title={person.displayName}
					facts={<RoleTags roles={person.roles} />}
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/admin"), label: t("admin.title") },
								{ to: to("/admin/people"), label: t("admin.people") },
							]}
						/>
					}
				/>
			}
		>
			<ErrorSummary errors={errors} />
			{done && errors.length === 0 && <SavedNotice>{t("admin.done")}</SavedNotice>}
			<DescriptionList
				items={[
					{ term: t("account.email"), detail: person.email },
					{ term: t("admin.status"), detail: t(`admin.statusOf.${person.status}`) },
					{ term: t("admin.joined"), detail: <Time at={person.createdAt} /> },
				]}
			/>
			<div className="mt-8 flex flex-col items-start gap-3">
				{isSelf ? (
					<Notice>
						<p>{t("admin.self")}</p>
					</Notice>
				) : (
					person.status !== "deleted" && (
						<>
							<GrantForm
								action={here}
								agencies={AGENCY_KINDS.map((kind) => ({
									label: t(`domain.agencyKind.${kind}`),
									options: agencies
										.filter((agency) => agency.kind === kind)
										.map(({ id, name }) => ({ value: id, label: format.text(name) })),
								})).filter(({ options }) => options.length > 0)}
								challenges={challenges.map(({ id, title }) => ({ value: id, label: format.text(title) }))}
								champions={champions}
							/>
							<RemoveForm action={here} roles={person.roles} />
							<StandingForm action={here} suspended={person.status === "suspended"} />
						</>
					)
				)}
			</div>
			<h2 className="mt-10 mb-4 text-xl">{t("admin.history")}</h2>
			{person.history.length === 0 ? (
				<p className="text-ink-soft">{t("admin.historyNone")}</p>
			) : (
				<AccountDecisions decisions={person.history} />
			)}
		</Page>
	);
}
