import type { ClientSession } from "mongoose";
import { Types } from "mongoose";
import type { EventType, EventVisibility } from "~/domain/event";
import type { Role, Viewer } from "~/domain/viewer";
import { EventModel } from "~~/models/event.server";

/** A decision to record. Ids are hex strings or ObjectIds. */
export interface NewEvent {
	type: EventType;
	/** Who did it and in what role; `system` without a person for what follows from the clock. */
	actor: { viewer: Pick<Viewer, "id"> | null; role: Role | "author" | "citizen" | "system"; agencyId?: Id };
	subject: { proposal?: Id; commitment?: Id; challenge?: Id; agency?: Id; person?: Id };
	why?: string;
	/** Small plain values that the text of the event names. */
	data?: Record<string, string | number | boolean | null>;
	visibility?: EventVisibility;
	at: Date;
	session?: ClientSession;
}

export type Id = string | Types.ObjectId;

const toId = (id: Id | undefined) => (id === undefined ? undefined : new Types.ObjectId(id));

/** Appends a record of a decision. Records are never changed or removed. */
export async function recordEvent({ session, ...event }: NewEvent): Promise<void> {
	await EventModel.create([toRow(event)], { session });
}

/** Appends records of decisions that were taken together. */
export async function recordEvents({
	events,
	session,
}: {
	events: readonly Omit<NewEvent, "session">[];
	session?: ClientSession;
}): Promise<void> {
	if (events.length > 0) await EventModel.insertMany(events.map(toRow), { session });
}

function toRow({ type, subject, actor, why, data, visibility, at }: Omit<NewEvent, "session">) {
	return {
		type,
		proposal: toId(subject.proposal),
		commitment: toId(subject.commitment),
		challenge: toId(subject.challenge),
		agency: toId(subject.agency),
		person: toId(subject.person),
		actor: { user: toId(actor.viewer?.id), role: actor.role, agency: toId(actor.agencyId) },
		why,
		data: data ?? {},
		visibility: visibility ?? "public",
		at,
	};
}
