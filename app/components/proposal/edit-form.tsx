import { Link } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, ErrorSummary, Form, Notice, TextArea } from "~/components/ui";
import { PROPOSAL_LIMITS, type ProposalState } from "~/domain/proposal";
import { proposalPath } from "~/domain/proposal-path";
import type { ProposalText } from "~/domain/proposal-text";
import type { proposalFormSchema } from "~/input/proposal";
import { AutosaveNote, KeptTextOffer } from "./kept-text";
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
	personId: string;
	choices: Parameters<typeof ProposalFields>[0]["choices"];
	formKey: string;
	/** The action's answer: a refused form, or one that a button changed. */
	answer: unknown;
	preview: string | null;
	/** Changes when a button changed the rows. */
	generation: string;
	/** Names the copy of this device that the form was filled from, if any. */
	restored: string;
};

/** The form of the authors: a draft, one that was returned or waits, or a public proposal that becomes a new version. */
export function EditForm(props: EditFormProps) {
	const { proposal, personId, choices, formKey, answer, preview, generation, restored } = props;
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
	// why: an older copy must stay known as such, so what the form was filled from goes along until it is saved
	const { revision, ...autosave } = useAutosave({
		enabled: isDraft,
		name: { personId, proposalNumber: proposal.number },
		revision: Number(form.typed("revision") ?? proposal.revision),
		loadedRevision: proposal.revision,
		restored: restored !== "",
	});
	const path = to(proposalPath(proposal));
	return (
		<>
			<ErrorSummary errors={form.summary} />
			{autosave.offered && (
				<KeptTextOffer
					kept={autosave.offered}
					revision={revision}
					formKey={formKey}
					onForget={autosave.forget}
				/>
			)}
			<Form formKey={formKey} onInput={autosave.onInput} onSubmit={autosave.onSubmit} preventScrollReset>
				<input type="hidden" name="revision" value={revision} readOnly ref={autosave.formOf} />
				{restored && <input type="hidden" name="restored" value={restored} />}
				<DefaultButton value={isPublic ? "change" : isDraft ? "save" : "update"} />
				<ProposalFields
					form={form}
					choices={choices}
					isPublic={isPublic}
					generation={generation}
					preview={preview}
				/>
				<Section title={t("proposals.form.sectionSend")}>
					{isPublic ? (
						<p>
							<Link to={`${path}/attachments`} target="_blank">
								{t("proposals.form.attachmentsNewTab", { count: proposal.attachments })}
							</Link>
						</p>
					) : (
						<div>
							<Button
								variant="quiet"
								className="-mx-5"
								name="intent"
								value={isDraft ? "attachments" : "update-attachments"}
							>
								{t("proposals.form.attachmentsSave", { count: proposal.attachments })}
							</Button>
						</div>
					)}
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
					{isDraft && <AutosaveNote standing={autosave.standing} />}
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
