import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Checkbox, ErrorSummary, Form, TextArea } from "~/components/ui";
import { ROUND_LIMITS } from "~/domain/judging/round";
import { ANNOUNCEMENT_LENGTH, type publicationSchema } from "~/input/judging-result";

type PublishFormProps = {
	/** What the action answered, if anything. */
	answer: unknown;
	formKey: string;
	fingerprint: string;
	/** Newest published version; 0 when this is the first. */
	version: number;
	announcement: { th: string; en: string };
};

/** Announcement in both languages, a reason where a published result is corrected, and the one confirmation. */
export function PublishForm({ answer, formKey, fingerprint, version, announcement }: PublishFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof publicationSchema>({
		answer,
		defaults: { announcementTh: announcement.th, announcementEn: announcement.en },
	});
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="fingerprint" value={fingerprint} />
				<input type="hidden" name="version" value={version} />
				<TextArea
					name="announcementTh"
					label={t("judgingResults.publish.announcementTh")}
					hint={t("judgingResults.publish.announcementHint")}
					defaultValue={form.typed("announcementTh")}
					error={form.errorOf("announcementTh")}
					limit={ANNOUNCEMENT_LENGTH}
					lang="th"
				/>
				<TextArea
					name="announcementEn"
					label={t("judgingResults.publish.announcementEn")}
					defaultValue={form.typed("announcementEn")}
					error={form.errorOf("announcementEn")}
					limit={ANNOUNCEMENT_LENGTH}
					lang="en"
				/>
				{version > 0 && (
					<TextArea
						name="why"
						label={t("judgingResults.publish.why")}
						hint={t("judgingResults.publish.whyHint")}
						defaultValue={form.typed("why")}
						error={form.errorOf("why")}
						limit={ROUND_LIMITS.why}
						rows={3}
					/>
				)}
				<Checkbox
					name="confirm"
					label={t("judgingResults.publish.confirm")}
					error={form.errorOf("confirm")}
				/>
				<div>
					<Button>{t(version > 0 ? "judgingResults.publish.again" : "judgingResults.publish.button")}</Button>
				</div>
			</Form>
		</>
	);
}
