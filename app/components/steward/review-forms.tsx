import { useAgencyOptions } from "~/components/agency/agency-options";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Details, ErrorSummary, Form, Select, TextArea, TextField } from "~/components/ui";
import type { ProposalState } from "~/domain/proposal";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { reviewFieldsSchema } from "~/input/steward";

type ReviewFormsProps = {
	proposal: { state: ProposalState; agencyId: string | null; revision: number };
	agencies: { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	/** The action's data after a refusal. */
	answer: unknown;
};

type ReviewForm = ReturnType<typeof useFormState<typeof reviewFieldsSchema>>;

/** What a steward can decide on a proposal in its present state, a form for each. */
export function ReviewForms({ proposal, agencies, answer }: ReviewFormsProps) {
	const { t } = useI18n();
	const { state, agencyId, revision } = proposal;
	const defaults = { agency: agencyId ?? "" };
	const form = useFormState<typeof reviewFieldsSchema>({ answer, defaults });
	const failed = form.typed("intent");
	return (
		<section aria-labelledby="decide" className="flex flex-col gap-8">
			<h2 id="decide">{t("steward.review.decide")}</h2>
			<ErrorSummary errors={form.summary} />
			{state === "submitted" && <PublishForms form={form} revision={revision} open={failed === "return"} />}
			<AgencyForm form={form} agencies={agencies} />
			{state === "published" && <RetireForms form={form} open={failed} />}
		</section>
	);
}

type PublishFormsProps = { form: ReviewForm; revision: number; open: boolean };

function PublishForms({ form, revision, open }: PublishFormsProps) {
	const { t } = useI18n();
	return (
		<>
			<Form layout="none">
				<input type="hidden" name="revision" value={revision} />
				<p className="mb-3 max-w-text">{t("steward.review.publishNote")}</p>
				<Button name="intent" value="publish">
					{t("steward.review.publish")}
				</Button>
			</Form>
			<Details summary={t("steward.review.return")} open={open}>
				<Form>
					<TextArea
						name="reason"
						label={t("steward.review.returnReason")}
						hint={t("steward.review.returnHint")}
						defaultValue={form.typed("reason")}
						error={form.errorOf("reason")}
					/>
					<div>
						<Button name="intent" value="return" variant="secondary">
							{t("steward.review.return")}
						</Button>
					</div>
				</Form>
			</Details>
		</>
	);
}

function AgencyForm({ form, agencies }: { form: ReviewForm; agencies: ReviewFormsProps["agencies"] }) {
	const { t } = useI18n();
	const options = useAgencyOptions(agencies, "id");
	return (
		<Form>
			<Select
				name="agency"
				label={t("steward.review.agency")}
				hint={t("steward.review.agencyHint")}
				placeholder={t("steward.review.noAgency")}
				options={options}
				defaultValue={form.typed("agency")}
				error={form.errorOf("agency")}
			/>
			<div>
				<Button name="intent" value="assign" variant="secondary">
					{t("steward.review.assign")}
				</Button>
			</div>
		</Form>
	);
}

function RetireForms({ form, open }: { form: ReviewForm; open: string | undefined }) {
	const { t } = useI18n();
	return (
		<div>
			<h3 className="text-lg">{t("steward.review.other")}</h3>
			<Details summary={t("steward.review.merge")} open={open === "merge"}>
				<Form>
					<p>{t("steward.review.mergeHint")}</p>
					<TextField
						name="into"
						label={t("steward.review.into")}
						inputMode="numeric"
						width="sm"
						defaultValue={form.typed("into")}
						error={form.errorOf("into")}
					/>
					<TextArea
						name="mergeReason"
						label={t("steward.review.mergeReason")}
						rows={3}
						defaultValue={form.typed("mergeReason")}
						error={form.errorOf("mergeReason")}
					/>
					<div>
						<Button name="intent" value="merge" variant="danger">
							{t("steward.review.merge")}
						</Button>
					</div>
				</Form>
			</Details>
			<Details summary={t("steward.review.archive")} open={open === "archive"}>
				<Form>
					<p>{t("steward.review.archiveHint")}</p>
					<TextArea
						name="archiveReason"
						label={t("steward.review.archiveReason")}
						rows={3}
						defaultValue={form.typed("archiveReason")}
						error={form.errorOf("archiveReason")}
					/>
					<div>
						<Button name="intent" value="archive" variant="danger">
							{t("steward.review.archive")}
						</Button>
					</div>
				</Form>
			</Details>
		</div>
	);
}
