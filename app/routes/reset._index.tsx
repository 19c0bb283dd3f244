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
import { Button, ErrorSummary, Form, Notice, Page, PageHeader, TextField } from "~/components/ui";
import { contactEmail } from "~/config/contact.server";
import { mailSettings } from "~/config/mail.server";
import { TOKEN_MINUTES } from "~/domain/mail";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { resetAskSchema } from "~/input/account";
import { askForReset } from "~/services/password-reset.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { t, to } = readerOf(request);
	if (context.viewer) throw redirect(to("/me/password"));
	return {
		meta: { title: t("account.reset.title"), description: t("account.reset.lede") },
		sent: new URL(request.url).searchParams.has("sent"),
		sendsMail: mailSettings() !== null,
		contact: contactEmail(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	return submitForm({
		request,
		schema: resetAskSchema,
		act: async ({ email }) => {
			await context.session.countReset({ email });
			await askForReset({ email, now: context.now });
			return redirect(readerOf(request).to("/reset?sent=1"));
		},
	});
}

export default function Reset() {
	const { t, to } = useI18n();
	const { sent, sendsMail, contact } = useLoaderData<typeof loader>();
	const form = useFormState<typeof resetAskSchema>({ answer: useActionData() });
	const isSent = sent && sendsMail && form.summary.length === 0;
	return (
		<Page
			width="text"
			header={<PageHeader title={t("account.reset.title")} lede={t("account.reset.lede")} />}
		>
			<ErrorSummary errors={form.summary} />
			{!sendsMail && (
				<div className="mb-8">
					<Notice tone="warning" title={t("account.reset.offTitle")}>
						<p>
							{t("account.reset.off")} {contact && <a href={`mailto:${contact}`}>{contact}</a>}
						</p>
					</Notice>
				</div>
			)}
			{isSent && (
				<div className="mb-8">
					<Notice tone="success" role="status" title={t("account.reset.sentTitle")}>
						<p>{t("account.reset.sent", { minutes: TOKEN_MINUTES["password-reset"] })}</p>
					</Notice>
				</div>
			)}
			<Form action={to("/reset")}>
				<TextField
					name="email"
					type="email"
					autoComplete="username"
					label={t("account.email")}
					defaultValue={form.typed("email")}
					error={form.errorOf("email")}
				/>
				<div>
					<Button>{t("account.reset.submit")}</Button>
				</div>
			</Form>
			<p className="mt-8">
				<Link to={to("/sign-in")}>{t("account.signIn.title")}</Link>
			</p>
		</Page>
	);
}
