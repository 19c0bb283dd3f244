import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { foldEmail } from "~/domain/profile";
import type { Role } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { ChallengeModel } from "~~/models/challenge.server";
import { EventModel } from "~~/models/event.server";
import { UserModel } from "~~/models/user.server";
import { findAgencyNames } from "./agencies.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";

const PAGE_SIZE = 25;
/** Most people that a search by name or address shows. */
const MOST_FOUND = 50;

/** A role as an administrator sees it, with the name of its scope. */
export interface NamedGrant {
	role: Role;
	agencyId: string | null;
	challengeId: string | null;
	scope: Bilingual | null;
}

/** A row of the administrator's list. */
export interface PersonRow {
	id: string;
	displayName: string;
	email: string;
	status: "active" | "suspended" | "deleted";
	roles: NamedGrant[];
	createdAt: string;
}

interface UserRow {
	_id: Types.ObjectId;
	displayName: string;
	email: string;
	status: PersonRow["status"];
	roles: { role: Role; agency?: Types.ObjectId | null; challenge?: Types.ObjectId | null }[];
	createdAt: Date;
}

const ROW_FIELDS = { displayName: 1, email: 1, status: 1, roles: 1, createdAt: 1 } as const;

/**
 * People for the administrator: all or those in a role, newest first; with `q` those whose address or name begins with it.
 * @param q an address, the beginning of one, or the beginning of a display or family name
 * @throws {DomainError} `badRequest` for a cursor that no page of ours wrote
 */
export async function listPeople({
	q,
	role,
	after,
}: {
	q?: string;
	role?: Role;
	after?: string | null;
}): Promise<ListPage<PersonRow>> {
	const text = q?.trim();
	if (text) return { items: await nameScopes(await searchPeople({ text, role })), next: null };
	const rows = await UserModel.find({
		...(role ? { "roles.role": role } : {}),
		...afterCursor("createdAt", -1, after),
	})
		.select(ROW_FIELDS)
		.sort({ createdAt: -1, _id: -1 })
		.limit(PAGE_SIZE + 1)
		.lean<UserRow[]>();
	const page = toPage(rows, PAGE_SIZE, (row) => row.createdAt);
	return { items: await nameScopes(page.items), next: page.next };
}

/** Each part looks into one index by a prefix, so that a search costs the same among a thousand and a million people. */
async function searchPeople({ text, role }: { text: string; role?: Role }): Promise<UserRow[]> {
	const prefix = (value: string) => mongoose.trusted({ $gte: value, $lt: `${value}\u{10ffff}` });
	const narrow = role ? { "roles.role": role } : {};
	const found = await Promise.all(
		[{ email: prefix(foldEmail(text)) }, { displayName: prefix(text) }, { "name.family": prefix(text) }].map(
			(filter) =>
				UserModel.find({ ...filter, ...narrow })
					.select(ROW_FIELDS)
					.limit(MOST_FOUND)
					.lean<UserRow[]>(),
		),
	);
	const byId = new Map(found.flat().map((row) => [row._id.toHexString(), row]));
	return [...byId.values()].slice(0, MOST_FOUND);
}

/** Kinds of decisions about accounts. */
const DECISION_TYPES = ["role-granted", "role-removed", "account-suspended", "account-restored"] as const;

/** What was decided about an account, by whom and why. */
export interface AccountDecision {
	id: string;
	type: (typeof DECISION_TYPES)[number];
	person: { id: string; name: string } | null;
	by: string | null;
	why: string | null;
	role: Role | null;
	at: string;
}

/** A person with everything that was decided about the account, newest first. */
export interface PersonDetails extends PersonRow {
	history: AccountDecision[];
}

/**
 * A person with roles and what was decided about the account.
 * @throws {DomainError} `notFound`
 */
export async function findPerson({ id }: { id: string }): Promise<PersonDetails> {
	if (!/^[0-9a-f]{24}$/.test(id)) throw new DomainError("notFound");
	const row = await UserModel.findById(id).select(ROW_FIELDS).lean<UserRow>();
	if (!row) throw new DomainError("notFound");
	const [person] = await nameScopes([row]);
	return { ...(person as PersonRow), history: await readDecisions({ person: new Types.ObjectId(id) }) };
}

/** The latest decisions about accounts, newest first. */
export function listAccountDecisions(): Promise<AccountDecision[]> {
	return readDecisions({ type: mongoose.trusted({ $in: [...DECISION_TYPES] }) });
}

async function readDecisions(filter: Record<string, unknown>): Promise<AccountDecision[]> {
	const events = await EventModel.find(filter).sort({ at: -1, _id: -1 }).limit(MOST_FOUND).lean();
	const ids = events.flatMap(({ actor, person }) => [actor.user, person].filter((id) => id != null));
	const users = await UserModel.find({ _id: mongoose.trusted({ $in: ids }) })
		.select({ displayName: 1 })
		.lean();
	const names = new Map(users.map((user) => [user._id.toHexString(), user.displayName]));
	return events.map((event) => {
		const personId = event.person?.toHexString();
		const { role } = event.data as { role?: Role };
		return {
			id: event._id.toHexString(),
			type: event.type as AccountDecision["type"],
			person: personId ? { id: personId, name: names.get(personId) ?? "" } : null,
			by: event.actor.user ? (names.get(event.actor.user.toHexString()) ?? null) : null,
			why: event.why ?? null,
			role: role ?? null,
			at: event.at.toISOString(),
		};
	});
}

async function nameScopes(rows: UserRow[]): Promise<PersonRow[]> {
	const grants = rows.flatMap((row) => row.roles);
	const [agencies, challenges] = await Promise.all([
		findAgencyNames(grants.map(({ agency }) => agency)),
		findChallengeTitles(grants.flatMap(({ challenge }) => (challenge ? [challenge] : []))),
	]);
	return rows.map((row) => ({
		id: row._id.toHexString(),
		displayName: row.displayName,
		email: row.email,
		status: row.status,
		createdAt: row.createdAt.toISOString(),
		roles: row.roles.map(({ role, agency, challenge }) => ({
			role,
			agencyId: agency?.toHexString() ?? null,
			challengeId: challenge?.toHexString() ?? null,
			scope: agency
				? (agencies.get(agency.toHexString())?.name ?? null)
				: challenge
					? (challenges.get(challenge.toHexString()) ?? null)
					: null,
		})),
	}));
}

async function findChallengeTitles(ids: Types.ObjectId[]): Promise<Map<string, Bilingual>> {
	if (ids.length === 0) return new Map();
	const rows = await ChallengeModel.find({ _id: mongoose.trusted({ $in: ids }) })
		.select({ title: 1 })
		.lean();
	return new Map(rows.map(({ _id, title }) => [_id.toHexString(), { th: title.th, en: title.en }]));
}

/** A challenge to choose as the scope of a judge, newest first. */
export async function listChallengeScopes(): Promise<{ id: string; title: Bilingual }[]> {
	const rows = await ChallengeModel.find().select({ title: 1 }).sort({ _id: -1 }).limit(200).lean();
	return rows.map(({ _id, title }) => ({ id: _id.toHexString(), title: { th: title.th, en: title.en } }));
}
