import { useI18n } from "~/components/i18n";
import { Fieldset, Select, TextField } from "~/components/ui";
import { ARTEFACT_LIMITS } from "~/domain/artefact";
import { TARGET_GROUPS } from "~/domain/vocabulary";

const ROWS = Array.from({ length: ARTEFACT_LIMITS.participants }, (_, row) => row);

function typedAt(typed: unknown, row: number): { group?: string; people?: string } {
	const value: unknown = Array.isArray(typed) ? typed[row] : undefined;
	if (typeof value !== "object" || value === null) return {};
	const { group, people } = value as { group?: unknown; people?: unknown };
	return {
		...(group === undefined || group === null ? {} : { group: String(group) }),
		...(people === undefined || people === null ? {} : { people: String(people) }),
	};
}

type ParticipantRowsProps = {
	/** What was typed into the rows, as nested as their names. */
	typed: unknown;
	errorOf: (name: string) => string | undefined;
};

/** Participants of a test by group; as many rows as there may be, so that it works without JavaScript. */
export function ParticipantRows({ typed, errorOf }: ParticipantRowsProps) {
	const { t } = useI18n();
	return (
		<Fieldset
			name="participants"
			legend={t("stages.field.participants")}
			hint={t("stages.field.participantsHint")}
			error={errorOf("participants")}
		>
			{ROWS.map((row) => {
				const value = typedAt(typed, row);
				return (
					<div key={row} className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_9rem]">
						<Select
							name={`participants[${row}].group`}
							label={t("stages.field.participantGroup", { row: row + 1 })}
							placeholder={t("stages.pick")}
							options={TARGET_GROUPS.map((group) => ({
								value: group,
								label: t(`domain.targetGroup.${group}`),
							}))}
							defaultValue={value.group}
							error={errorOf(`participants[${row}].group`)}
						/>
						<TextField
							name={`participants[${row}].people`}
							label={t("stages.field.participantPeople", { row: row + 1 })}
							suffix={t("stages.field.peopleUnit")}
							inputMode="numeric"
							defaultValue={value.people}
							error={errorOf(`participants[${row}].people`)}
						/>
					</div>
				);
			})}
		</Fieldset>
	);
}
