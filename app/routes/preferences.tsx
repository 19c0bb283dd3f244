import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SavedNotice } from "~/components/account/saved-notice";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Button, Checkbox, Fieldset, Form, Page, PageHeader } from "~/components/ui";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { preferencesCookie } from "~/http/preferences.server";
import { preferencesSchema } from "~/input/account";
import { saveThaiDigits } from "~/services/accounts-profile.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export function loader({ request, context }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	return {
		meta: { title: t("account.preferences.title") },
		thaiDigits: context.thaiDigits,
		signedIn: context.viewer !== null,
		saved: new URL(request.url).searchParams.has("saved"),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	return submitForm({
		request,
		schema: preferencesSchema,
		act: async (input) => {
			const thaiDigits = input.thaiDigits === "on";
			if (context.viewer) await saveThaiDigits({ viewer: context.viewer, thaiDigits });
			return redirect(readerOf(request).to("/preferences?saved=1"), {
				headers: { "Set-Cookie": preferencesCookie({ thaiDigits }) },
			});
		},
	});
}

export default function Preferences() {
	const { t, to } = useI18n();
	const { thaiDigits, signedIn, saved } = useLoaderData<typeof loader>();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					title={t("account.preferences.title")}
					lede={t(signedIn ? "account.preferences.inProfile" : "account.preferences.lede")}
				/>
			}
		>
			{saved && <SavedNotice>{t("account.preferences.saved")}</SavedNotice>}
			<Form action={to("/preferences")}>
				<Fieldset name="digits" legend={t("account.preferences.digits")}>
					<Checkbox
						name="thaiDigits"
						label={t("account.profile.thaiDigits")}
						hint={t("account.profile.thaiDigitsHint")}
						defaultChecked={thaiDigits}
					/>
				</Fieldset>
				<div>
					<Button>{t("common.save")}</Button>
				</div>
			</Form>
			<h2 className="mt-10 text-xl">{t("account.preferences.language")}</h2>
			<p className="mt-2">{t("account.preferences.languageText")}</p>
		</Page>
	);
}
