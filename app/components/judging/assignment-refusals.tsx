import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Notice } from "~/components/ui";
import type { AssignmentRefusal, AssignmentRemedy } from "~/domain/judging/assignment-refusal";

type AssignmentRefusalsProps = {
	plan: { refusals: readonly AssignmentRefusal[]; remedies: readonly AssignmentRemedy[] };
	round: { number: number };
	/** Names of judges by code. */
	names: Record<string, string>;
};

/** Reasons that are listed one by one; the rest is a number. */
const MOST_SHOWN = 20;

/** Why a demand cannot be met, and the smallest changes of which any one would do. */
export function AssignmentRefusals({ plan, round, names }: AssignmentRefusalsProps) {
	const { t, to } = useI18n();
	const { refusals, remedies } = plan;
	const base = `/steward/judging/${round.number}`;
	const words = (refusal: AssignmentRefusal) => {
		const { needed, available, missing } = refusal;
		const shared = { needed, available, missing };
		switch (refusal.code) {
			case "entryLacksJudges":
				return t("judgingRounds.refusals.entryLacksJudges", { ...shared, entry: refusal.entry });
			case "groupLacksPlaces":
				return t("judgingRounds.refusals.groupLacksPlaces", {
					...shared,
					entries: refusal.entries.length,
					judges: refusal.judges.length,
					named: refusal.entries.slice(0, MOST_SHOWN).join(" "),
				});
			default:
				return t(`judgingRounds.refusals.${refusal.code}`, shared);
		}
	};
	const remedy = (change: AssignmentRemedy) => {
		if (change.change === "addJudges")
			return (
				<Link to={to(`${base}/panel`)}>{t("judgingRounds.remedies.addJudges", { count: change.count })}</Link>
			);
		if (change.change === "lowerK")
			return (
				<Link to={to(`${base}/settings#reviewsPerEntry`)}>
					{t("judgingRounds.remedies.lowerK", { to: change.to })}
				</Link>
			);
		return (
			<>
				{t("judgingRounds.remedies.raiseLimits", { places: change.places })}{" "}
				{change.judges
					.map(({ judge, by }) =>
						t("judgingRounds.remedies.raiseLimit", { judge: `${judge} ${names[judge] ?? ""}`, by }),
					)
					.join(", ")}
			</>
		);
	};
	return (
		<div className="flex flex-col gap-6">
			<Notice tone="danger" title={t("judgingRounds.refusals.title")}>
				<ul className="list-disc pl-5">
					{refusals.slice(0, MOST_SHOWN).map((refusal) => (
						<li key={`${refusal.code} ${"entry" in refusal ? refusal.entry : ""}`}>{words(refusal)}</li>
					))}
				</ul>
				{refusals.length > MOST_SHOWN && (
					<p>{t("judgingRounds.refusals.more", { count: refusals.length - MOST_SHOWN })}</p>
				)}
			</Notice>
			{remedies.length > 0 && (
				<section aria-labelledby="remedies-title" className="max-w-text">
					<h2 id="remedies-title" className="text-xl">
						{t("judgingRounds.remedies.title")}
					</h2>
					<ul className="mt-2 list-disc pl-5">
						{remedies.map((change) => (
							<li key={change.change}>{remedy(change)}</li>
						))}
					</ul>
				</section>
			)}
		</div>
	);
}
