import { type Award, awardPlaces, tieAtBorder } from "~/domain/judging/award";
import type { BundleAbout, BundleCriterion, BundleEntry } from "~/domain/judging/bundle";
import type { RoundResult } from "~/domain/judging/result";
import { listResultRows } from "~/domain/judging/result-rows";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";
import { createTranslator } from "~/i18n/translate";
import { ChallengeModel } from "~~/models/challenge.server";
import { JudgingResultModel } from "~~/models/judging-result.server";
import { rankBySupport } from "./judging-people-choice.server";
import {
	type ClosedRound,
	labelRows,
	loadClosedRound,
	RESULT_ROWS,
	toRoundHead,
} from "./judging-results.server";
import { computeApart, hashInput } from "./judging-results-compute.server";
import type { EntryLabel } from "./judging-results-labels.server";
import type { StoredRound } from "./judging-rounds.server";

/** Everything that publishing makes public, before it is. */
export interface Prepared {
	closed: ClosedRound;
	result: RoundResult;
	awards: Award[];
	challenge: { slug: string; title: Bilingual };
	/** What the bundle is made of, but for the moment of publication. */
	about: Omit<BundleAbout, "publishedAt">;
	rubric: BundleCriterion[];
	entries: BundleEntry[];
	/** Names all that would become public, so that what is confirmed is what was shown. */
	fingerprint: string;
	latest: Awaited<ReturnType<typeof findLatestResult>>;
}

/** The newest published version of a round's result; null when there is none. */
export async function findLatestResult({ round }: { round: StoredRound["_id"] }) {
	return JudgingResultModel.findOne({ round }).sort({ version: -1 }).select({ request: 0 }).lean();
}

/**
 * Works out what publishing a closed round makes public.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotClosed`
 */
export async function preparePublication({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: string | number | undefined;
	now: Date;
}): Promise<Prepared> {
	const closed = await loadClosedRound({ viewer, number, now });
	const { round, gathered, labels } = closed;
	const { records } = gathered;
	const [challenge, latest, result] = await Promise.all([
		ChallengeModel.findById(round.challenge).select({ slug: 1, title: 1 }).lean(),
		findLatestResult({ round: round._id }),
		computeApart({ task: "result", input: { records } }),
	]);
	const plain = ({ th: thai, en: english }: Bilingual) => ({ th: thai, en: english });
	const title = challenge ? plain(challenge.title) : plain(round.name);
	const about = {
		programme: { th: th.common.siteName, en: en.common.siteName },
		challenge: title,
		round: plain(round.name),
	};
	const rubric = round.rubric.criteria.map(({ key, name, weight, words }) => ({
		key,
		title: plain(name),
		weight,
		words: words.map(({ score, text }) => ({ score, text: plain(text) })),
	}));
	const entries = records.entries.map(({ code }) => toBundleEntry(code, labels.get(code)));
	const awards = awardPlaces({
		ranking: result.ranking.map(({ entry, rank }) => ({
			code: entry,
			rank,
			track: labels.get(entry)?.track ?? null,
		})),
		prizes: round.prizes.map(({ name, baht, track }) => ({ name: plain(name), baht, track })),
		places: round.places,
	});
	return {
		closed,
		result,
		awards,
		challenge: { slug: challenge?.slug ?? "", title },
		about,
		rubric,
		entries,
		fingerprint: hashInput({ about, rubric, entries, records, awards, feedback: round.feedback }),
		latest,
	};
}

function toBundleEntry(code: string, label: EntryLabel | undefined): BundleEntry {
	return {
		code,
		number: label ? String(label.proposal.number) : "",
		title: label?.proposal.title.th ?? code,
	};
}

/**
 * The page on which a steward reviews all that publishing makes public. One page of rows.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotClosed`
 */
export async function loadPublicationPage({
	viewer,
	number,
	from,
	now,
}: {
	viewer: Viewer;
	number: string | undefined;
	from: number;
	now: Date;
}) {
	const prepared = await preparePublication({ viewer, number, now });
	const { closed, result, awards, challenge, fingerprint, latest } = prepared;
	const { round, gathered, labels, extendedUntil } = closed;
	const rows = labelRows({ rows: listResultRows({ records: gathered.records, result }), labels });
	const byCode = new Map(awards.map((award) => [award.code, award]));
	const through = awards.filter((award) => award.through);
	const [choice] = rankBySupport(
		gathered.entries
			.filter(({ state, supports }) => state === "in" && supports > 0)
			.map(({ code, supports }) => ({ code, supports })),
	);
	const titleOf = (code: string) => labels.get(code)?.proposal.title ?? { th: code, en: null };
	const first = awards.filter(({ rank }) => rank === 1).map(({ code }) => titleOf(code));
	const border = tieAtBorder(awards, round.places);
	return {
		head: toRoundHead(round, now),
		challenge,
		extendedUntil,
		fingerprint,
		refusal: result.refusal ?? null,
		rows: rows.slice(from, from + RESULT_ROWS).map((row) => ({
			...row,
			prizes: byCode.get(row.code)?.prizes ?? [],
			through: byCode.get(row.code)?.through ?? false,
		})),
		from,
		all: rows.length,
		through: through.length,
		border: border && { rank: border.rank, entries: border.entries.length },
		sharesPrize: awards.some(({ tied, prizes }) => tied && prizes.length > 0),
		unranked: rows.filter(({ rank }) => rank === null).map(({ label }) => label.proposal.title),
		first,
		choice: choice ? { title: titleOf(choice.code), supports: choice.supports } : null,
		judges: gathered.judges.length,
		feedback: round.feedback,
		latest: latest && {
			version: latest.version,
			publishedAt: latest.publishedAt,
			announcement: { th: latest.announcement.th, en: latest.announcement.en },
			same: latest.fingerprint === fingerprint,
		},
	};
}

/** What the announcement says before a steward writes it: the round, how many entries, who is first. */
export function draftAnnouncement({
	head,
	challenge,
	all,
	first,
}: {
	head: { name: Bilingual };
	challenge: { title: Bilingual };
	all: number;
	first: readonly { th: string; en: string | null }[];
}): Bilingual {
	const write = (language: "th" | "en") => {
		const t = createTranslator(language, language === "en" ? en : th);
		const names = first.map((title) => `“${(language === "en" && title.en) || title.th}”`);
		return t("judgingResults.publish.draft", {
			round: head.name[language],
			challenge: challenge.title[language],
			count: all,
			first: names.join(", "),
		});
	};
	return { th: write("th"), en: write("en") };
}
