import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Tag, type TagTone } from "~/components/ui";
import type { ObservationAnswer, OpinionStatus, Signatory } from "~/domain/opinion";
import { type MatrixRow, OpinionStanding } from "./opinion-matrix";
import { useSignatoryText } from "./request-letter";

const TONES: Record<OpinionStatus, TagTone> = {
	approve: "success",
	agree: "success",
	"no-objection": "brand",
	"no-objection-observations": "warning",
	acknowledge: "neutral",
	disagree: "danger",
};

const ANSWER_TONES: Record<ObservationAnswer, TagTone> = {
	taken: "success",
	partly: "warning",
	"not-taken": "neutral",
};

/** An opinion as a loader sends it. */
export type ShownOpinion = Omit<MatrixRow, "items"> & {
	part: string;
	items: readonly { subject: string; status: OpinionStatus; words: string | null }[];
	observations: readonly {
		place: number;
		text: string;
		answer: { decision: ObservationAnswer; words: string; at: Date | string } | null;
	}[];
	contactUnit: string | null;
	contactPhone: string | null;
	letterNumber: string | null;
	letterDate: Date | string | null;
	signatory: Signatory | null;
};

type OpinionDetailProps = {
	opinion: ShownOpinion;
	/** Addresses of its letters on paper; the reply is there once it is signed. */
	letters?: { to: string; label: string }[];
	/** What stands under an observation without an answer, for the steward who owes it. */
	answerForm?: (place: number) => ReactNode;
	/** Level of its heading. */
	level?: 2 | 3;
};

/** One agency's opinion: what it was asked, each item with its status, observations and what became of them. */
export function OpinionDetail({ opinion, letters = [], answerForm, level = 3 }: OpinionDetailProps) {
	const { t, format } = useI18n();
	const signatoryText = useSignatoryText();
	const Heading = `h${level}` as const;
	const { agency, items, observations } = opinion;
	return (
		<article className="border-t border-line py-6">
			<Heading className="text-lg">{agency ? format.text(agency.name) : "–"}</Heading>
			<p className="text-ink-soft">
				{t("opinions.partLine", { part: "" })} <span lang="th">{opinion.part}</span>
			</p>
			<p className="mt-1">
				<OpinionStanding row={opinion} />
			</p>
			{items.length > 0 && (
				<ol className="mt-3 list-decimal space-y-2 pl-6">
					{items.map(({ subject, status, words }) => (
						<li key={subject}>
							<span lang="th">{subject}</span>{" "}
							<Tag tone={TONES[status]}>{t(`opinions.status.${status}`)}</Tag>
							{words && (
								<p lang="th" className="whitespace-pre-line text-ink-soft">
									{words}
								</p>
							)}
						</li>
					))}
				</ol>
			)}
			{observations.length > 0 && (
				<div className="mt-4">
					<p className="font-semibold">{t("opinions.observations")}</p>
					<ol className="mt-2 list-decimal space-y-4 pl-6">
						{observations.map(({ place, text, answer }) => (
							<li key={place}>
								<p lang="th" className="whitespace-pre-line">
									{text}
								</p>
								{answer ? (
									<p>
										<Tag tone={ANSWER_TONES[answer.decision]}>{t(`opinions.answer.${answer.decision}`)}</Tag>{" "}
										<span lang="th" className="text-ink-soft">
											{answer.words}
										</span>
									</p>
								) : (
									<>
										<Tag tone="warning">{t("opinions.observationOpen")}</Tag>
										{answerForm?.(place)}
									</>
								)}
							</li>
						))}
					</ol>
				</div>
			)}
			{opinion.signatory && opinion.letterDate && (
				<p className="mt-4 text-sm text-ink-soft">
					{t("opinions.letterLine", {
						number: opinion.letterNumber ?? "",
						date: format.date(opinion.letterDate),
					})}{" "}
					· <span lang="th">{signatoryText(opinion.signatory)}</span>
					{opinion.contactUnit && (
						<>
							{" "}
							· {t("opinions.contactUnit")} <span lang="th">{opinion.contactUnit}</span>{" "}
							{opinion.contactPhone}
						</>
					)}
				</p>
			)}
			{letters.length > 0 && (
				<ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
					{letters.map(({ to, label }) => (
						<li key={to}>
							<a href={to}>{label}</a>
						</li>
					))}
				</ul>
			)}
		</article>
	);
}
