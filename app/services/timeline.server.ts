import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { EventType, EventVisibility } from "~/domain/event";
import { can } from "~/domain/permissions";
import { isPublicState } from "~/domain/proposal";
import type { MaybeViewer, Role } from "~/domain/viewer";
import { EventModel } from "~~/models/event.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { findPeopleNames } from "./people-names.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** A record on a timeline. Ids are hex strings. */
export interface TimelineRow {
	id: string;
	type: EventType;
	at: Date;
	/** Who did it; null for what follows from the clock, and for those who are not named. */
	actor: string | null;
	role: Role | "author" | "citizen" | "system";
	/** The agency for which the actor acted. */
	actorAgency: AgencyName | null;
	/** The agency that it concerns. */
	agency: AgencyName | null;
	why: string | null;
	data: Record<string, string | number | boolean | null>;
	/** Who else sees it; anything but `public` is marked. */
	visibility: EventVisibility;
}

/** What this reader sees of the records about a proposal. */
async function visibilitiesFor({
	proposal,
	viewer,
}: {
	proposal: Types.ObjectId;
	viewer: MaybeViewer;
}): Promise<EventVisibility[]> {
	if (!viewer) return ["public"];
	if (can(viewer, "event.read-all").allowed) return ["public", "authors", "stewards"];
	const isAuthor = await ProposalModel.exists({ _id: proposal, "authors.user": viewer.id });
	return isAuthor ? ["public", "authors"] : ["public"];
}

/**
 * What happened to a proposal, newest first, as far as this reader may know.
 * @param after cursor of the page before
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listTimeline({
	proposalId,
	viewer,
	after,
	limit = 20,
}: {
	proposalId: string;
	viewer: MaybeViewer;
	after?: string | null;
	limit?: number;
}): Promise<ListPage<TimelineRow>> {
	const proposal = new Types.ObjectId(proposalId);
	const visibility = await visibilitiesFor({ proposal, viewer });
	const found = await EventModel.find({
		proposal,
		visibility: mongoose.trusted({ $in: visibility }),
		...afterCursor("at", -1, after),
	})
		.select({ type: 1, at: 1, actor: 1, agency: 1, why: 1, data: 1, visibility: 1 })
		.sort({ at: -1, _id: -1 })
		.limit(limit + 1)
		.lean();
	const page = toPage(found, limit, ({ at }) => at);
	const [names, agencies] = await Promise.all([
		findPeopleNames(page.items.map(({ actor }) => actor.user)),
		findAgencyNames(page.items.flatMap(({ actor, agency }) => [actor.agency, agency])),
	]);
	return {
		next: page.next,
		items: page.items.map((event) => ({
			id: event._id.toHexString(),
			type: event.type,
			at: event.at,
			actor: names.get(event.actor.user?.toHexString() ?? "") ?? null,
			role: event.actor.role,
			actorAgency: agencies.get(event.actor.agency?.toHexString() ?? "") ?? null,
			agency: agencies.get(event.agency?.toHexString() ?? "") ?? null,
			why: event.why ?? null,
			data: withoutTitles(event.data as TimelineRow["data"]),
			visibility: event.visibility,
		})),
	};
}

/** The record of a merge keeps titles, and the other proposal may have been hidden since: pages name it by its number. */
function withoutTitles({ fromTitle: _, intoTitle: __, ...data }: TimelineRow["data"]): TimelineRow["data"] {
	return data;
}

/**
 * The timeline of a proposal for its own page. Of a proposal that is not public only its authors and stewards read it.
 * @throws {DomainError} `notFound`, `badRequest` for a cursor that is none
 */
export async function findTimelinePage({
	number,
	viewer,
	after,
}: {
	number: number;
	viewer: MaybeViewer;
	after?: string | null;
}): Promise<{ proposal: NamedProposal; events: ListPage<TimelineRow> }> {
	const row = await ProposalModel.findOne({ number })
		.select({ ...NAMED_FIELDS, state: 1, "authors.user": 1 })
		.lean();
	const mayRead =
		row &&
		(isPublicState(row.state) ||
			can(viewer, "proposal.read-history", {
				isAuthor: row.authors.some(({ user }) => user.toHexString() === viewer?.id),
			}).allowed);
	if (!mayRead) throw new DomainError("notFound");
	return {
		proposal: toNamedProposal(row),
		events: await listTimeline({ proposalId: row._id.toHexString(), viewer, after, limit: 50 }),
	};
}
