import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { OwnAgencyField } from "~/components/library/own-agency-field";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	Button,
	EmptyState,
	ErrorSummary,
	Form,
	Page,
	PageHeader,
	TextArea,
} from "~/components/ui";
import { REUSE_LIMITS } from "~/domain/reuse";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { askReuseSchema } from "~/input/innovation";
import { findInnovation } from "~/services/innovation-page.server";
import { parseLibraryNumber } from "~/services/library-list.server";
import { listOwnAgencies } from "~/services/own-agencies.server";
import { askForReuse, REUSE_ROLES } from "~/services/reuse.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t } = readerOf(request);
	const { number, title, agency, agencyId, withdrawn } = await findInnovation({
		number: parseLibraryNumber(params.number),
	});
	const own = await listOwnAgencies({ viewer, roles: REUSE_ROLES });
	return {
		meta: { title: t("innovations.want") },
		innovation: { number, title, agency },
		agencies: withdrawn ? [] : own.filter(({ id }) => id !== agencyId),
		formKey: newFormKey(),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	return submitForm({
		request,
		schema: askReuseSchema,
		act: async (input, formRequest) => {
			const { number } = await askForReuse({
				viewer,
				innovationNumber: parseLibraryNumber(params.number),
				input,
				formRequest,
				now: context.now,
			});
			return redirect(readerOf(request).to(`/officer/reuse/${number}`));
		},
	});
}

export default function WantInnovation() {
	const { innovation, agencies, formKey } = useLoaderData<typeof loader>();
	const form = useFormState<typeof askReuseSchema>({ answer: useActionData<typeof action>() });
	const { t, to, format } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/innovations"), label: t("innovations.title") },
								{ to: to(`/innovations/${innovation.number}`), label: format.text(innovation.title) },
							]}
						/>
					}
					title={t("innovations.want")}
					lede={t("innovations.reuse.wantLede", {
						agency: innovation.agency ? format.text(innovation.agency.name) : "",
					})}
				/>
			}
		>
			{agencies.length === 0 ? (
				<EmptyState title={t("errors.ownInnovation")} />
			) : (
				<>
					<ErrorSummary errors={form.summary} />
					<Form formKey={formKey}>
						<OwnAgencyField
							agencies={agencies}
							label={t("innovations.reuse.for")}
							value={form.typed("agency")}
							error={form.errorOf("agency")}
						/>
						<TextArea
							name="body"
							label={t("innovations.reuse.message")}
							hint={t("innovations.reuse.wantHint")}
							limit={REUSE_LIMITS.message}
							defaultValue={form.typed("body")}
							error={form.errorOf("body")}
						/>
						<div>
							<Button>{t("innovations.reuse.openTalk")}</Button>
						</div>
					</Form>
				</>
			)}
		</Page>
	);
}
