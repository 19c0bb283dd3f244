import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { ButtonLink, Notice } from "~/components/ui";
import type { Refusal } from "~/domain/judging/methods/outcome";
import type { JudgingMethod } from "~/domain/judging/records";
import { MethodTable, type ShownMethod } from "./method-table";
import { Certainty, Flips, type ShownCertainty, type ShownFlip } from "./result-certainty";
import { ResultSection } from "./result-section";
import { ResultPages, ResultTable, type ShownResultRow } from "./result-table";
import { type RuledRound, useResultText } from "./result-text";

/** What the steward's page of results shows once a round has closed. */
export interface StewardResults {
	extendedUntil: Date | string | null;
	refusal: Refusal | null;
	methods: readonly ShownMethod[];
	rows: readonly ShownResultRow[];
	from: number;
	all: number;
	flips: readonly ShownFlip[];
	certainty: ShownCertainty;
	titles: Readonly<Record<string, { th: string; en: string | null } | undefined>>;
}

type StewardResultsProps = {
	round: RuledRound & { number: number; places: number; method: JudgingMethod };
	results: StewardResults;
	/** Rows of a page. */
	step: number;
	/** The entries that are not settled, with the form that asks for more reviews where that can be. */
	contested: ReactNode;
	mayAsk: boolean;
};

/** Everything about a closed round's result, for its stewards. */
export function StewardResultsView({ round, results, step, contested, mayAsk }: StewardResultsProps) {
	const { t, to, format } = useI18n();
	const text = useResultText();
	const base = to(`/steward/judging/${round.number}`);
	const { refusal, rows, from, all } = results;
	return (
		<div className="flex flex-col gap-12">
			{results.extendedUntil && (
				<Notice
					title={t("judgingResults.steward.extended", { until: format.dateTime(results.extendedUntil) })}
				/>
			)}
			{refusal ? (
				<Notice tone="danger" title={t("judgingResults.steward.unusable")}>
					<p>{text.refusal(refusal)}</p>
					<p>{t("judgingResults.steward.unusableNote")}</p>
				</Notice>
			) : (
				<ResultSection
					id="ranking"
					title={t("judgingResults.steward.ranking")}
					note={`${t(`judging.methods.${round.method}`)}: ${t(`judgingResults.methods.${round.method}`)}`}
				>
					<ResultTable caption={t("judgingResults.steward.ranking")} rows={rows} round={round} />
					<ResultPages path={`${base}/results`} from={from} shown={rows.length} all={all} step={step} />
					<p className="mt-6">
						<ButtonLink to={`${base}/publish`}>{t("judgingResults.steward.toPublish")}</ButtonLink>
					</p>
				</ResultSection>
			)}
			<ResultSection id="certain" title={t("judgingResults.uncertainty.title")}>
				<Certainty certainty={results.certainty} titles={results.titles} />
			</ResultSection>
			{contested && (
				<ResultSection
					id="contested"
					title={t("judgingResults.steward.contested")}
					note={mayAsk ? t("judgingResults.steward.askNote") : undefined}
				>
					{contested}
				</ResultSection>
			)}
			<ResultSection
				id="methods"
				title={t("judgingResults.methods.title")}
				note={t("judgingResults.methods.note")}
			>
				<MethodTable rows={rows} methods={results.methods} official={round.method} />
			</ResultSection>
			{!refusal && (
				<ResultSection id="flips" title={t("judgingResults.flips.title")}>
					<Flips flips={results.flips} titles={results.titles} />
					<p className="mt-3">
						<Link to={`${base}/audit`}>{t("judgingResults.nav.audit")}</Link>
					</p>
				</ResultSection>
			)}
			<StewardExports number={round.number} />
		</div>
	);
}

/** Files for stewards: results and every scorecard. */
function StewardExports({ number }: { number: number }) {
	const { t } = useI18n();
	const files = [
		{ name: "results.csv", key: "exportResults", format: "CSV" },
		{ name: "results.xlsx", key: "exportResults", format: "Excel" },
		{ name: "ballots.csv", key: "exportBallots", format: "CSV" },
		{ name: "ballots.xlsx", key: "exportBallots", format: "Excel" },
	] as const;
	return (
		<ResultSection
			id="exports"
			title={t("judgingResults.steward.exports")}
			note={t("judgingResults.steward.exportNote")}
		>
			<ul className="flex flex-wrap gap-x-8 gap-y-2">
				{files.map(({ name, key, format }) => (
					<li key={name}>
						<a href={`/files/rounds/${number}/${name}`} className="inline-block py-1">
							{t(`judgingResults.steward.${key}`, { format })}
						</a>
					</li>
				))}
			</ul>
		</ResultSection>
	);
}
