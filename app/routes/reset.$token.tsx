import {
	type ActionFunctionArgs,
	type HeadersFunction,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Button, ButtonLink, ErrorSummary, Form, Notice, Page, PageHeader, TextField } from "~/components/ui";
import { PASSWORD_LENGTH } from "~/domain/password";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { resetSchema } from "~/input/account";
import { isResetOpen, resetPassword } from "~/services/password-reset.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

/** Nobody on the way keeps a page whose address is a secret. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const open = await isResetOpen({ token: params.token, now: context.now });
	return json({ meta: { title: t("account.reset.setTitle") }, open }, { status: open ? 200 : 410 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	return submitForm({
		request,
		schema: resetSchema,
		act: async (input) => {
			await resetPassword({ token: params.token, input, now: context.now });
			return redirect(readerOf(request).to("/sign-in?reset=1"));
		},
	});
}

export default function SetPassword() {
	const { t, to } = useI18n();
	const { open } = useLoaderData<typeof loader>();
	const form = useFormState<typeof resetSchema>({ answer: useActionData() });
	if (!open) {
		return (
			<Page width="text" header={<PageHeader title={t("account.reset.setTitle")} />}>
				<Notice
					tone="warning"
					role="alert"
					actions={<ButtonLink to={to("/reset")}>{t("account.reset.again")}</ButtonLink>}
				>
					<p>{t("errors.linkExpired")}</p>
				</Notice>
			</Page>
		);
	}
	return (
		<Page
			width="text"
			header={<PageHeader title={t("account.reset.setTitle")} lede={t("account.reset.setLede")} />}
		>
			<ErrorSummary errors={form.summary} />
			<Form>
				<TextField
					name="password"
					type="password"
					autoComplete="new-password"
					label={t("account.changePassword.next")}
					hint={t("account.passwordHint", { min: PASSWORD_LENGTH.min })}
					error={form.errorOf("password")}
				/>
				<div>
					<Button>{t("account.reset.setSubmit")}</Button>
				</div>
			</Form>
		</Page>
	);
}
