import { useAgencyOptions } from "~/components/agency/agency-options";
import { textOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, Form, Select, TextField } from "~/components/ui";
import { AGENCY_LIMITS } from "~/domain/agency";
import { AGENCY_KINDS, type AgencyKind, type Bilingual } from "~/domain/vocabulary";
import type { newAgencySchema } from "~/input/agency";

type AgencyFormProps = {
	/** What the action answered to this form, if it did. */
	answer: unknown;
	defaults?: Record<string, unknown>;
	/** Agencies that it can stand below. */
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	/** Of an agency that is changed; its address is not asked for any more. */
	revision?: number;
	formKey: string;
	backTo: string;
};

/** Everything that an administrator keeps of an agency. The page shows the errors above it. */
export function AgencyForm({ answer, defaults, agencies, revision, formKey, backTo }: AgencyFormProps) {
	const { t } = useI18n();
	const options = useAgencyOptions(agencies);
	const form = useFormState<typeof newAgencySchema>({ answer, defaults });
	const field = (name: string) => {
		const [whole = "", side] = name.split(".");
		const value = form.source?.[whole];
		const source = side ? (value as Record<string, unknown> | undefined) : form.source;
		return { name, defaultValue: textOf(source, side ?? whole), error: form.errorOf(name) };
	};
	const inThai = (label: string) => t("admin.agencies.inThai", { label });
	const inEnglish = (label: string) => t("admin.agencies.inEnglish", { label });
	const both = (name: "name" | "abbreviation" | "contactUnit", label: string) => (
		<>
			<TextField {...field(`${name}.th`)} lang="th" label={inThai(label)} limit={AGENCY_LIMITS[name]} />
			<TextField {...field(`${name}.en`)} lang="en" label={inEnglish(label)} limit={AGENCY_LIMITS[name]} />
		</>
	);
	return (
		<Form formKey={formKey}>
			<input type="hidden" name="intent" value="save" />
			{revision === undefined ? (
				<TextField
					{...field("code")}
					label={t("admin.agencies.code")}
					hint={t("admin.agencies.codeHint")}
					limit={AGENCY_LIMITS.code}
					width="md"
				/>
			) : (
				<input type="hidden" name="revision" value={textOf(form.source, "revision") ?? revision} />
			)}
			{both("name", t("admin.agencies.name"))}
			{both("abbreviation", t("admin.agencies.abbreviation"))}
			<TextField
				{...field("letterCode")}
				label={t("agencies.page.letterCode")}
				hint={t("admin.agencies.letterCodeHint")}
				width="sm"
				optional
			/>
			<Select
				{...field("kind")}
				label={t("agencies.page.kind")}
				placeholder={t("admin.agencies.choose")}
				options={AGENCY_KINDS.map((value) => ({ value, label: t(`domain.agencyKind.${value}`) }))}
			/>
			<TextField
				{...field("province")}
				label={t("admin.agencies.province")}
				hint={t("admin.agencies.provinceHint")}
				inputMode="numeric"
				width="xs"
				optional
			/>
			<Select
				{...field("parent")}
				label={t("agencies.page.parent")}
				hint={t("admin.agencies.parentHint")}
				placeholder={t("admin.agencies.noParent")}
				options={options}
				optional
			/>
			{both("contactUnit", t("agencies.page.contact"))}
			<div className="flex flex-wrap gap-3">
				<Button>{t(revision === undefined ? "admin.agencies.create" : "common.save")}</Button>
				<ButtonLink to={backTo} variant="quiet">
					{t("common.cancel")}
				</ButtonLink>
			</div>
		</Form>
	);
}
