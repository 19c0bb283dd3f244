import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SavedNotice } from "~/components/account/saved-notice";
import { AgencyForm } from "~/components/admin/agency-form";
import { AgencyRecords } from "~/components/admin/agency-records";
import { AgencyStanding } from "~/components/admin/agency-standing";
import { ClosedAgency } from "~/components/agency/closed-agency";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, DescriptionList, ErrorSummary, Page, PageHeader } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { agencySchema, agencyStandingSchema } from "~/input/agency";
import { listOpenAgencies } from "~/services/agencies.server";
import { findAgencyForm } from "~/services/agency-desk.server";
import { changeAgency, setAgencyStanding } from "~/services/agency-editor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

const DONE = ["created", "saved", "close", "reopen"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "agency.manage");
	const agency = await findAgencyForm({ viewer, code: params.code ?? "" });
	const { parent } = agency.defaults;
	const agencies = await listOpenAgencies({ keep: [typeof parent === "string" ? parent : null] });
	const done = new URL(request.url).searchParams.get("done");
	return {
		meta: { title: readerOf(request).format.text(agency.name) },
		agency,
		agencies: agencies
			.filter(({ code }) => code !== agency.code)
			.map(({ id, code, kind, name, closed }) => ({ id, code, kind, name, closed })),
		formKey: newFormKey(),
		done: DONE.find((known) => known === done) ?? null,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "agency.manage");
	const form = await readForm(request);
	const code = params.code ?? "";
	const act = { viewer, code, now: context.now };
	const toDone = (done: (typeof DONE)[number]) =>
		redirect(readerOf(request).to(`/admin/agencies/${code}?done=${done}`));
	if (form.get("intent") === "save")
		return submitForm({
			request,
			form,
			schema: agencySchema,
			act: (input) => changeAgency({ ...act, input }).then(() => toDone("saved")),
		});
	return submitForm({
		request,
		form,
		schema: agencyStandingSchema,
		act: (input) => setAgencyStanding({ ...act, input }).then(() => toDone(input.intent)),
	});
}

export default function EditAgency() {
	const { agency, agencies, formKey, done } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const { code, revision, champion, closedAt } = agency;
	const form = useFormState<typeof agencyStandingSchema>({ answer });
	const saves = form.typed("intent") === "save";
	const backTo = to("/admin/agencies");
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					kicker={t("admin.agencies.title")}
					title={format.text(agency.name)}
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/admin"), label: t("admin.title") },
								{ to: backTo, label: t("admin.agencies.title") },
							]}
						/>
					}
				/>
			}
		>
			<ErrorSummary errors={form.summary} />
			{done && form.summary.length === 0 && <SavedNotice>{t(`admin.agencies.done.${done}`)}</SavedNotice>}
			<div className="flex flex-col gap-10">
				{closedAt && <ClosedAgency closedAt={closedAt} replacedBy={agency.replacedBy} />}
				<DescriptionList
					items={[
						{
							term: t("admin.agencies.code"),
							detail: <Link to={to(`/agencies/${code}`)}>{`/agencies/${code}`}</Link>,
						},
						{
							term: t("domain.role.champion"),
							detail: champion ? (
								<Link to={to(`/admin/people/${champion.id}`)}>{champion.name}</Link>
							) : (
								t("admin.agencies.noChampion")
							),
						},
					]}
				/>
				<AgencyForm
					answer={saves ? answer : undefined}
					defaults={agency.defaults}
					agencies={agencies}
					revision={revision}
					formKey={formKey}
					backTo={backTo}
				/>
				<AgencyStanding
					answer={saves ? undefined : answer}
					closed={closedAt !== null}
					revision={revision}
					agencies={agencies.filter(({ closed }) => !closed)}
				/>
				<section aria-labelledby="records">
					<h2 id="records" className="mb-4 text-xl">
						{t("admin.agencies.records")}
					</h2>
					{agency.records.length === 0 ? (
						<p className="text-ink-soft">{t("admin.agencies.recordsNone")}</p>
					) : (
						<AgencyRecords records={agency.records} />
					)}
				</section>
			</div>
		</Page>
	);
}
