import { Link } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, ErrorSummary, Form, Notice, TextArea } from "~/components/ui";
import { PROPOSAL_LIMITS, type ProposalState } from "~/domain/proposal";
import { proposalPath } from "~/domain/proposal-path";
import type { ProposalText } from "~/domain/proposal-text";
import type { proposalFormSchema } from "~/input/proposal";
import { ProposalFields, Section } from "./proposal-form";
import { useAutosave } from "./use-autosave";

type EditFormProps = {
	proposal: {
		number: number;
		slug: string;
		state: ProposalState;
		revision: number;
		text: ProposalText;
		challengeId: string | null;
		agencyId: string | null;
		attachments: number;
	};
	choices: Parameters<typeof ProposalFields>[0]["choices"];
	formKey: string;
	/** The action's answer: a refused form, or one that a button changed. */
	answer: unknown;
	preview: string | null;
	/** Changes when a button changed the rows. */
	generation: string;
};

/** The form of the authors: a draft, one that was returned or waits, or a public proposal that becomes a new version. */
export function EditForm({ proposal, choices, formKey, answer, preview, generation }: EditFormProps) {
	const { t, to } = useI18n();
	const { state, text } = proposal;
	const isPublic = state === "published";
	const isDraft = state === "draft" || state === "returned";
	const form = useFormState<typeof proposalFormSchema>({
		answer,
		defaults: {
			...text,
			area: text.nationwide ? "nationwide" : "provinces",
			challenge: proposal.challengeId ?? "",
			agency: proposal.agencyId ?? "",
			revision: proposal.revision,
		},
	});
	const autosave = useAutosave({ enabled: isDraft });
	// why: an older copy must stay known as such, so what the form was filled from goes along until it is saved
	const revision = Math.max(
		Number(form.typed("revision") ?? proposal.revision),
		autosave.answer?.revision ?? 0,
	);
	const path = to(proposalPath(proposal));
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey} onInput={autosave.onInput} onSubmit={autosave.onSubmit} preventScrollReset>
				<input type="hidden" name="revision" value={revision} readOnly />
				<DefaultButton value={isPublic ? "change" : isDraft ? "save" : "update"} />
				<ProposalFields
					form={form}
					choices={choices}
					isPublic={isPublic}
					generation={generation}
					preview={preview}
				/>
				<Section title={t("proposals.form.sectionSend")}>
					<p>
						<Link to={`${path}/attachments`}>
							{t("proposals.form.attachments", { count: proposal.attachments })}
						</Link>
					</p>
					{isPublic && (
						<TextArea
							name="reason"
							label={t("proposals.form.reason")}
							hint={t("proposals.form.reasonHint")}
							limit={PROPOSAL_LIMITS.reason}
							rows={3}
							defaultValue={form.typed("reason")}
							error={form.errorOf("reason")}
						/>
					)}
					<div className="flex flex-wrap items-center gap-3">
						{isDraft && (
							<>
								<Button name="intent" value="submit">
									{t("proposals.form.submit")}
								</Button>
								<Button variant="secondary" name="intent" value="save">
									{t("proposals.form.saveDraft")}
								</Button>
							</>
						)}
						{state === "submitted" && (
							<Button name="intent" value="update">
								{t("proposals.form.save")}
							</Button>
						)}
						{isPublic && (
							<Button name="intent" value="change">
								{t("proposals.form.publishChange")}
							</Button>
						)}
					</div>
					{isDraft && <AutosaveNote autosave={autosave} />}
				</Section>
			</Form>
		</>
	);
}

/** The first button of a form is what the Enter key presses; this one only saves. */
function DefaultButton({ value }: { value: string }) {
	const { t } = useI18n();
	return (
		<button type="submit" name="intent" value={value} tabIndex={-1} aria-hidden="true" className="sr-only">
			{t("proposals.form.save")}
		</button>
	);
}

function AutosaveNote({ autosave }: { autosave: ReturnType<typeof useAutosave> }) {
	const { t, format } = useI18n();
	const { saving, answer } = autosave;
	const refused = useFormState<typeof proposalFormSchema>({ answer }).summary[0];
	return (
		<div role="status" className="min-h-7 text-sm text-ink-soft">
			{saving
				? t("proposals.form.saving")
				: refused
					? t("proposals.form.notSaved", { why: refused.message })
					: answer?.savedAt && t("proposals.form.savedAt", { time: format.dateTime(answer.savedAt) })}
		</div>
	);
}

/** What the page says above the form: saved, submitted, or why it was returned. */
export function EditNotices({
	proposal,
	done,
}: {
	proposal: {
		number: number;
		state: ProposalState;
		returnReason: string | null;
		/** What the challenge asks of the team, and how many it has; null without a challenge. */
		team: { min: number; max: number; members: number } | null;
	};
	done: string | null;
}) {
	const { t, to } = useI18n();
	const { state, team } = proposal;
	const isSmall = team !== null && team.members < team.min && (state === "draft" || state === "returned");
	return (
		<div className="mb-8 flex flex-col gap-4 empty:hidden">
			{done === "saved" && (
				<Notice tone="success" role="status">
					<p>{t("proposals.form.saved")}</p>
				</Notice>
			)}
			{state === "submitted" && (
				<Notice tone="success" role="status">
					<p>{t("proposals.form.submitted")}</p>
				</Notice>
			)}
			{state === "returned" && (
				<Notice tone="warning" title={t("proposals.form.returned")}>
					<p className="whitespace-pre-line">{proposal.returnReason}</p>
				</Notice>
			)}
			{isSmall && (
				<Notice
					tone="warning"
					actions={
						<ButtonLink to={to(`/proposals/${proposal.number}/team`)} variant="secondary" size="sm">
							{t("proposals.form.inviteTeam")}
						</ButtonLink>
					}
				>
					<p>{t("proposals.form.teamTooSmall", { min: team.min, count: team.members })}</p>
				</Notice>
			)}
		</div>
	);
}
