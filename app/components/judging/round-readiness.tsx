import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, DescriptionList, Form, Icon, Time } from "~/components/ui";
import type { Missing, MissingCode } from "~/domain/judging/readiness";
import type { RoundHead } from "./round-nav";

type RoundReadinessProps = {
	round: RoundHead & { opensAt: Date | string; closesAt: Date | string };
	preparation: {
		entries: { in: number; ineligible: number; withdrawn: number };
		judges: number;
		understaffed: number;
		missing: Missing[];
	};
	formKey: string;
};

/** The page on which what is missing is mended. */
const PAGE_OF: Record<MissingCode, string> = {
	rubric: "rubric",
	scale: "rubric",
	method: "settings",
	tieRule: "settings",
	closesBeforeOpens: "settings",
	closingPassed: "settings",
	entries: "entries",
	unchecked: "entries",
	judges: "panel",
	assignment: "assignment",
};

/** How a round stands: its times and figures, and while it is a draft what is missing and the button that opens it. */
export function RoundReadiness({ round, preparation, formKey }: RoundReadinessProps) {
	const { t, to, format } = useI18n();
	const { entries, judges, understaffed, missing } = preparation;
	const base = `/steward/judging/${round.number}`;
	return (
		<section aria-labelledby="standing-title" className="flex flex-col gap-6">
			<h2 id="standing-title" className="text-xl">
				{t("judgingRounds.standing")}
			</h2>
			<DescriptionList
				items={[
					{ term: t("judgingRounds.form.opens"), detail: <Time at={round.opensAt} as="dateTime" /> },
					{ term: t("judgingRounds.form.closes"), detail: <Time at={round.closesAt} as="dateTime" /> },
					{
						term: t("judgingRounds.nav.entries"),
						detail: t("judgingRounds.entries.counts", {
							in: entries.in,
							ineligible: entries.ineligible,
							withdrawn: entries.withdrawn,
						}),
					},
					{ term: t("judgingRounds.nav.panel"), detail: t("judgingRounds.panel.count", { count: judges }) },
					{
						term: t("judgingRounds.nav.assignment"),
						detail:
							round.mode === "pairs"
								? null
								: understaffed === 0
									? t("judgingRounds.assignment.enough")
									: t("judgingRounds.assignment.understaffed", { count: understaffed }),
					},
				]}
			/>
			{round.time === "draft" &&
				(missing.length > 0 ? (
					<div className="flex max-w-text flex-col gap-3">
						<h3 className="text-lg">{t("judgingRounds.missingTitle")}</h3>
						<ul className="flex flex-col gap-2">
							{missing.map(({ code, count }) => (
								<li key={code} className="flex gap-2">
									<Icon name="warning" className="mt-1 text-warning" />
									<Link to={to(`${base}/${PAGE_OF[code]}`)}>
										{t(`judgingRounds.missing.${code}`, { count })}
									</Link>
								</li>
							))}
						</ul>
					</div>
				) : (
					<Form layout="none" formKey={formKey} className="flex max-w-text flex-col items-start gap-3">
						<p>{t("judgingRounds.openHint", { opens: format.dateTime(round.opensAt) })}</p>
						<Button name="intent" value="open">
							{t("judgingRounds.open")}
						</Button>
					</Form>
				))}
			{(round.time === "judging" || round.time === "closed") && (
				<div className="flex flex-wrap gap-3">
					<ButtonLink to={to(`${base}/${round.time === "judging" ? "progress" : "results"}`)}>
						{t(round.time === "judging" ? "judgingRounds.seeProgress" : "judgingRounds.seeResults")}
					</ButtonLink>
				</div>
			)}
		</section>
	);
}
