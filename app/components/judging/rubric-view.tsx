import { useI18n } from "~/components/i18n";
import { Details } from "~/components/ui";
import type { Rubric } from "~/domain/judging/rubric";
import { RubricWeights } from "./rubric-weights";

/** A rubric to read: what is looked at, with which weight, and what each score means. */
export function RubricView({ rubric }: { rubric: Rubric }) {
	const { t, format } = useI18n();
	return (
		<div className="flex flex-col gap-8">
			<p>
				{t("judgingRounds.rubric.scaleFromTo", {
					min: format.number(rubric.scaleMin),
					max: format.number(rubric.scaleMax),
				})}
			</p>
			<RubricWeights
				names={rubric.criteria.map(({ name }) => format.text(name))}
				weights={rubric.criteria.map(({ weight }) => weight)}
			/>
			{rubric.criteria.map((criterion) => (
				<section key={criterion.key} aria-labelledby={`criterion-${criterion.key}`} className="max-w-text">
					<h2 id={`criterion-${criterion.key}`} className="text-lg">
						{format.text(criterion.name)}
					</h2>
					<p>{format.text(criterion.about)}</p>
					{criterion.words.length > 0 && (
						<Details summary={t("judgingRounds.rubric.words")}>
							<dl className="flex flex-col gap-2">
								{criterion.words.map(({ score, text }) => (
									<div key={score} className="flex gap-4">
										<dt className="w-8 shrink-0 text-right font-semibold tabular-nums">
											{format.number(score)}
										</dt>
										<dd>{format.text(text)}</dd>
									</div>
								))}
							</dl>
						</Details>
					)}
				</section>
			))}
		</div>
	);
}
