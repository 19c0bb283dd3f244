import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { AccountPage } from "~/components/account/account-page";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Button, ButtonLink, Checkbox, ErrorSummary, Form, TextField } from "~/components/ui";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { deleteAccountSchema } from "~/input/account";
import { deleteAccount } from "~/services/accounts-own-data.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "account.manage");
	return { meta: { title: readerOf(request).t("account.me.data") } };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "account.manage");
	return submitForm({
		request,
		schema: deleteAccountSchema,
		act: async (input) => {
			await deleteAccount({ viewer, input, now: context.now });
			await context.session.signOut();
			return redirect(readerOf(request).to("/"));
		},
	});
}

export default function Data() {
	const { t, to } = useI18n();
	const form = useFormState<typeof deleteAccountSchema>({ answer: useActionData() });
	return (
		<AccountPage title={t("account.me.data")} lede={t("account.data.lede")}>
			<ErrorSummary errors={form.summary} />
			<h2 className="text-xl">{t("account.data.exportTitle")}</h2>
			<p className="mt-2 mb-4">{t("account.data.exportText")}</p>
			<ButtonLink to="/me/data/export" reloadDocument variant="secondary" icon="download">
				{t("account.data.exportLink")}
			</ButtonLink>
			<h2 className="mt-12 text-xl">{t("account.data.deleteTitle")}</h2>
			<p className="mt-2 mb-6">{t("account.data.deleteText")}</p>
			<Form action={to("/me/data")}>
				<TextField
					name="password"
					type="password"
					width="lg"
					autoComplete="current-password"
					label={t("account.password")}
					error={form.errorOf("password")}
				/>
				<Checkbox
					name="sure"
					label={t("account.data.deleteSure")}
					error={form.errorOf("sure")}
					defaultChecked={form.typed("sure") === "on"}
				/>
				<div>
					<Button variant="danger">{t("account.data.deleteSubmit")}</Button>
				</div>
			</Form>
		</AccountPage>
	);
}
