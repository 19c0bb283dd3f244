/** Everybody who asks in the matrix: nobody signed in, and people in each role. */
export const ASKERS = [
	"visitor",
	"citizen",
	"author",
	"officer",
	"champion",
	"foreignOfficer",
	"judge",
	"steward",
	"administrator",
] as const;
export type Asker = (typeof ASKERS)[number];

/** What a route answers to a GET by each asker: the status. */
export type Door = Record<Asker, number>;

/** What everybody gets, and who gets something else. */
export function door(everybody: number, exceptions: Partial<Door> = {}): Door {
	return {
		...(Object.fromEntries(ASKERS.map((asker) => [asker, everybody])) as Door),
		...exceptions,
	};
}

/** Open to everybody. */
export const open = door(200);
/** Asks visitors to sign in. */
export const signedIn = door(200, { visitor: 302 });
/** For people without a session; others are sent on. */
export const guests = door(302, { visitor: 200 });
/** A place of the draft's author; to all others as if it did not exist. */
export const ofAuthor = door(404, { visitor: 302, author: 200 });
export const officers = door(403, { visitor: 302, officer: 200, champion: 200, foreignOfficer: 200 });
/** Officers answer for their agency and keep its promises; a champion approves them elsewhere. */
export const answering = door(403, { visitor: 302, officer: 200, champion: 404, foreignOfficer: 404 });
/** Nobody reports a comment of their own. */
export const notOwn = door(200, { visitor: 302, author: 403 });
export const authors = door(403, { visitor: 302, author: 200 });
export const stewards = door(403, { visitor: 302, steward: 200 });
export const administrators = door(403, { visitor: 302, administrator: 200 });
export const nowhere = door(404);

/** Of agencies in which `officer` and `champion` work; to another agency's people as if it did not exist. */
export const ofAgencies = door(403, { visitor: 302, officer: 200, champion: 200, foreignOfficer: 404 });
/** Whose seat in the panel is `judge`'s. */
export const judges = door(404, { visitor: 302, judge: 200 });
/** Solutions, lessons and playbooks are written by officers. */
export const entering = door(403, { visitor: 302, officer: 200, foreignOfficer: 200 });
export const enteringOwn = door(403, { visitor: 302, officer: 200, foreignOfficer: 404 });
