import mongoose, { type Types } from "mongoose";
import type { NotificationType } from "~/domain/notification";
import type { Viewer } from "~/domain/viewer";
import { CommitmentModel } from "~~/models/commitment.server";
import { NotificationModel } from "~~/models/notification.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal, withoutTitle } from "./proposal-title.server";

/** A notice as its reader sees it. */
export interface NoticeRow {
	id: string;
	type: NotificationType;
	at: Date;
	unread: boolean;
	proposal: NamedProposal | null;
	commitment: { number: number } | null;
	/** The agency that its data name. */
	agency: AgencyName | null;
	data: Record<string, string | number | boolean | null>;
}

/**
 * The person's notices, newest first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listNotices({
	viewer,
	after,
	limit = 30,
}: {
	viewer: Viewer;
	after?: string | null;
	limit?: number;
}): Promise<ListPage<NoticeRow>> {
	const found = await NotificationModel.find({ user: viewer.id, ...afterCursor("at", -1, after) })
		.select({ user: 1, type: 1, at: 1, readAt: 1, proposal: 1, commitment: 1, data: 1 })
		.sort({ at: -1, _id: -1 })
		.limit(limit + 1)
		.lean();
	const page = toPage(found, limit, ({ at }) => at);
	return { next: page.next, items: await toNoticeRows(page.items) };
}

/** A notice as it is kept, as far as a row needs it. */
export interface KeptNotice {
	_id: Types.ObjectId;
	/** Whose it is. */
	user: Types.ObjectId;
	type: NotificationType;
	at: Date;
	readAt?: Date | null;
	proposal?: Types.ObjectId | null;
	commitment?: Types.ObjectId | null;
	data?: unknown;
}

/** Looks up what notices name: proposals, commitments, agencies. The title of a hidden proposal is for its authors. */
export async function toNoticeRows(kept: KeptNotice[]): Promise<NoticeRow[]> {
	const present = (ids: (Types.ObjectId | null | undefined)[]) =>
		mongoose.trusted({ $in: ids.filter((id) => id != null) });
	const [proposals, commitments, agencies] = await Promise.all([
		ProposalModel.find({ _id: present(kept.map(({ proposal }) => proposal)) })
			.select({ ...NAMED_FIELDS, state: 1, "authors.user": 1 })
			.lean(),
		CommitmentModel.find({ _id: present(kept.map(({ commitment }) => commitment)) })
			.select({ number: 1 })
			.lean(),
		findAgencyNames(kept.map(({ data }) => agencyOf(data as NoticeRow["data"]))),
	]);
	return kept.map((notice) => {
		const data = notice.data as NoticeRow["data"];
		const proposal = proposals.find(({ _id }) => _id.equals(notice.proposal ?? ""));
		const isNamed =
			proposal?.state !== "hidden" || proposal.authors.some(({ user }) => user.equals(notice.user));
		const commitment = commitments.find(({ _id }) => _id.equals(notice.commitment ?? ""));
		return {
			id: notice._id.toHexString(),
			type: notice.type,
			at: notice.at,
			unread: !notice.readAt,
			proposal: proposal ? toNamedProposal(isNamed ? proposal : withoutTitle(proposal)) : null,
			commitment: commitment ? { number: commitment.number } : null,
			agency: agencies.get(agencyOf(data) ?? "") ?? null,
			data,
		};
	});
}

/** The id that a notice's data give under `agency`, if it is one. */
function agencyOf(data: NoticeRow["data"]): string | null {
	return typeof data.agency === "string" && /^[0-9a-f]{24}$/.test(data.agency) ? data.agency : null;
}

/** Marks the person's notices up to now as read. */
export async function markNoticesRead({ viewer, now }: { viewer: Viewer; now: Date }): Promise<void> {
	await NotificationModel.updateMany(
		{ user: viewer.id, readAt: null, at: mongoose.trusted({ $lte: now }) },
		{ $set: { readAt: now } },
	);
}
