import { useI18n } from "~/components/i18n";
import { Button, Details, Form, Select } from "~/components/ui";
import { RUBRIC_TEMPLATES } from "~/domain/judging/rubric-templates";
import type { Bilingual } from "~/domain/vocabulary";

type RubricStartProps = {
	others: { number: number; name: Bilingual; criteria: number }[];
	/** Open at first: while there is no rubric yet. */
	open: boolean;
};

/** Begins a rubric from a template or from another round; nothing is kept until it is saved. */
export function RubricStart({ others, open }: RubricStartProps) {
	const { t, format } = useI18n();
	return (
		<Details summary={t("judgingRounds.rubric.start")} open={open}>
			<p className="mb-4 max-w-text text-sm text-ink-soft">{t("judgingRounds.rubric.startHint")}</p>
			<div className="flex flex-col gap-6">
				<Form layout="none" className="flex flex-wrap items-end gap-3">
					<Select
						name="template"
						label={t("judgingRounds.rubric.template")}
						options={RUBRIC_TEMPLATES.map((value) => ({
							value,
							label: t(`judgingRounds.rubric.templates.${value}`),
						}))}
					/>
					<Button name="intent" value="template" variant="secondary">
						{t("judgingRounds.rubric.useTemplate")}
					</Button>
				</Form>
				{others.length > 0 && (
					<Form layout="none" className="flex flex-wrap items-end gap-3">
						<Select
							name="round"
							label={t("judgingRounds.rubric.copy")}
							options={others.map(({ number, name, criteria }) => ({
								value: String(number),
								label: t("judgingRounds.rubric.copyOption", { name: format.text(name), count: criteria }),
							}))}
						/>
						<Button name="intent" value="copy" variant="secondary">
							{t("judgingRounds.rubric.useCopy")}
						</Button>
					</Form>
				)}
			</div>
		</Details>
	);
}
