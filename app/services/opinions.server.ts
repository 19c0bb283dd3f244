import { DomainError } from "~/domain/errors";
import { canIssueDigest } from "~/domain/opinion";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import { OpinionRequestModel } from "~~/models/opinion.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { loadRequest, type RequestView, toRequestViews } from "./opinion-rows.server";
import { checkReadable } from "./proposal-page.server";

/** Requests of one proposal that its page shows. */
const OF_PROPOSAL = 20;
const PAGE_SIZE = 20;

/** A number in an address; null for anything else. */
export function parseRequestNumber(text: string | undefined): number | null {
	return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** All requests about a proposal with the opinions on them, newest first. */
export async function listOpinionsOfProposal({
	proposalId,
	now,
}: {
	proposalId: string;
	now: Date;
}): Promise<RequestView[]> {
	const rows = await OpinionRequestModel.find({ proposal: proposalId })
		.sort({ createdAt: -1, _id: -1 })
		.limit(OF_PROPOSAL)
		.select({ request: 0 })
		.lean();
	return toRequestViews({ rows, now });
}

/**
 * One request with its opinions, for whoever may read the proposal.
 * @param proposalNumber when the address names it
 * @throws {DomainError} `notFound`
 */
export async function findOpinions({
	number,
	proposalNumber,
	viewer,
	now,
}: {
	number: number | null;
	proposalNumber?: number | null;
	viewer: MaybeViewer;
	now: Date;
}): Promise<RequestView> {
	const row = await loadRequest(number);
	if (!row) throw new DomainError("notFound");
	await checkReadable({ proposalId: row.proposal.toHexString(), viewer });
	const [view] = await toRequestViews({ rows: [row], now });
	if (!view || (proposalNumber !== undefined && view.proposal?.number !== proposalNumber))
		throw new DomainError("notFound");
	return view;
}

/** Whether the digest of a request may be issued now by this person. */
export function decideDigest({ request, viewer, now }: { request: RequestView; viewer: Viewer; now: Date }) {
	return canIssueDigest(
		{
			dueAt: request.dueAt,
			issued: request.digest !== null,
			opinions: request.opinions.map(({ answeredAt, observations }) => ({
				state: answeredAt ? "signed" : "asked",
				observations: observations.map(({ answer }) => ({ answered: answer !== null })),
			})),
		},
		viewer,
		now,
	);
}

/** The steward's list of requests, newest first. */
export async function listRequests({
	after,
	now,
}: {
	after?: string | null;
	now: Date;
}): Promise<ListPage<RequestView>> {
	const rows = await OpinionRequestModel.find(afterCursor("createdAt", -1, after))
		.sort({ createdAt: -1, _id: -1 })
		.limit(PAGE_SIZE + 1)
		.select({ request: 0 })
		.lean();
	const page = toPage(rows, PAGE_SIZE, ({ createdAt }) => createdAt);
	return { items: await toRequestViews({ rows: page.items, now }), next: page.next };
}
