import type { ReactNode } from "react";
import type { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Markdown } from "~/components/markdown";
import { Button, CheckboxGroup, Details, RadioGroup, Select, TextArea, TextField } from "~/components/ui";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import {
	AGENCY_KINDS,
	type AgencyKind,
	type Bilingual,
	CHANGE_KINDS,
	CHANNELS,
	IMPACT_KINDS,
} from "~/domain/vocabulary";
import type { proposalFormSchema } from "~/input/proposal";
import { GroupRows, type TypedGroupRow } from "./group-rows";

type ProposalFieldsProps = {
	form: ReturnType<typeof useFormState<typeof proposalFormSchema>>;
	choices: {
		challenges: readonly { id: string; title: Bilingual; open: boolean }[];
		agencies: readonly { id: string; name: Bilingual; kind: AgencyKind }[];
		provinces: readonly { code: number; name: Bilingual }[];
	};
	/** A public proposal keeps its challenge and agency. */
	isPublic: boolean;
	generation: string;
	/** HTML of the body, when a preview was asked for. */
	preview: string | null;
};

/** All fields of a proposal, in sections. */
export function ProposalFields({ form, choices, isPublic, generation, preview }: ProposalFieldsProps) {
	const { t, format } = useI18n();
	const field = (name: Parameters<typeof form.typed>[0]) => ({
		name,
		defaultValue: form.typed(name),
		error: form.errorOf(name),
	});
	const rows = (form.source?.targetGroups ?? []) as (TypedGroupRow | null)[];
	return (
		<>
			<Section title={t("proposals.form.sectionIdea")}>
				<TextField
					{...field("title")}
					label={t("proposals.new.titleLabel")}
					hint={t("proposals.new.titleHint")}
				/>
				<TextArea
					{...field("summary")}
					label={t("proposals.form.summary")}
					hint={t("proposals.form.summaryHint")}
					limit={PROPOSAL_LIMITS.summary}
					rows={3}
				/>
				<TextField
					{...field("service")}
					label={t("proposals.form.service")}
					hint={t("proposals.form.serviceHint")}
				/>
			</Section>
			<Section title={t("proposals.form.sectionProblem")}>
				<TextArea
					{...field("problem")}
					label={t("proposals.form.problem")}
					hint={t("proposals.form.problemHint")}
					limit={PROPOSAL_LIMITS.problem}
				/>
				<GroupRows
					rows={rows}
					generation={generation}
					error={form.errorOf("targetGroups")}
					errorOf={form.errorOf}
				/>
			</Section>
			<Section title={t("proposals.form.sectionScope")}>
				<RadioGroup
					name="area"
					legend={t("proposals.form.area")}
					defaultValue={form.typed("area") ?? "nationwide"}
					options={[
						{ value: "nationwide", label: t("proposals.form.nationwide") },
						{ value: "provinces", label: t("proposals.form.provincesOnly") },
					]}
				/>
				<Details
					summary={t("proposals.form.provincesShow")}
					open={form.chosen("provinces").length > 0 || Boolean(form.errorOf("provinces"))}
				>
					<CheckboxGroup
						name="provinces"
						legend={t("proposals.form.provinces")}
						columns
						defaultValue={form.chosen("provinces")}
						error={form.errorOf("provinces")}
						options={choices.provinces.map(({ code, name }) => ({
							value: String(code),
							label: format.text(name),
						}))}
					/>
				</Details>
				<CheckboxGroup
					name="changeKinds"
					legend={t("proposals.form.changeKinds")}
					columns
					defaultValue={form.chosen("changeKinds")}
					error={form.errorOf("changeKinds")}
					options={CHANGE_KINDS.map((value) => ({ value, label: t(`domain.changeKind.${value}`) }))}
				/>
				<CheckboxGroup
					name="channels"
					legend={t("proposals.form.channels")}
					columns
					optional
					defaultValue={form.chosen("channels")}
					options={CHANNELS.map((value) => ({ value, label: t(`domain.channel.${value}`) }))}
				/>
				<CheckboxGroup
					name="impacts"
					legend={t("proposals.form.impacts")}
					columns
					optional
					defaultValue={form.chosen("impacts")}
					options={IMPACT_KINDS.map((value) => ({ value, label: t(`domain.impact.${value}`) }))}
				/>
			</Section>
			<Section title={t("proposals.form.sectionLinks")}>
				{!isPublic && (
					<>
						<Select
							{...field("challenge")}
							label={t("proposals.form.challenge")}
							optional
							placeholder={t("proposals.new.noChallenge")}
							options={choices.challenges
								.filter(({ id, open }) => open || id === form.typed("challenge"))
								.map(({ id, title }) => ({ value: id, label: format.text(title) }))}
						/>
						<Select
							{...field("agency")}
							label={t("proposals.form.agency")}
							hint={t("proposals.form.agencyHint")}
							optional
							placeholder={t("proposals.form.notSure")}
							options={AGENCY_KINDS.map((kind) => ({
								label: t(`domain.agencyKind.${kind}`),
								options: choices.agencies
									.filter((agency) => agency.kind === kind)
									.map(({ id, name }) => ({ value: id, label: format.text(name) })),
							})).filter(({ options }) => options.length > 0)}
						/>
					</>
				)}
				<TextField {...field("teamName")} label={t("proposals.form.teamName")} optional width="lg" />
			</Section>
			<Section title={t("proposals.form.sectionStory")}>
				<TextArea
					{...field("body")}
					label={t("proposals.form.body")}
					hint={t("proposals.form.bodyHint")}
					limit={PROPOSAL_LIMITS.body}
					rows={14}
				/>
				<div>
					<Button variant="secondary" size="sm" name="intent" value="preview">
						{t("proposals.form.preview")}
					</Button>
				</div>
				{preview !== null && (
					<section id="preview" aria-labelledby="preview-title" className="border-2 border-line p-5">
						<h3 id="preview-title" className="mb-3 text-lg">
							{t("proposals.form.previewTitle")}
						</h3>
						<Markdown html={preview} lang="th" />
					</section>
				)}
			</Section>
			<Section title={t("proposals.form.sectionEnglish")}>
				<TextField
					{...field("titleEn")}
					label={t("proposals.form.titleEn")}
					hint={t("proposals.form.englishHint")}
					optional
					lang="en"
				/>
				<TextArea {...field("summaryEn")} label={t("proposals.form.summaryEn")} optional rows={3} lang="en" />
			</Section>
		</>
	);
}

/** One part of the form under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
	return (
		<section className="flex flex-col gap-7 border-t border-line pt-6">
			<h2>{title}</h2>
			{children}
		</section>
	);
}
