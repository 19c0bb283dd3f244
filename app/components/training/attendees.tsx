import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Details, Form, Table, TextArea } from "~/components/ui";
import type { cancelTrainingSchema } from "~/input/training";

type AttendeeTableProps = { attendees: readonly { name: string; at: Date | string }[] };

/** Who comes, in the order of signing up; for the steward only. */
export function AttendeeTable({ attendees }: AttendeeTableProps) {
	const { t, format } = useI18n();
	if (attendees.length === 0) return <p className="text-ink-soft">{t("training.noAttendees")}</p>;
	return (
		<Table
			caption={t("training.attendees", { count: attendees.length })}
			rows={attendees.map((row, index) => ({ ...row, place: index + 1 }))}
			rowKey={({ place }) => String(place)}
			columns={[
				{ key: "place", header: t("training.row"), cell: ({ place }) => format.number(place), numeric: true },
				{ key: "name", header: t("training.name"), cell: ({ name }) => name, rowHeader: true },
				{ key: "at", header: t("training.signedUpAt"), cell: ({ at }) => format.dateTime(at) },
			]}
		/>
	);
}

/** Cancels a session, with the reason that those who come are told. */
export function CancelTraining({ answer }: { answer: unknown }) {
	const { t } = useI18n();
	const form = useFormState<typeof cancelTrainingSchema>({ answer });
	return (
		<Details summary={t("training.cancel")} open={Boolean(form.errorOf("why"))}>
			<Form>
				<TextArea
					name="why"
					label={t("training.cancelWhy")}
					hint={t("training.cancelHint")}
					rows={3}
					defaultValue={form.typed("why")}
					error={form.errorOf("why")}
				/>
				<div>
					<Button variant="danger" name="intent" value="cancel">
						{t("training.cancel")}
					</Button>
				</div>
			</Form>
		</Details>
	);
}
