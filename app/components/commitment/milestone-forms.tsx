import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, DateField, ErrorSummary, Form, RadioGroup, TextArea, TextField } from "~/components/ui";
import { MILESTONE_LIMITS } from "~/domain/commitment-milestones";
import type { milestoneChangeSchema, milestoneSchema } from "~/input/commitment-work";

type MilestoneFormProps = { answer: unknown; formKey: string; example: string };

/** Sets a new milestone. */
export function MilestoneForm({ answer, formKey, example }: MilestoneFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof milestoneSchema>({ answer });
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="intent" value="add" />
				<TextField
					name="title"
					label={t("promises.milestones.name")}
					hint={t("promises.milestones.nameHint")}
					limit={MILESTONE_LIMITS.title}
					defaultValue={form.typed("title")}
					error={form.errorOf("title")}
				/>
				<TextField
					name="doneWhen"
					label={t("promises.milestones.doneWhen")}
					limit={MILESTONE_LIMITS.doneWhen}
					defaultValue={form.typed("doneWhen")}
					error={form.errorOf("doneWhen")}
				/>
				<DateField
					name="dueAt"
					label={t("promises.milestones.due")}
					example={example}
					defaultValue={form.typed("dueAt")}
					error={form.errorOf("dueAt")}
				/>
				<div>
					<Button>{t("promises.milestones.save")}</Button>
				</div>
			</Form>
		</>
	);
}

type ChangeFormProps = MilestoneFormProps & { milestone: { id: string; revision: number } };

/** Says what became of a milestone. */
export function MilestoneChangeForm({ milestone, answer, formKey, example }: ChangeFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof milestoneChangeSchema>({ answer });
	return (
		<Form formKey={formKey}>
			<ErrorSummary errors={form.summary} />
			<input type="hidden" name="intent" value="change" />
			<input type="hidden" name="milestone" value={milestone.id} />
			<input type="hidden" name="revision" value={milestone.revision} />
			<RadioGroup
				id={`${milestone.id}-what`}
				name="what"
				legend={t("promises.milestones.what")}
				options={(["done", "moved", "dropped"] as const).map((value) => ({
					value,
					label: t(`promises.milestones.${value}`),
				}))}
				defaultValue={form.typed("what")}
				error={form.errorOf("what")}
			/>
			<DateField
				id={`${milestone.id}-due`}
				name="dueAt"
				label={t("promises.milestones.newDay")}
				example={example}
				defaultValue={form.typed("dueAt")}
				error={form.errorOf("dueAt")}
				optional
			/>
			<TextArea
				id={`${milestone.id}-why`}
				name="why"
				rows={2}
				label={t("promises.milestones.why")}
				hint={t("promises.milestones.whyHint")}
				defaultValue={form.typed("why")}
				error={form.errorOf("why")}
				optional
			/>
			<div>
				<Button variant="secondary">{t("promises.milestones.send")}</Button>
			</div>
		</Form>
	);
}
