import { DomainError } from "~/domain/errors";
import { canIssueDigest } from "~/domain/opinion";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import { OpinionModel, OpinionRequestModel } from "~~/models/opinion.server";
import { findAgencyNames } from "./agencies.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { loadRequest, type RequestView, toOpinionView, toRequestViews } from "./opinion-rows.server";
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

/** Signed opinions for open data, newest first; those on proposals that are not public any more are left out. */
export async function listSignedOpinions({
	after,
	limit = PAGE_SIZE,
	now,
}: {
	after?: string | null;
	limit?: number;
	now: Date;
}) {
	const rows = await OpinionModel.find({ state: "signed", ...afterCursor("signedAt", -1, after) })
		.sort({ signedAt: -1, _id: -1 })
		.limit(limit + 1)
		.select({ request: 0, draftedBy: 0, signedBy: 0, sentBackWhy: 0 })
		.lean();
	const page = toPage(rows, limit, ({ signedAt }) => signedAt ?? null);
	const [agencies, requests] = await Promise.all([
		findAgencyNames(page.items.map(({ agency }) => agency)),
		loadRequestsOf(
			page.items.map(({ requestNumber }) => requestNumber),
			now,
		),
	]);
	return {
		items: page.items.flatMap((row) => {
			const request = requests.get(row.requestNumber);
			return request?.isPublic ? [{ request, opinion: toOpinionView({ row, agencies, now }) }] : [];
		}),
		next: page.next,
	};
}

async function loadRequestsOf(numbers: readonly number[], now: Date): Promise<Map<number, RequestView>> {
	const rows = await Promise.all([...new Set(numbers)].map((number) => loadRequest(number)));
	const views = await toRequestViews({ rows: rows.flatMap((row) => (row ? [row] : [])), now });
	return new Map(views.map((view) => [view.number, view]));
}
