import mongoose, { Types } from "mongoose";
import { startOfBangkokDay } from "~/domain/bangkok-day";
import { DomainError } from "~/domain/errors";
import type { FeedName, SiteFeed } from "~/domain/feed";
import { owedAt } from "~/domain/overdue";
import { proposalPath } from "~/domain/proposal-path";
import { describeAnswers } from "~/i18n/citizen-answers";
import type { Format } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { type FeedContent, type FeedEntry, writeAtom } from "~/open-data/atom";
import { ChallengeModel } from "~~/models/challenge.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { findAgencyByCode } from "./agencies.server";
import { type CommitmentRow, VIEW_FIELDS } from "./commitment-rows.server";
import { type CommitmentItem, toItems } from "./commitments.server";
import { listPublished } from "./judging-results-list.server";
import { pageProposals, ROW_FIELDS } from "./proposal-lists.server";

/** Entries of a feed. */
const ENTRIES = 30;

/** For whom a feed is written. */
interface FeedReader {
	t: Translate;
	format: Format;
	/** Address of a plain path in the reader's language. */
	to: (path: string) => string;
}

type Options = { reader: FeedReader; now: Date };

/**
 * Writes a feed as Atom.
 * @param self the feed's own address, with its query
 * @throws {DomainError} `notFound` for a challenge or agency that there is not
 */
export async function writeFeed({
	feed,
	origin,
	self,
	...options
}: Options & { feed: FeedName; origin: string; self: string }): Promise<string> {
	return writeAtom({
		origin,
		self,
		author: options.reader.t("common.siteName"),
		rights: "CC BY 4.0",
		empty: startOfBangkokDay(options.now),
		content: await findContent({ feed, ...options }),
	});
}

function findContent({ feed, ...options }: Options & { feed: FeedName }): Promise<FeedContent> {
	if (typeof feed === "string") return SITE[feed](options);
	return "challenge" in feed
		? listOfChallenge({ ...options, slug: feed.challenge })
		: listOfAgency({ ...options, code: feed.agency });
}

const SITE: Record<SiteFeed, (options: Options) => Promise<FeedContent>> = {
	proposals: async ({ reader }) => ({
		title: reader.t("openData.feeds.proposals"),
		subtitle: reader.t("openData.feeds.proposalsText"),
		page: reader.to("/proposals"),
		entries: await listProposalEntries({ reader }),
	}),
	commitments: async ({ reader, now }) => ({
		title: reader.t("openData.feeds.commitments"),
		subtitle: reader.t("openData.feeds.commitmentsText"),
		page: reader.to("/commitments"),
		entries: (await queryCommitments("changed", {}, now)).map((row) => toPromiseEntry({ ...row, reader })),
	}),
	late: async ({ reader, now }) => ({
		title: reader.t("openData.feeds.late"),
		subtitle: reader.t("openData.feeds.lateText"),
		page: reader.to("/commitments?status=overdue"),
		entries: (await queryCommitments("late", {}, now)).flatMap(({ item }) => toLateEntry({ item, reader })),
	}),
	results: async ({ reader }) => {
		const { items } = await listPublished({ limit: ENTRIES });
		return {
			title: reader.t("openData.feeds.results"),
			subtitle: reader.t("openData.feeds.resultsText"),
			page: reader.to("/results"),
			entries: items.map((row) => ({
				id: `/results/${row.number}?version=${row.version}`,
				path: reader.to(`/results/${row.number}`),
				title: [row.challenge?.title, row.name]
					.flatMap((text) => (text ? reader.format.text(text) : []))
					.join(" · "),
				summary: reader.t("openData.feeds.resultSummary", { count: row.entries, version: row.version }),
				category: { term: row.kind, label: reader.t(`judging.kinds.${row.kind}`) },
				published: row.publishedAt,
				updated: row.publishedAt,
			})),
		};
	},
};

async function listOfChallenge({ reader, slug }: Options & { slug: string }): Promise<FeedContent> {
	const challenge = await ChallengeModel.findOne({ slug, state: mongoose.trusted({ $ne: "draft" }) })
		.select({ title: 1, question: 1 })
		.lean();
	if (!challenge) throw new DomainError("notFound");
	return {
		title: reader.t("openData.feeds.ofChallenge", { title: reader.format.text(challenge.title) }),
		subtitle: reader.format.text(challenge.question),
		page: reader.to(`/challenges/${slug}`),
		entries: await listProposalEntries({ reader, challengeId: challenge._id.toHexString() }),
	};
}

async function listOfAgency({ reader, code, now }: Options & { code: string }): Promise<FeedContent> {
	const agency = await findAgencyByCode({ code });
	const rows = await queryCommitments("newest", { agency: new Types.ObjectId(agency.id) }, now);
	return {
		title: reader.t("openData.feeds.ofAgency", { agency: reader.format.text(agency.name) }),
		subtitle: reader.t("openData.feeds.commitmentsText"),
		page: reader.to(`/agencies/${code}`),
		entries: rows.map((row) => toPromiseEntry({ ...row, reader })),
	};
}

