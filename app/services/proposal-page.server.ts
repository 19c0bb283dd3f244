import mongoose from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import { isPublicState } from "~/domain/proposal";
import {
	canEdit,
	canRead,
	canReportProposal,
	canShowProposalAgain,
	canWithdrawProposal,
	isAuthor,
} from "~/domain/proposal-rules";
import type { MaybeViewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { ChallengeModel } from "~~/models/challenge.server";
import { ProposalModel } from "~~/models/proposal.server";
import { UserModel } from "~~/models/user.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { renderMarkdown } from "./markdown.server";
import { toGone, toHiddenNotice } from "./proposal-gone.server";
import { isCommitted, TEXT_FIELDS, toRuled, toText } from "./proposal-record.server";
import { listProvinces } from "./provinces.server";

/** A proposal with everything that its page shows of itself. */
export type ProposalPage = Awaited<ReturnType<typeof findProposalForPage>>;

/** Fields that the page needs. */
export const PAGE_FIELDS = {
	...TEXT_FIELDS,
	number: 1,
	slug: 1,
	state: 1,
	stage: 1,
	stopped: 1,
	version: 1,
	"authors.user": 1,
	agency: 1,
	challenge: 1,
	attachments: 1,
	mergedInto: 1,
	returnReason: 1,
	hidden: 1,
	progress: 1,
	nextStep: 1,
	waitingSince: 1,
	supports: 1,
	comments: 1,
	example: 1,
	provenance: 1,
	publishedAt: 1,
	updatedAt: 1,
} as const;

/**
 * A proposal for its page.
 * @throws {DomainError} those of {@link toGone} unless it is public or the viewer is an author, a steward or an officer of its
 *   agency; a hidden one is for its authors and stewards alone
 */
export async function findProposalForPage(asked: Asked) {
	// why: the page shows the body rendered, and need not carry its source as well
	const { body: _, ...shown } = await findWithBody(asked);
	return shown;
}

/**
 * A public proposal for open data, with the source of its body in Markdown.
 * @throws {DomainError} those of {@link toGone} unless it is public
 */
export async function findProposalForData({ number }: { number: number | null }) {
	const { text, body, ...shown } = await findWithBody({ number, viewer: null });
	return { ...shown, text: { ...text, body } };
}

type Asked = { number: number | null; viewer: MaybeViewer; now?: Date };

async function findWithBody({ number, viewer }: Asked) {
	const row = number === null ? null : await ProposalModel.findOne({ number }).select(PAGE_FIELDS).lean();
	if (!row) throw new DomainError("notFound");
	const proposal = toRuled(row);
	if (!canRead({ proposal, viewer }).allowed) throw await toGone(row);
	const report = canReportProposal({ proposal, viewer });
	const author = isAuthor({ proposal, viewer });
	const [authors, agencies, challenge, mergedInto, provinces, committed] = await Promise.all([
		findAuthorNames(row.authors.map(({ user }) => user)),
		findAgencyNames([row.agency]),
		row.challenge ? findChallenge(row.challenge) : null,
		row.mergedInto ? findTitle(row.mergedInto) : null,
		findProvinceNames(row.nationwide ? [] : row.provinces),
		author ? isCommitted({ proposalId: row._id }) : false,
	]);
	const { body, ...text } = toText(row);
	const agency: AgencyName | null = agencies.get(row.agency?.toHexString() ?? "") ?? null;
	return {
		id: row._id.toHexString(),
		number: row.number,
		slug: row.slug,
		state: row.state,
		stage: row.stage,
		stopped: row.stopped,
		version: row.version,
		progress: row.progress,
		nextStep: row.nextStep,
		waitingSince: row.waitingSince,
		supports: row.supports,
		comments: row.comments,
		example: row.example,
		/** Where a real proposal comes from, and what on its page is fact; null for what was proposed here. */
		provenance: row.provenance ? { th: row.provenance.th, en: row.provenance.en } : null,
		publishedAt: row.publishedAt ?? null,
		updatedAt: row.updatedAt,
		text,
		body,
		bodyHtml: renderMarkdown(body),
		authors,
		authorIds: proposal.authorIds,
		agencyId: proposal.agencyId ?? null,
		challengeId: row.challenge?.toHexString() ?? null,
		agency,
		challenge,
		mergedInto,
		provinceNames: provinces,
		attachments: row.attachments.map(({ file, name, type, bytes, width, height, alt }) => ({
			id: file.toHexString(),
			name,
			type,
			bytes,
			width: width ?? null,
			height: height ?? null,
			alt: alt ?? "",
		})),
		returnReason:
			row.state === "returned" && can(viewer, "proposal.read-history", { isAuthor: author }).allowed
				? (row.returnReason ?? null)
				: null,
		/** Why it is hidden; null for one that is not. */
		hidden: toHiddenNotice(row),
		mayShowAgain: canShowProposalAgain({ proposal, viewer }).allowed,
		/** Whether this reader may report it; visitors are led to sign in. */
		mayReport: report.allowed || report.reason === "signInRequired",
		isAuthor: author,
		mayEdit: canEdit({ proposal, viewer }).allowed,
		mayWithdraw: canWithdrawProposal({ proposal, viewer, committed }).allowed,
	};
}

async function findAuthorNames(ids: readonly { toHexString(): string }[]): Promise<string[]> {
	const rows = await UserModel.find({ _id: mongoose.trusted({ $in: ids }) })
		.select({ displayName: 1 })
		.lean();
	const names = new Map(rows.map((row) => [row._id.toHexString(), row.displayName]));
	return ids.flatMap((id) => names.get(id.toHexString()) ?? []);
}

async function findChallenge(id: unknown): Promise<{ slug: string; title: Bilingual } | null> {
	const row = await ChallengeModel.findOne({ _id: id }).select({ slug: 1, title: 1, state: 1 }).lean();
	return row && row.state !== "draft"
		? { slug: row.slug, title: { th: row.title.th, en: row.title.en } }
		: null;
}

/** A proposal that another was merged into, unless it has left public view since. */
async function findTitle(id: unknown) {
	const row = await ProposalModel.findOne({ _id: id })
		.select({ number: 1, slug: 1, title: 1, titleEn: 1, state: 1 })
		.lean();
	if (!row || !isPublicState(row.state)) return null;
	return { number: row.number, slug: row.slug, title: row.title, titleEn: row.titleEn ?? null };
}

async function findProvinceNames(codes: readonly number[]): Promise<Bilingual[]> {
	if (codes.length === 0) return [];
	return (await listProvinces({ codes })).map(({ name }) => name);
}

/**
 * Whether this viewer may read a proposal, by its id: what files and other parts of it ask.
 * @returns `public` when everyone may, `private` when this viewer may
 * @throws {DomainError} `notFound`
 */
export async function checkReadable({
	proposalId,
	viewer,
}: {
	proposalId: string;
	viewer: MaybeViewer;
}): Promise<"public" | "private"> {
	const row = await ProposalModel.findOne({ _id: proposalId })
		.select({ state: 1, "authors.user": 1, agency: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	const proposal = toRuled(row);
	enforce(canRead({ proposal, viewer }));
	return canRead({ proposal, viewer: null }).allowed ? "public" : "private";
}
