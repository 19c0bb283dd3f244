import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SavedNotice } from "~/components/account/saved-notice";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Button, ErrorSummary, Form, Notice, Page, PageHeader, TextField } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { ownAddress } from "~/domain/next-address";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { signInSchema } from "~/input/account";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { t, to } = readerOf(request);
	const query = new URL(request.url).searchParams;
	const next = ownAddress(query.get("next"));
	if (context.viewer) throw redirect(next ?? to("/me"));
	return {
		meta: { title: t("account.signIn.title") },
		next,
		signedUp: query.has("signed-up"),
		reset: query.has("reset"),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { to } = readerOf(request);
	const next = ownAddress(new URL(request.url).searchParams.get("next"));
	return submitForm({
		request,
		schema: signInSchema,
		act: async (credentials) => {
			const person = await context.session.authenticate(credentials);
			if (!person) throw new DomainError("wrongCredentials");
			await context.session.signIn(person);
			return redirect(next ?? to("/me"));
		},
	});
}

export default function SignIn() {
	const { t, to } = useI18n();
	const { next, signedUp, reset } = useLoaderData<typeof loader>();
	const form = useFormState<typeof signInSchema>({ answer: useActionData() });
	const query = next ? `?next=${encodeURIComponent(next)}` : "";
	return (
		<Page width="text" header={<PageHeader title={t("account.signIn.title")} />}>
			<ErrorSummary errors={form.summary} />
			{signedUp && form.summary.length === 0 && (
				<div className="mb-8">
					<Notice tone="success" role="status" title={t("account.signIn.signedUpTitle")}>
						<p>{t("account.signIn.signedUp")}</p>
					</Notice>
				</div>
			)}
			{reset && form.summary.length === 0 && <SavedNotice>{t("account.reset.saved")}</SavedNotice>}
			<Form action={to(`/sign-in${query}`)}>
				<TextField
					name="email"
					type="email"
					autoComplete="username"
					label={t("account.email")}
					defaultValue={form.typed("email")}
					error={form.errorOf("email")}
				/>
				<TextField
					name="password"
					type="password"
					autoComplete="current-password"
					label={t("account.password")}
					error={form.errorOf("password")}
				/>
				<div>
					<Button>{t("account.signIn.submit")}</Button>
				</div>
			</Form>
			<p className="mt-8">
				<Link to={to("/reset")}>{t("account.reset.forgotten")}</Link>
			</p>
			<p className="mt-4">
				{t("account.signIn.noAccount")} <Link to={to(`/sign-up${query}`)}>{t("account.signUp.title")}</Link>
			</p>
		</Page>
	);
}
