import { DomainError } from "~/domain/errors";
import { entryCode } from "~/domain/judging/round";
import type { MaybeViewer } from "~/domain/viewer";
import { ProposalModel } from "~~/models/proposal.server";
import { readBundle } from "./judging-publication-bundle.server";
import { toRoundHead } from "./judging-results.server";
import { computeApart } from "./judging-results-compute.server";
import { findPublished, listPublishedRows } from "./judging-results-public.server";

/** Decimals with which an entry is explained; what is shown adds up exactly. */
export const EXPLAINED_DIGITS = 3;

/** Opponents that the page of an entry lists. */
const OPPONENTS_SHOWN = 50;

/**
 * How an entry's published rank came about.
 * @throws {DomainError} `notFound`
 */
export async function loadPublicEntry({
	number,
	entry,
	version,
	viewer,
	now,
}: {
	number: string | undefined;
	/** Number of the entry within its round, as in its address. */
	entry: string | undefined;
	version?: number;
	viewer: MaybeViewer;
	now: Date;
}) {
	if (!entry || !/^[1-9]\d{0,6}$/.test(entry)) throw new DomainError("notFound");
	const code = entryCode(Number(entry));
	const { round, result } = await findPublished({ number, version });
	const bundle = await readBundle(result);
	const rows = await listPublishedRows({ round, result, bundle });
	const row = rows.find((one) => one.code === code);
	if (!row) throw new DomainError("notFound");
	const { records } = bundle;
	const [explanation, isAuthor] = await Promise.all([
		row.rank === null
			? null
			: computeApart({ task: "explanation", input: { records, entry: code, digits: EXPLAINED_DIGITS } }),
		viewer ? ProposalModel.exists({ number: row.label.proposal.number, "authors.user": viewer.id }) : null,
	]);
	const opponents = explanation?.kind === "pairs" ? explanation.opponents : [];
	const titles = new Map(rows.map(({ code: other, label }) => [other, label.proposal.title]));
	return {
		head: toRoundHead(round, now),
		version: result.version,
		row,
		ranked: bundle.result.ranking.length,
		explanation:
			explanation?.kind === "pairs"
				? { ...explanation, opponents: opponents.slice(0, OPPONENTS_SHOWN) }
				: explanation,
		moreOpponents: Math.max(0, opponents.length - OPPONENTS_SHOWN),
		titles: Object.fromEntries(
			opponents.slice(0, OPPONENTS_SHOWN).map(({ entry: other }) => [other, titles.get(other) ?? null]),
		),
		/** True for its authors where the organiser hands on what judges wrote or gave. */
		hasFeedback: Boolean(isAuthor) && round.mode === "scores" && round.feedback !== "none",
	};
}
