import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountPage } from "~/components/account/account-page";
import { SavedNotice } from "~/components/account/saved-notice";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Button, ErrorSummary, Form, TextField } from "~/components/ui";
import { PASSWORD_LENGTH } from "~/domain/password";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { passwordSchema } from "~/input/account";
import { changePassword } from "~/services/accounts-profile.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "account.manage");
	const { t } = readerOf(request);
	return {
		meta: { title: t("account.me.password") },
		saved: new URL(request.url).searchParams.has("saved"),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "account.manage");
	return submitForm({
		request,
		schema: passwordSchema,
		act: async (input) => {
			await changePassword({ viewer, input, now: context.now });
			await context.session.signOutEverywhere({ userId: viewer.id, keepThis: true });
			return redirect(readerOf(request).to("/me/password?saved=1"));
		},
	});
}

export default function Password() {
	const { t, to } = useI18n();
	const { saved } = useLoaderData<typeof loader>();
	const form = useFormState<typeof passwordSchema>({ answer: useActionData() });
	return (
		<AccountPage title={t("account.me.password")} lede={t("account.me.passwordHint")}>
			<ErrorSummary errors={form.summary} />
			{saved && form.summary.length === 0 && <SavedNotice>{t("account.changePassword.saved")}</SavedNotice>}
			<Form action={to("/me/password")}>
				<TextField
					name="current"
					type="password"
					width="lg"
					autoComplete="current-password"
					label={t("account.changePassword.current")}
					error={form.errorOf("current")}
				/>
				<TextField
					name="password"
					type="password"
					width="lg"
					autoComplete="new-password"
					label={t("account.changePassword.next")}
					hint={t("account.passwordHint", { min: PASSWORD_LENGTH.min })}
					error={form.errorOf("password")}
				/>
				<div>
					<Button>{t("account.changePassword.submit")}</Button>
				</div>
			</Form>
		</AccountPage>
	);
}
