import { useI18n } from "~/components/i18n";
import { Timeline } from "~/components/ui";

type Step = {
	what: "proposed" | "renamed" | "shown" | "hidden" | "word-added" | "word-removed" | "split" | "merged";
	words: readonly string[];
	other: number | null;
	by: string | null;
	at: Date | string;
};

/** What was done to a group, latest first. */
export function GroupSteps({ steps }: { steps: readonly Step[] }) {
	const { t } = useI18n();
	return (
		<section aria-labelledby="steps">
			<h2 id="steps" className="mb-4 text-lg">
				{t("needs.group.history")}
			</h2>
			<Timeline
				label={t("needs.group.history")}
				events={[...steps].reverse().map((step, index) => ({
					id: String(index),
					at: step.at,
					what: t(`needs.group.step.${step.what}`, { words: step.words.join(", "), other: step.other ?? 0 }),
					who: step.by ?? undefined,
				}))}
			/>
		</section>
	);
}
