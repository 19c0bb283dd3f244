import { useNavigation, useRevalidator } from "@remix-run/react";
import { type FormEvent, useRef, useState } from "react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, TextArea, useIsUnsent } from "~/components/ui";
import { type CriterionScore, weighScores } from "~/domain/judging/ballot";
import { ROUND_LIMITS } from "~/domain/judging/round";
import { type Rubric, weightShares } from "~/domain/judging/rubric";
import type { draftSchema } from "~/input/judge";
import { BallotCriterion } from "./ballot-criterion";
import { DraftStatus } from "./ballot-draft-status";
import { useBallotDraft } from "./use-ballot-draft";

type BallotSheetProps = {
	round: number;
	entry: number;
	judgeId: string;
	rubric: Rubric & { print: string };
	/** What the sheet begins with. */
	sheet: { scores: CriterionScore[]; toTeam: string; toPanel: string };
	/** Version of the server's that it is. */
	version: number;
	draftAt: Date | string | null;
	/** True when scores were submitted before. */
	submitted: boolean;
	answer: unknown;
	formKey: string;
};

/** The sheet on which a judge scores an entry. Give it a key of the entry and the version. */
export function BallotSheet({
	round,
	entry,
	judgeId,
	rubric,
	sheet,
	version,
	draftAt,
	submitted,
	answer,
	formKey,
}: BallotSheetProps) {
	const { t, format } = useI18n();
	const form = useRef<HTMLFormElement | null>(null);
	const revalidator = useRevalidator();
	const unsent = useIsUnsent();
	const busy = useNavigation().state === "submitting" && !unsent;
	const state = useFormState<typeof draftSchema>({
		answer,
		defaults: {
			scores: Object.fromEntries(sheet.scores.map(({ criterion, score }) => [criterion, String(score)])),
			toTeam: sheet.toTeam,
			toPanel: sheet.toPanel,
		},
	});
	const typed = (state.source?.scores ?? {}) as Record<string, string>;
	const [scores, setScores] = useState(() => toScores(typed));
	const [heldBack, setHeldBack] = useState(false);
	const readScores = () => form.current && setScores(toScores(scoresOf(form.current)));
	const draft = useBallotDraft({
		form,
		name: { judgeId, round, entry },
		version,
		enabled: true,
		onRestored: readScores,
	});
	const total = weighScores({ scores, rubric });
	const shares = weightShares(rubric.criteria.map(({ weight }) => weight));

	function onSubmit(event: FormEvent<HTMLFormElement>) {
		const { submitter } = event.nativeEvent as SubmitEvent;
		if ((submitter as HTMLButtonElement | null)?.value === "draft") {
			event.preventDefault();
			draft.sendNow();
			return;
		}
		setHeldBack(!navigator.onLine);
		if (navigator.onLine) draft.stop();
		else {
			event.preventDefault();
			draft.sendNow();
		}
	}

	return (
		<section aria-labelledby="sheet-heading" className="flex flex-col gap-6">
			<div>
				<h2 id="sheet-heading">{t("judge.sheet.title")}</h2>
				<p className="mt-1 text-sm text-ink-soft">{t("judge.sheet.lede")}</p>
			</div>
			<ErrorSummary errors={state.summary} />
			<Form
				formKey={formKey}
				onSubmit={onSubmit}
				onChange={() => {
					readScores();
					draft.onChange();
				}}
			>
				<input
					ref={(field) => {
						form.current = field?.form ?? null;
					}}
					type="hidden"
					name="basis"
					value={version}
				/>
				<input type="hidden" name="rubric" value={rubric.print} />
				{rubric.criteria.map((criterion, index) => (
					<BallotCriterion
						key={criterion.key}
						criterion={criterion}
						scale={rubric}
						share={shares[index] ?? 0}
						value={typed[criterion.key]}
						error={state.errorOf(`scores.${criterion.key}`)}
					/>
				))}
				<p className="border-y border-line py-3 tabular-nums" aria-live="polite">
					{total === null
						? t("judge.sheet.given", { done: scores.length, of: rubric.criteria.length })
						: t("judge.sheet.total", { total: format.number(total), max: rubric.scaleMax })}
				</p>
				<TextArea
					name="toTeam"
					label={t("judge.sheet.toTeam")}
					hint={t("judge.sheet.toTeamHint")}
					optional
					rows={4}
					limit={ROUND_LIMITS.comment}
					defaultValue={state.typed("toTeam")}
					error={state.errorOf("toTeam")}
				/>
				<TextArea
					name="toPanel"
					label={t("judge.sheet.toPanel")}
					hint={t("judge.sheet.toPanelHint")}
					optional
					rows={3}
					limit={ROUND_LIMITS.comment}
					defaultValue={state.typed("toPanel")}
					error={state.errorOf("toPanel")}
				/>
				<DraftStatus
					standing={draft.standing}
					draftAt={draftAt}
					heldBack={heldBack}
					onUseThisOne={draft.useThisOne}
					onForgetThisOne={() => {
						draft.forgetThisOne();
						revalidator.revalidate();
					}}
				/>
				<div className="flex flex-wrap gap-3 bg-page lg:sticky lg:bottom-0 lg:border-t lg:border-line lg:py-3">
					<Button name="intent" value="submit" disabled={busy}>
						{t(submitted ? "judge.sheet.submitAgain" : "judge.sheet.submit")}
					</Button>
					<Button name="intent" value="draft" variant="secondary">
						{t("judge.sheet.saveDraft")}
					</Button>
				</div>
			</Form>
		</section>
	);
}

function scoresOf(form: HTMLFormElement): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const [name, value] of new FormData(form))
		if (name.startsWith("scores.") && typeof value === "string") fields[name.slice(7)] = value;
	return fields;
}

/** What counts as a score of what stands in the fields. */
function toScores(fields: Record<string, string>): CriterionScore[] {
	return Object.entries(fields)
		.filter(([, text]) => text.trim() !== "" && Number.isFinite(Number(text)))
		.map(([criterion, text]) => ({ criterion, score: Number(text) }));
}
