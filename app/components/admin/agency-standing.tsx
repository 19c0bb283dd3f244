import { useAgencyOptions } from "~/components/agency/agency-options";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Details, Form, Select, TextField } from "~/components/ui";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { agencyStandingSchema } from "~/input/agency";

type AgencyStandingProps = {
	/** What the action answered to this form, if it did. */
	answer: unknown;
	closed: boolean;
	revision: number;
	/** Agencies that could go on with its work. */
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
};

/** Closes an open agency, opens a closed one again. */
export function AgencyStanding({ answer, closed, revision, agencies }: AgencyStandingProps) {
	const { t } = useI18n();
	const options = useAgencyOptions(agencies);
	const form = useFormState<typeof agencyStandingSchema>({ answer });
	const intent = closed ? "reopen" : "close";
	return (
		<Details summary={t(`admin.agencies.${intent}Title`)} open={form.summary.length > 0}>
			<Form>
				<p>{t(`admin.agencies.${intent}Hint`)}</p>
				<input type="hidden" name="revision" value={form.typed("revision") ?? revision} />
				{!closed && (
					<Select
						name="replacedBy"
						label={t("admin.agencies.replacedBy")}
						hint={t("admin.agencies.replacedByHint")}
						placeholder={t("admin.agencies.noSuccessor")}
						options={options}
						defaultValue={form.typed("replacedBy") ?? ""}
						error={form.errorOf("replacedBy")}
						optional
					/>
				)}
				<TextField
					name="why"
					label={t("admin.why")}
					hint={t("admin.agencies.whyHint")}
					defaultValue={form.typed("why")}
					error={form.errorOf("why")}
				/>
				<div>
					<Button variant={closed ? "secondary" : "danger"} name="intent" value={intent}>
						{t(`admin.agencies.${intent}`)}
					</Button>
				</div>
			</Form>
		</Details>
	);
}
