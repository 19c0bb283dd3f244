import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, CheckboxGroup, ErrorSummary, Form, Notice, RadioGroup, TextField } from "~/components/ui";
import { ROUND_LIMITS } from "~/domain/judging/round";
import { type Bilingual, LANGUAGES } from "~/domain/vocabulary";
import type { invitationSchema } from "~/input/judging-panel";

/** The link of a new invitation. It is shown this once: what is kept of it does not lead back to it. */
export function PanelLink({ link }: { link: { name: string; path: string } }) {
	const { t } = useI18n();
	return (
		<Notice tone="success" role="status" title={t("judgingRounds.panel.linkFor", { name: link.name })}>
			<p>{t("judgingRounds.panel.linkHint")}</p>
			<p>
				<a href={link.path} className="break-all">
					{t("judgingRounds.panel.theLink")}
				</a>
			</p>
			<p>
				<code className="break-all select-all">{link.path}</code>
			</p>
		</Notice>
	);
}

type PanelInviteFormProps = {
	answer: unknown;
	formKey: string;
	tracks: readonly { key: string; name: Bilingual }[];
};

/** Invites one person, by mail or by a link to hand over. */
export function PanelInviteForm({ answer, formKey, tracks }: PanelInviteFormProps) {
	const { t, format } = useI18n();
	const form = useFormState<typeof invitationSchema>({ answer, defaults: { language: "th" } });
	return (
		<section aria-labelledby="invite-title" className="flex flex-col gap-5">
			<h2 id="invite-title" className="text-xl">
				{t("judgingRounds.panel.invite")}
			</h2>
			<p className="max-w-text text-ink-soft">{t("judgingRounds.panel.inviteHint")}</p>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<TextField
					name="name"
					label={t("judgingRounds.panel.invitedName")}
					hint={t("judgingRounds.panel.nameHint")}
					limit={ROUND_LIMITS.name}
					defaultValue={form.typed("name")}
					error={form.errorOf("name")}
					autoComplete="off"
				/>
				<TextField
					name="email"
					type="email"
					label={t("judgingRounds.panel.email")}
					hint={t("judgingRounds.panel.emailHint")}
					defaultValue={form.typed("email")}
					error={form.errorOf("email")}
					autoComplete="off"
					optional
				/>
				<RadioGroup
					name="language"
					legend={t("judgingRounds.panel.language")}
					options={LANGUAGES.map((value) => ({
						value,
						label: t(value === "th" ? "judgingRounds.panel.thai" : "judgingRounds.panel.english"),
					}))}
					defaultValue={form.typed("language")}
					error={form.errorOf("language")}
					inline
				/>
				<TextField
					name="limit"
					label={t("judgingRounds.panel.limit")}
					hint={t("judgingRounds.panel.limitHint")}
					inputMode="numeric"
					width="xs"
					defaultValue={form.typed("limit")}
					error={form.errorOf("limit")}
					optional
				/>
				{tracks.length > 0 && (
					<CheckboxGroup
						name="tracks"
						legend={t("judgingRounds.panel.tracks")}
						hint={t("judgingRounds.panel.tracksHint")}
						options={tracks.map(({ key, name }) => ({ value: key, label: format.text(name) }))}
						defaultValue={form.chosen("tracks")}
						error={form.errorOf("tracks")}
					/>
				)}
				<div>
					<Button name="intent" value="invite">
						{t("judgingRounds.panel.inviteButton")}
					</Button>
				</div>
			</Form>
		</section>
	);
}
