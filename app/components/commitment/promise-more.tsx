import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { typedRows } from "~/components/judging/round-rows";
import { CheckboxGroup, Details, TextArea, TextField } from "~/components/ui";
import { PLANS, PORTALS } from "~/domain/commitment";
import { SKILLS } from "~/domain/training";
import { BUILDING_BLOCKS } from "~/domain/vocabulary";
import { DeliverableRows, ObstacleRows, type RowsProps } from "./promise-rows";
import { listOf, textOf } from "./typed";

/**
 * What a promise may say beyond what it must: each part opens with one press, and by itself where something is typed or wrong.
 */
export function PromiseMore(form: RowsProps) {
	const { t } = useI18n();
	const { source, errorOf } = form;
	const field = (name: string) => ({
		name,
		defaultValue: textOf(source, name),
		error: errorOf(name),
	});
	/** Whether a part holds something, also a row that a button has just added, or an error. */
	const holds = (...names: string[]) =>
		names.some(
			(name) => typedRows(source, name).length > 0 || listOf(source?.[name]).some(Boolean) || errorOf(name),
		);
	return (
		<section aria-labelledby="promise-more" className="flex flex-col gap-3">
			<h2 id="promise-more" className="text-xl">
				{t("agencies.promise.more")}
			</h2>
			<p className="max-w-text text-ink-soft">{t("agencies.promise.moreNote")}</p>
			<Part title={t("agencies.promise.deliverablesSection")} open={holds("deliverables")}>
				<DeliverableRows {...form} />
			</Part>
			<Part title={t("agencies.promise.budgetSection")} open={holds("budget", "budgetSource")}>
				<TextField
					{...field("budget")}
					label={t("commitments.promise.budget")}
					inputMode="decimal"
					width="md"
					suffix={t("agencies.promise.budgetUnit")}
					optional
				/>
				<TextField {...field("budgetSource")} label={t("commitments.promise.budgetSource")} optional />
			</Part>
			<Part title={t("agencies.promise.obstaclesSection")} open={holds("obstacles")}>
				<ObstacleRows {...form} />
			</Part>
			<Part title={t("agencies.promise.needsSection")} open={holds("buildingBlocks", "skills", "skillsNote")}>
				<CheckboxGroup
					name="buildingBlocks"
					legend={t("commitments.promise.buildingBlocks")}
					options={BUILDING_BLOCKS.map((block) => ({
						value: block,
						label: t(`domain.buildingBlock.${block}`),
					}))}
					defaultValue={listOf(source?.buildingBlocks)}
					error={errorOf("buildingBlocks")}
					optional
				/>
				<CheckboxGroup
					name="skills"
					legend={t("commitments.promise.skills")}
					hint={t("agencies.promise.skillsHint")}
					options={SKILLS.map((skill) => ({ value: skill, label: t(`training.skill.${skill}`) }))}
					defaultValue={listOf(source?.skills)}
					error={errorOf("skills")}
					columns
					optional
				/>
				<TextArea {...field("skillsNote")} label={t("commitments.promise.skillsNote")} rows={2} optional />
			</Part>
			<Part title={t("agencies.promise.plansSection")} open={holds("plans", "planNote", "portals")}>
				<CheckboxGroup
					name="plans"
					legend={t("commitments.promise.plans")}
					options={PLANS.map((plan) => ({ value: plan, label: t(`promises.plan.${plan}`) }))}
					defaultValue={listOf(source?.plans)}
					error={errorOf("plans")}
					optional
				/>
				<TextField
					{...field("planNote")}
					label={t("commitments.promise.planNote")}
					hint={t("agencies.promise.planNoteHint")}
					optional
				/>
				<CheckboxGroup
					name="portals"
					legend={t("commitments.promise.portals")}
					options={PORTALS.map((portal) => ({ value: portal, label: t(`promises.portal.${portal}`) }))}
					defaultValue={listOf(source?.portals)}
					error={errorOf("portals")}
					optional
				/>
			</Part>
			<p className="max-w-text text-ink-soft">{t("agencies.promise.partnersLater")}</p>
		</section>
	);
}

function Part({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
	return (
		<Details summary={title} open={open}>
			<div className="flex flex-col gap-5">{children}</div>
		</Details>
	);
}