interface FeedProposal {
	_id: Types.ObjectId;
	number: number;
	slug: string;
	title: string;
	titleEn?: string | null;
	summary: string;
	summaryEn?: string | null;
	stage: Parameters<typeof stageLabel>[1];
	supports: number;
	waitingSince: Date;
	publishedAt?: Date | null;
	updatedAt: Date;
}

const stageLabel = (
	t: Translate,
	stage: "empathize" | "define" | "ideate" | "prototype" | "test" | "drive",
) => t(`domain.stage.${stage}`);

async function listProposalEntries({
	reader: { t, format, to },
	challengeId,
}: {
	reader: FeedReader;
	challengeId?: string;
}): Promise<FeedEntry[]> {
	const { items } = await pageProposals<FeedProposal>({
		filter: challengeId ? { challengeId } : {},
		limit: ENTRIES,
		select: { ...ROW_FIELDS, updatedAt: 1 },
	});
	return items.map((row) => ({
		id: `/proposals/${row.number}`,
		path: to(proposalPath(row)),
		title: format.text({ th: row.title, en: row.titleEn }),
		summary: t("openData.feeds.proposalSummary", {
			summary: format.text({ th: row.summary, en: row.summaryEn }),
			stage: stageLabel(t, row.stage),
		}),
		category: { term: row.stage, label: stageLabel(t, row.stage) },
		published: row.publishedAt ?? row.waitingSince,
		updated: row.updatedAt,
	}));
}

/** Orders of feeds of commitments, each served by an index of the model. */
const ORDERS = {
	changed: { updatedAt: -1, _id: -1 },
	newest: { createdAt: -1, _id: -1 },
	late: { owedAt: -1, _id: -1 },
} as const;

function feedQuery(order: keyof typeof ORDERS, filter: Record<string, unknown>, now: Date) {
	return CommitmentModel.find({
		...filter,
		...(order === "late" ? { owedAt: mongoose.trusted({ $lte: now }) } : {}),
	})
		.sort(ORDERS[order])
		.limit(ENTRIES);
}

async function queryCommitments(order: keyof typeof ORDERS, filter: Record<string, unknown>, now: Date) {
	const rows = await feedQuery(order, filter, now)
		.select({ ...VIEW_FIELDS, updatedAt: 1 })
		.lean<(CommitmentRow & { updatedAt: Date })[]>();
	const items = await toItems({ rows, now });
	return items.map((item, place) => ({ item, updatedAt: rows[place]?.updatedAt ?? item.createdAt }));
}

/** What a commitment is called: what is promised, or the proposal that it answers. */
function nameOf(item: CommitmentItem, { t, format }: FeedReader): { agency: string; what: string } {
	const what = item.promise?.deliverable ?? item.proposal?.title;
	return {
		agency: item.agency ? format.text(item.agency.name) : t("openData.feeds.unknownAgency"),
		what: what ? format.text(what) : `#${item.number}`,
	};
}

function toPromiseEntry({
	item,
	updatedAt,
	reader,
}: {
	item: CommitmentItem;
	updatedAt: Date;
	reader: FeedReader;
}): FeedEntry {
	const status = reader.t(`domain.commitmentStatus.${item.status}`);
	return {
		id: `/commitments/${item.number}`,
		path: reader.to(`/commitments/${item.number}`),
		title: reader.t("openData.feeds.promise", nameOf(item, reader)),
		summary: [
			reader.t("openData.feeds.promiseSummary", { status, percent: item.percent }),
			...(item.claimedDone
				? [
						reader.t("openData.feeds.citizens", {
							answers: describeAnswers({ t: reader.t, answers: item.answers }),
						}),
					]
				: []),
		].join(" · "),
		category: { term: item.status, label: status },
		published: item.createdAt,
		updated: updatedAt,
	};
}

/** A commitment that is late; each time that it becomes late is an entry of its own. */
function toLateEntry({ item, reader }: { item: CommitmentItem; reader: FeedReader }): FeedEntry[] {
	const { status, promise, nextReportAt, owed } = item;
	const at = owedAt({ status, dueAt: promise?.dueAt, nextReportAt });
	const day = owed === "report" ? nextReportAt : promise?.dueAt;
	if (!at || !day) return [];
	const label = reader.t(`domain.commitmentStatus.${status}`);
	const key = owed === "report" ? "openData.feeds.lateReport" : "openData.feeds.lateDelivery";
	return [
		{
			id: `/commitments/${item.number}#late-${at.toISOString().slice(0, 10)}`,
			path: reader.to(`/commitments/${item.number}`),
			title: reader.t(key, nameOf(item, reader)),
			summary: reader.t("openData.feeds.lateSummary", { date: reader.format.date(day), status: label }),
			category: { term: status, label },
			published: at,
			updated: at,
		},
	];
}

/** Plans of the queries of feeds, by name, for the test of indexes. */
export async function explainFeeds(): Promise<Record<string, unknown>> {
	const now = new Date();
	return {
		"feed of commitments": await feedQuery("changed", {}, now).explain("queryPlanner"),
		"feed of an agency": await feedQuery("newest", { agency: new Types.ObjectId() }, now).explain(
			"queryPlanner",
		),
		"feed of late commitments": await feedQuery("late", {}, now).explain("queryPlanner"),
	};
}
