import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountPage } from "~/components/account/account-page";
import { MailPreferenceField } from "~/components/account/mail-preference-field";
import { SavedNotice } from "~/components/account/saved-notice";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	Button,
	Checkbox,
	ErrorSummary,
	Fieldset,
	Form,
	RadioGroup,
	Select,
	TextField,
} from "~/components/ui";
import { LANGUAGES } from "~/domain/vocabulary";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { profileSchema } from "~/input/account";
import { findOwnProfile, saveProfile } from "~/services/accounts-profile.server";
import { listProvinces } from "~/services/provinces.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "account.manage");
	const { t } = readerOf(request);
	const [profile, provinces] = await Promise.all([findOwnProfile({ viewer }), listProvinces()]);
	return {
		meta: { title: t("account.me.profile") },
		profile,
		provinces,
		saved: new URL(request.url).searchParams.has("saved"),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "account.manage");
	return submitForm({
		request,
		schema: profileSchema,
		act: async (input) => {
			await saveProfile({ viewer, input });
			return redirect(readerOf(request).to("/me/profile?saved=1"));
		},
	});
}

export default function Profile() {
	const { t, format, to } = useI18n();
	const { profile, provinces, saved } = useLoaderData<typeof loader>();
	const { thaiDigits, ...rest } = profile;
	const form = useFormState<typeof profileSchema>({
		answer: useActionData(),
		defaults: { ...rest, thaiDigits: thaiDigits ? "on" : undefined },
	});
	return (
		<AccountPage title={t("account.me.profile")}>
			<ErrorSummary errors={form.summary} />
			{saved && form.summary.length === 0 && <SavedNotice>{t("account.profile.saved")}</SavedNotice>}
			<Form action={to("/me/profile")}>
				<TextField
					name="displayName"
					autoComplete="nickname"
					label={t("account.displayName")}
					hint={t("account.displayNameHint")}
					defaultValue={form.typed("displayName")}
					error={form.errorOf("displayName")}
				/>
				<Fieldset
					name="realName"
					legend={t("account.profile.realName")}
					hint={t("account.profile.realNameHint")}
					optional
				>
					<TextField
						name="title"
						width="sm"
						autoComplete="honorific-prefix"
						label={t("account.profile.titleField")}
						defaultValue={form.typed("title")}
						error={form.errorOf("title")}
					/>
					<TextField
						name="given"
						width="lg"
						autoComplete="given-name"
						label={t("account.profile.given")}
						defaultValue={form.typed("given")}
						error={form.errorOf("given")}
					/>
					<TextField
						name="family"
						width="lg"
						autoComplete="family-name"
						label={t("account.profile.family")}
						defaultValue={form.typed("family")}
						error={form.errorOf("family")}
					/>
				</Fieldset>
				<Select
					name="province"
					label={t("account.profile.province")}
					hint={t("account.profile.provinceHint")}
					optional
					placeholder={t("account.profile.noProvince")}
					options={provinces.map(({ code, name }) => ({ value: String(code), label: format.text(name) }))}
					defaultValue={form.typed("province") ?? ""}
					error={form.errorOf("province")}
				/>
				<RadioGroup
					name="language"
					inline
					legend={t("account.profile.language")}
					hint={t("account.profile.languageHint")}
					options={LANGUAGES.map((value) => ({ value, label: t(`account.languages.${value}`) }))}
					defaultValue={form.typed("language")}
					error={form.errorOf("language")}
				/>
				<MailPreferenceField defaultValue={form.typed("mailNotices")} error={form.errorOf("mailNotices")} />
				<Checkbox
					name="thaiDigits"
					label={t("account.profile.thaiDigits")}
					hint={t("account.profile.thaiDigitsHint")}
					defaultChecked={form.typed("thaiDigits") === "on"}
				/>
				<div>
					<Button>{t("common.save")}</Button>
				</div>
			</Form>
		</AccountPage>
	);
}
