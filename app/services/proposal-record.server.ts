import type { ClientSession, Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { PUBLIC_STATES } from "~/domain/proposal";
import type { RuledProposal } from "~/domain/proposal-rules";
import type { ProposalText, TargetGroupText } from "~/domain/proposal-text";
import { indexTerms, titleTerms } from "~/domain/search";
import { ChallengeModel } from "~~/models/challenge.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel, ProposalSearchModel, ProposalVersionModel } from "~~/models/proposal.server";

/** Fields of a row that make up its text. */
export const TEXT_FIELDS = {
	title: 1,
	titleEn: 1,
	summary: 1,
	summaryEn: 1,
	body: 1,
	service: 1,
	problem: 1,
	targetGroups: 1,
	nationwide: 1,
	provinces: 1,
	channels: 1,
	changeKinds: 1,
	impacts: 1,
	teamName: 1,
} as const;

/** Fields that rules look at. */
export const RULED_FIELDS = { number: 1, slug: 1, state: 1, "authors.user": 1, agency: 1 } as const;

type Loose<T> = { [K in keyof T]?: T[K] | null };
type StoredText = Omit<Loose<ProposalText>, "targetGroups"> & {
	targetGroups?: (Loose<TargetGroupText> & Pick<TargetGroupText, "group">)[] | null;
};

/** The text of a stored row; what was never given is empty. */
export function toText(row: StoredText): ProposalText {
	return {
		title: row.title ?? "",
		titleEn: row.titleEn ?? "",
		summary: row.summary ?? "",
		summaryEn: row.summaryEn ?? "",
		body: row.body ?? "",
		service: row.service ?? "",
		problem: row.problem ?? "",
		targetGroups: (row.targetGroups ?? []).map(({ group, experience, needs, painPoints }) => ({
			group,
			experience: experience ?? "",
			needs: needs ?? "",
			painPoints: painPoints ?? "",
		})),
		nationwide: row.nationwide ?? true,
		provinces: [...(row.provinces ?? [])],
		channels: [...(row.channels ?? [])],
		changeKinds: [...(row.changeKinds ?? [])],
		impacts: [...(row.impacts ?? [])],
		teamName: row.teamName ?? "",
	};
}

/** What rules need to know of a stored row. */
export function toRuled(row: {
	state: RuledProposal["state"];
	authors: { user: Types.ObjectId }[];
	agency?: Types.ObjectId | null;
}): RuledProposal {
	return {
		state: row.state,
		authorIds: row.authors.map(({ user }) => user.toHexString()),
		agencyId: row.agency?.toHexString() ?? null,
	};
}

/**
 * A proposal by its number with what rules look at.
 * @throws {DomainError} `notFound`
 */
export async function findRuled({
	proposalNumber,
	session,
}: {
	proposalNumber: number;
	session?: ClientSession;
}) {
	const row = await ProposalModel.findOne({ number: proposalNumber })
		.select({
			...RULED_FIELDS,
			version: 1,
			revision: 1,
			stage: 1,
			stopped: 1,
			title: 1,
			challenge: 1,
			publishedAt: 1,
			mergedInto: 1,
			hidden: 1,
			lastForm: 1,
		})
		.session(session ?? null)
		.lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

/** True while an agency has an active answer on the proposal. */
export async function isCommitted({
	proposalId,
	session,
}: {
	proposalId: Types.ObjectId;
	session?: ClientSession;
}): Promise<boolean> {
	const found = await CommitmentModel.findOne({ proposal: proposalId, active: true })
		.select({ _id: 1 })
		.session(session ?? null)
		.lean();
	return found !== null;
}

/** Keeps a copy of the present text as a version, attachments included. */
export async function writeVersion({
	proposalId,
	by,
	reason,
	now,
	session,
}: {
	proposalId: Types.ObjectId;
	by: string;
	reason?: string;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const row = await ProposalModel.findById(proposalId)
		.select({ ...TEXT_FIELDS, attachments: 1, version: 1 })
		.session(session)
		.lean();
	if (!row) throw new DomainError("notFound");
	const { _id, version, ...text } = row;
	await ProposalVersionModel.create([{ proposal: _id, version, text, reason, by, at: now }], { session });
}

/** What a search finds a proposal under, by its text and standing now; null when no search may find it. */
export async function makeSearchEntry({
	proposalId,
	session,
}: {
	proposalId: Types.ObjectId;
	session?: ClientSession;
}): Promise<{ title: string[]; body: string[]; publishedAt: Date } | null> {
	const row = await ProposalModel.findById(proposalId)
		.select({ ...TEXT_FIELDS, state: 1, publishedAt: 1 })
		.session(session ?? null)
		.lean();
	const findable = row?.publishedAt && (row.state === "published" || row.state === "archived");
	return row && findable ? { ...searchTermsOf(toText(row)), publishedAt: row.publishedAt as Date } : null;
}

/** Brings the search entry of a proposal up to date: made or changed while it is public, removed when it is not. */
export async function writeSearchEntry(proposal: {
	proposalId: Types.ObjectId;
	session?: ClientSession;
}): Promise<void> {
	const { proposalId, session } = proposal;
	const entry = await makeSearchEntry(proposal);
	if (entry)
		await ProposalSearchModel.updateOne({ proposal: proposalId }, { $set: entry }, { upsert: true, session });
	else await ProposalSearchModel.deleteOne({ proposal: proposalId }, { session });
}

/** Search terms of a text: `title` those of its titles, `body` those of everything, titles included. */
export function searchTermsOf(text: ProposalText): { title: string[]; body: string[] } {
	const groups = text.targetGroups.flatMap((row) => [row.experience, row.needs, row.painPoints]);
	const everything = [
		...[text.title, text.titleEn, text.summary, text.summaryEn, text.service, text.problem],
		...[text.teamName, ...groups, text.body],
	];
	return {
		title: titleTerms(`${text.title}\n${text.titleEn}`),
		body: indexTerms(everything.join("\n")),
	};
}

/** Counts the public proposals of a challenge anew. */
export async function recountChallenge({
	challengeId,
	session,
}: {
	challengeId: Types.ObjectId | null | undefined;
	session?: ClientSession;
}): Promise<void> {
	if (!challengeId) return;
	// why: one count per state keeps each within the index
	let proposals = 0;
	for (const state of PUBLIC_STATES)
		proposals += await ProposalModel.countDocuments({ challenge: challengeId, state }).session(
			session ?? null,
		);
	await ChallengeModel.updateOne({ _id: challengeId }, { $set: { proposals } }, { session });
}
