import { proposalPath } from "~/domain/proposal-path";
import type { Bilingual } from "~/domain/vocabulary";

/** What open data takes of a row of a list. */
interface ListedProposal {
	number: number;
	slug: string;
	title: string;
	titleEn?: string | null;
	summary: string;
	summaryEn?: string | null;
	service: string;
	problem: string;
	groups: readonly string[];
	nationwide: boolean;
	provinces: readonly number[];
	channels: readonly string[];
	changeKinds: readonly string[];
	impacts: readonly string[];
	agency: { code: string; name: Bilingual } | null;
	/** Slug. */
	challenge: string | null;
	stage: string;
	progress: string;
	nextStep: string;
	waitingSince: Date;
	supports: number;
	comments: number;
	publishedAt: Date;
	updatedAt: Date;
	example: boolean;
}

/** The public fields of a proposal in a list; nothing else leaves. Dates are ISO 8601 in UTC. */
export function toOpenProposal(row: ListedProposal) {
	return {
		number: row.number,
		path: proposalPath(row),
		title: { th: row.title, en: row.titleEn || null },
		summary: { th: row.summary, en: row.summaryEn || null },
		service: row.service,
		problem: row.problem,
		targetGroups: [...new Set(row.groups)],
		area: row.nationwide ? ("nationwide" as const) : [...row.provinces],
		channels: [...row.channels],
		changeKinds: [...row.changeKinds],
		impacts: [...row.impacts],
		agency: row.agency && { code: row.agency.code, name: row.agency.name },
		challenge: row.challenge,
		stage: row.stage,
		progress: row.progress,
		nextStep: { by: row.nextStep, since: row.waitingSince.toISOString() },
		supports: row.supports,
		comments: row.comments,
		publishedAt: row.publishedAt.toISOString(),
		updatedAt: row.updatedAt.toISOString(),
		example: row.example,
	};
}

/** What open data takes of the page of a proposal. */
interface ShownProposal
	extends Pick<
		ListedProposal,
		"number" | "slug" | "stage" | "progress" | "nextStep" | "waitingSince" | "supports" | "comments"
	> {
	publishedAt: Date | null;
	example?: boolean;
	provenance?: Bilingual | null;
	version: number;
	text: {
		title: string;
		titleEn: string;
		summary: string;
		summaryEn: string;
		service: string;
		problem: string;
		body: string;
		targetGroups: { group: string; experience: string; needs: string; painPoints: string }[];
		nationwide: boolean;
		provinces: number[];
		channels: string[];
		changeKinds: string[];
		impacts: string[];
		teamName: string;
	};
	authors: string[];
	agency: { code: string; name: Bilingual } | null;
	challenge: { slug: string; title: Bilingual } | null;
	attachments: { id: string; name: string; type: string; bytes: number; alt: string }[];
}

/** The public fields of one proposal. Authors are named as they name themselves in public. */
export function toOpenProposalDetail(row: ShownProposal) {
	const { text } = row;
	return {
		number: row.number,
		path: proposalPath(row),
		version: row.version,
		title: { th: text.title, en: text.titleEn || null },
		summary: { th: text.summary, en: text.summaryEn || null },
		service: text.service,
		problem: text.problem,
		/** As its authors wrote it, in Markdown. */
		body: text.body,
		targetGroups: text.targetGroups.map(({ group, experience, needs, painPoints }) => ({
			group,
			experience,
			needs,
			painPoints,
		})),
		area: text.nationwide ? "nationwide" : text.provinces,
		channels: text.channels,
		changeKinds: text.changeKinds,
		impacts: text.impacts,
		team: text.teamName || null,
		authors: row.authors,
		agency: row.agency && { code: row.agency.code, name: row.agency.name },
		challenge: row.challenge && { slug: row.challenge.slug, title: row.challenge.title },
		stage: row.stage,
		progress: row.progress,
		nextStep: { by: row.nextStep, since: row.waitingSince.toISOString() },
		supports: row.supports,
		comments: row.comments,
		publishedAt: row.publishedAt?.toISOString() ?? null,
		attachments: row.attachments.map(({ id, name, type, bytes, alt }) => ({
			path: `/files/${id}`,
			name,
			type,
			bytes,
			alt,
		})),
		example: row.example === true,
		/** Where a real proposal comes from, and what of it is fact. */
		provenance: row.provenance ?? null,
	};
}
