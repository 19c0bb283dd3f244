import { LRUCache } from "lru-cache";
import mongoose from "mongoose";
import { DomainError } from "~/domain/errors";
import { entryCode } from "~/domain/judging/round";
import type { Language } from "~/domain/vocabulary";
import { en } from "~/i18n/en";
import { createFormat } from "~/i18n/format";
import { pathIn } from "~/i18n/language";
import { th } from "~/i18n/th";
import { createTranslator } from "~/i18n/translate";
import { ChallengeModel } from "~~/models/challenge.server";
import { JudgingEntryModel } from "~~/models/judging-panel.server";
import { ProposalModel } from "~~/models/proposal.server";
import { UserModel } from "~~/models/user.server";
import { findAgencyNames } from "./agencies.server";
import { type CertificateText, writeCertificatePdf } from "./judging-certificate-pdf.server";
import { findPublished, type StoredResult } from "./judging-results-public.server";
import type { StoredRound } from "./judging-rounds.server";

/** Certificates drawn lately, by what they say: setting type takes a tenth of a second, and anybody may ask. */
const DRAWN = new LRUCache<string, Buffer>({ max: 200 });

/** How much of the hash a certificate shows. */
const HASH_SHOWN = 16;

type Asked = {
	number: string | undefined;
	/** Number of the entry within its round, as in the address. */
	entry: string | undefined;
	language: Language;
	thaiDigits: boolean;
	/** Where the site stands, for the address at which the certificate can be checked. */
	origin: string;
};

/**
 * The certificate of an entry as PDF: for its prize or place, or for taking part. It says what the published result says
 * and nothing else; everybody may open it, as everybody may read the result.
 * @throws {DomainError} `notFound` where nothing is published, and for an entry that is not in the result
 */
export async function makeCertificate(asked: Asked): Promise<{ name: string; bytes: Buffer }> {
	const text = await writeCertificateText(asked);
	const { number, entry, language } = asked;
	const key = JSON.stringify(text);
	const bytes = DRAWN.get(key) ?? (await writeCertificatePdf(text));
	DRAWN.set(key, bytes);
	return { name: `ruamkit-certificate-${number}-${entry}-${language}.pdf`, bytes };
}

/** What a certificate says; see {@link makeCertificate}. */
export async function writeCertificateText({
	number,
	entry,
	language,
	thaiDigits,
	origin,
}: Asked): Promise<CertificateText> {
	if (!entry || !/^[1-9]\d{0,6}$/.test(entry)) throw new DomainError("notFound");
	const { round, result } = await findPublished({ number });
	const code = entryCode(Number(entry));
	const inResult = result.rows.some((row) => row.code === code) || result.unranked.includes(code);
	const found = inResult
		? await JudgingEntryModel.findOne({ round: round._id, number: Number(entry) })
				.select({ proposal: 1 })
				.lean()
		: null;
	if (!found) throw new DomainError("notFound");
	const [proposal, challenge] = await Promise.all([
		ProposalModel.findById(found.proposal)
			.select({ title: 1, titleEn: 1, teamName: 1, "authors.user": 1, state: 1 })
			.lean(),
		ChallengeModel.findById(round.challenge).select({ title: 1, host: 1 }).lean(),
	]);
	if (!proposal) throw new DomainError("notFound");
	if (proposal.state === "hidden") throw new DomainError("gone");
	const digits = thaiDigits && language === "th";
	const t = createTranslator(language, language === "en" ? en : th, digits);
	const format = createFormat(language, digits);
	const [people, agencies] = await Promise.all([
		listNames(proposal.authors.map(({ user }) => user)),
		findAgencyNames([challenge?.host]),
	]);
	const names = new Intl.ListFormat(language).format(people);
	const [host] = agencies.values();
	const address = `${origin}${pathIn(language, `/results/${round.number}/entries/${entry}`)}`;
	return {
		language,
		heading: t("judgingResults.certificate.heading"),
		issuer: host ? format.text(host.name) : t("common.siteName"),
		given: t("judgingResults.certificate.given"),
		recipient: clean(proposal.teamName || names),
		people: proposal.teamName ? clean(t("judgingResults.certificate.people", { people: names })) : "",
		achievement: clean(describeAchievement({ round, result, code, t, format })),
		title: clean(
			t("judgingResults.certificate.entry", {
				title: format.text({ th: proposal.title, en: proposal.titleEn }),
			}),
		),
		occasion: clean(
			t("judgingResults.certificate.occasion", {
				round: format.text(round.name),
				challenge: challenge ? format.text(challenge.title) : "",
			}),
		),
		date: t("judgingResults.certificate.date", { date: format.date(result.publishedAt) }),
		check: t("judgingResults.certificate.check", {
			address,
			hash: result.bundleHash.slice(0, HASH_SHOWN),
		}),
		example: round.example ? t("judgingResults.certificate.example") : null,
		publishedAt: result.publishedAt,
	};
}

/** What an entry won: its prizes, else its place, else that it was selected or took part. */
function describeAchievement({
	round,
	result,
	code,
	t,
	format,
}: {
	round: StoredRound;
	result: StoredResult;
	code: string;
	t: ReturnType<typeof createTranslator>;
	format: ReturnType<typeof createFormat>;
}): string {
	const row = result.rows.find((one) => one.code === code);
	if (!row?.through && !row?.prizes.length) return t("judgingResults.certificate.took");
	if (row.prizes.length > 0) {
		const prizes = row.prizes.map(({ name }) => format.text(name)).join(", ");
		return t(row.tied ? "judgingResults.certificate.wonShared" : "judgingResults.certificate.won", {
			prizes,
		});
	}
	if (round.kind !== "final") return t("judgingResults.certificate.through");
	return t(row.tied ? "judgingResults.certificate.rankedShared" : "judgingResults.certificate.ranked", {
		rank: row.rank,
	});
}

/** Names of people in the given order. */
async function listNames(ids: readonly mongoose.Types.ObjectId[]): Promise<string[]> {
	const rows = await UserModel.find({ _id: mongoose.trusted({ $in: ids }) })
		.select({ displayName: 1 })
		.lean();
	const names = new Map(rows.map((row) => [row._id.toHexString(), row.displayName]));
	return ids.flatMap((id) => names.get(id.toHexString()) ?? []);
}

/** Without signs that the font of certificates has no letters for, which would come out as boxes. */
function clean(text: string): string {
	return text
		.normalize("NFC")
		.replace(/\s+/g, " ")
		.replace(/\p{Extended_Pictographic}|\p{Cc}|\p{Cf}|\p{Co}|\ufe0f/gu, "")
		.trim();
}
