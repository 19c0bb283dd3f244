import { useI18n } from "~/components/i18n";
import { Button, FieldError, FieldGroup, Select, TextArea, useFieldLabel } from "~/components/ui";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { TARGET_GROUPS } from "~/domain/vocabulary";

/** What stands in one row, as typed. */
export type TypedGroupRow = { group?: string; experience?: string; needs?: string; painPoints?: string };

type GroupRowsProps = {
	rows: readonly (TypedGroupRow | null | undefined)[];
	/** Changes when the rows were changed by a button, so that the fields show the new ones. */
	generation: string;
	error?: string;
	errorOf: (name: string) => string | undefined;
};

/** Whom a proposal is for: a row per group; the buttons work without a script. */
export function GroupRows({ rows, generation, error, errorOf }: GroupRowsProps) {
	const { t } = useI18n();
	useFieldLabel("targetGroups", t("proposals.form.groups"));
	// why: a row in which nothing was typed comes back from a refused form as null
	const shown: TypedGroupRow[] = rows.length > 0 ? rows.map((row) => row ?? {}) : [{}];
	const labels = {
		experience: t("proposals.experience"),
		needs: t("proposals.needs"),
		painPoints: t("proposals.painPoints"),
	};
	const options = TARGET_GROUPS.map((value) => ({ value, label: t(`domain.targetGroup.${value}`) }));
	return (
		<section id="targetGroups" tabIndex={-1} aria-labelledby="groups-title" className="flex flex-col gap-6">
			<div className={error ? "border-l-4 border-danger pl-4" : undefined}>
				<h3 id="groups-title" className="text-lg">
					{t("proposals.form.groups")}
				</h3>
				<p className="text-sm text-ink-soft">{t("proposals.form.groupsHint")}</p>
				{error && <FieldError id="targetGroups-error">{error}</FieldError>}
			</div>
			{shown.map((row, index) => {
				const name = (field: keyof TypedGroupRow) => `targetGroups[${index}].${field}`;
				const text = (field: "experience" | "needs" | "painPoints") => (
					<TextArea
						name={name(field)}
						label={labels[field]}
						rows={2}
						optional
						limit={PROPOSAL_LIMITS.targetGroupText}
						defaultValue={row[field]}
						error={errorOf(name(field))}
					/>
				);
				return (
					<fieldset
						// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; a button makes a new generation
						key={`${generation}-${index}`}
						className="flex min-w-0 max-w-text flex-col gap-4 border-l-4 border-gold pl-4"
					>
						<legend className="font-semibold">
							{t("proposals.form.groupLegend", { number: index + 1 })}
						</legend>
						<FieldGroup label={t("proposals.form.groupLegend", { number: index + 1 })}>
							<Select
								name={name("group")}
								label={t("proposals.form.group")}
								placeholder={t("proposals.form.chooseGroup")}
								options={options}
								defaultValue={row.group ?? ""}
								error={errorOf(name("group"))}
							/>
							{text("experience")}
							{text("needs")}
							{text("painPoints")}
						</FieldGroup>
						{shown.length > 1 && (
							<div>
								<Button variant="quiet" size="sm" name="intent" value={`remove-${index}`}>
									{t("proposals.form.removeGroup", { number: index + 1 })}
								</Button>
							</div>
						)}
					</fieldset>
				);
			})}
			<div>
				<Button variant="secondary" size="sm" icon="plus" name="intent" value="add-group">
					{t("proposals.form.addGroup")}
				</Button>
			</div>
		</section>
	);
}
