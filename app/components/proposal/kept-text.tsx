import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Form, Notice } from "~/components/ui";
import type { proposalFormSchema } from "~/input/proposal";
import type { DraftAnswer, KeptText } from "./draft-store";

type KeptTextOfferProps = {
	kept: KeptText;
	/** Of the proposal, as the form on this page has it. */
	revision: number;
	formKey: string;
	onForget: () => void;
};

/** Offers what this device still has of an earlier visit and the site does not. */
export function KeptTextOffer({ kept, revision, formKey, onForget }: KeptTextOfferProps) {
	const { t, format } = useI18n();
	return (
		<Notice tone="warning" role="status" title={t("proposals.form.keptTitle")}>
			<p>{t("proposals.form.keptText", { time: format.dateTime(new Date(kept.at)) })}</p>
			{revision > kept.basis && <p>{t("proposals.form.keptOlder")}</p>}
			<Form formKey={formKey} layout="none" className="flex flex-wrap gap-3">
				<input type="hidden" name="revision" value={revision} />
				{kept.fields.map(([name, value], index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
					<input key={index} type="hidden" name={name} value={value} />
				))}
				<Button size="sm" name="intent" value="restore">
					{t("proposals.form.keptRestore")}
				</Button>
				<Button type="button" variant="quiet" size="sm" onClick={onForget}>
					{t("proposals.form.keptForget")}
				</Button>
			</Form>
		</Notice>
	);
}

/** Where the automatic save stands. */
export function AutosaveNote({ standing }: { standing: DraftAnswer | { kind: "saving" } | null }) {
	const { t, format } = useI18n();
	const answer = standing?.kind === "refused" ? standing.answer : undefined;
	const refused = useFormState<typeof proposalFormSchema>({ answer }).summary[0];
	return (
		<div role="status" className="min-h-7 text-sm text-ink-soft">
			{standing?.kind === "saving" && t("proposals.form.saving")}
			{standing?.kind === "saved" && t("proposals.form.savedAt", { time: format.dateTime(standing.savedAt) })}
			{standing?.kind === "unreachable" && t("proposals.form.savedLater")}
			{standing?.kind === "signed-out" &&
				t("proposals.form.notSaved", { why: t("ui.unsent.signInRequired") })}
			{standing?.kind === "refused" &&
				t("proposals.form.notSaved", { why: refused?.message ?? t("errors.invalidInput") })}
		</div>
	);
}
