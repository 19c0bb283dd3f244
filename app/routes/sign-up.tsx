import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Button, Checkbox, ErrorSummary, Form, Page, PageHeader, TextField } from "~/components/ui";
import { ownAddress } from "~/domain/next-address";
import { PASSWORD_LENGTH } from "~/domain/password";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { signUpSchema } from "~/input/account";
import { signUp } from "~/services/accounts-sign-up.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { t, to } = readerOf(request);
	const next = ownAddress(new URL(request.url).searchParams.get("next"));
	if (context.viewer) throw redirect(next ?? to("/me"));
	return { meta: { title: t("account.signUp.title"), description: t("account.signUp.lede") }, next };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { to, language } = readerOf(request);
	const next = ownAddress(new URL(request.url).searchParams.get("next"));
	return submitForm({
		request,
		schema: signUpSchema,
		act: async (input) => {
			await context.session.countSignUp();
			await signUp({ input, language, now: context.now });
			const query = new URLSearchParams({ "signed-up": "1", ...(next ? { next } : {}) });
			return redirect(to(`/sign-in?${query}`));
		},
	});
}

export default function SignUp() {
	const { t, to } = useI18n();
	const { next } = useLoaderData<typeof loader>();
	const form = useFormState<typeof signUpSchema>({ answer: useActionData() });
	const query = next ? `?next=${encodeURIComponent(next)}` : "";
	return (
		<Page
			width="text"
			header={<PageHeader title={t("account.signUp.title")} lede={t("account.signUp.lede")} />}
		>
			<ErrorSummary errors={form.summary} />
			<Form action={to(`/sign-up${query}`)}>
				<TextField
					name="displayName"
					autoComplete="nickname"
					label={t("account.displayName")}
					hint={t("account.displayNameHint")}
					defaultValue={form.typed("displayName")}
					error={form.errorOf("displayName")}
				/>
				<TextField
					name="email"
					type="email"
					autoComplete="username"
					label={t("account.email")}
					hint={t("account.emailHint")}
					defaultValue={form.typed("email")}
					error={form.errorOf("email")}
				/>
				<TextField
					name="password"
					type="password"
					autoComplete="new-password"
					label={t("account.password")}
					hint={t("account.passwordHint", { min: PASSWORD_LENGTH.min })}
					error={form.errorOf("password")}
				/>
				<Checkbox
					name="consent"
					label={t("account.consent")}
					hint={<Link to={to("/privacy")}>{t("privacy.title")}</Link>}
					defaultChecked={form.typed("consent") === "on"}
					error={form.errorOf("consent")}
				/>
				<div>
					<Button>{t("account.signUp.submit")}</Button>
				</div>
			</Form>
			<p className="mt-8">
				{t("account.signUp.haveAccount")} <Link to={to(`/sign-in${query}`)}>{t("account.signIn.title")}</Link>
			</p>
		</Page>
	);
}
