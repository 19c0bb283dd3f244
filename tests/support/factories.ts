import { Types } from "mongoose";
import type { Phase } from "~/domain/challenge";
import type { ProposalState } from "~/domain/proposal";
import type { Stage } from "~/domain/stage";
import type { Viewer } from "~/domain/viewer";
import type { AgencyKind } from "~/domain/vocabulary";
import { toRoleFields } from "~/services/agency-champions.server";
import { hashPassword } from "~/services/password-hash.server";
import { AgencyModel } from "../../models/agency.server";
import { ChallengeModel } from "../../models/challenge.server";
import { ProposalModel } from "../../models/proposal.server";
import { UserModel } from "../../models/user.server";

/** Password of every person that `makeUser` makes. */
export const TEST_PASSWORD = "ruedu-fon-tok-nak-maak";

let hashed: Promise<string> | undefined;
let made = 0;

/** A person in the database: what one signs in with, and what rules and services see. */
export interface MadeUser {
	id: string;
	email: string;
	password: string;
	viewer: Viewer;
}

/** Puts a person into the database. Ids of scopes are hex strings, as in a `Viewer`. */
export async function makeUser({
	roles = [],
	displayName,
	email,
	status = "active",
	at = new Date("2026-01-05T03:00:00Z"),
}: {
	roles?: Viewer["roles"];
	displayName?: string;
	email?: string;
	status?: "active" | "suspended";
	at?: Date;
} = {}): Promise<MadeUser> {
	made += 1;
	hashed ??= hashPassword(TEST_PASSWORD);
	const id = new Types.ObjectId();
	const person = {
		displayName: displayName ?? `ผู้ทดสอบ ${made}`,
		email: email ?? `person-${made}-${id.toHexString().slice(-6)}@example.org`,
	};
	await UserModel.create({
		_id: id,
		...person,
		passwordHash: await hashed,
		...toRoleFields(roles),
		status,
		consentedAt: at,
		createdAt: at,
	});
	return {
		id: id.toHexString(),
		email: person.email,
		password: TEST_PASSWORD,
		viewer: {
			id: id.toHexString(),
			displayName: person.displayName,
			language: "th",
			thaiDigits: false,
			roles,
		},
	};
}

/** Puts an agency into the database; gives its id and code. */
export async function makeAgency({
	code,
	kind = "department",
	name,
	parentId,
	province,
}: {
	code?: string;
	kind?: AgencyKind;
	name?: { th: string; en: string };
	parentId?: string;
	province?: number;
} = {}): Promise<{ id: string; code: string }> {
	made += 1;
	const row = {
		_id: new Types.ObjectId(),
		code: code ?? `agency-${made}`,
		kind,
		name: name ?? { th: `กรมทดสอบ ${made}`, en: `Test department ${made}` },
		abbreviation: { th: `กท${made}`, en: `TD${made}` },
		contactUnit: { th: "กองนโยบายและแผน", en: "Policy and Planning Division" },
		...(parentId ? { parent: new Types.ObjectId(parentId) } : {}),
		...(province === undefined ? {} : { province }),
	};
	await AgencyModel.create(row);
	return { id: row._id.toHexString(), code: row.code };
}

/** Puts a published challenge into the database; gives its id and slug. */
export async function makeChallenge({
	phases = [],
	votesPerPerson,
	gateKeeper = "steward",
	hostId,
	slug,
	at = new Date("2026-01-05T03:00:00Z"),
}: {
	phases?: Phase[];
	votesPerPerson?: number;
	gateKeeper?: "steward" | "author";
	hostId?: string;
	slug?: string;
	at?: Date;
} = {}): Promise<{ id: string; slug: string }> {
	made += 1;
	const both = { th: `โจทย์ทดสอบ ${made}`, en: `Test challenge ${made}` };
	const row = {
		_id: new Types.ObjectId(),
		slug: slug ?? `challenge-${made}`,
		kind: "open-call" as const,
		state: "published" as const,
		title: both,
		question: both,
		brief: both,
		theme: both,
		host: new Types.ObjectId(hostId ?? (await makeAgency()).id),
		phases,
		rules: {
			teamMin: 1,
			teamMax: 10,
			gateKeeper,
			eligibility: both,
			...(votesPerPerson === undefined ? {} : { votesPerPerson }),
		},
		opensAt: phases[0]?.opensAt ?? at,
		createdAt: at,
	};
	await ChallengeModel.create(row);
	return { id: row._id.toHexString(), slug: row.slug };
}

let proposals = 0;

/** Puts a proposal into the database; derived figures are those of its state, without any work done on it yet. */
export async function makeProposal({
	authorIds,
	state = "published",
	stage = "empathize",
	stopped = false,
	title,
	challengeId,
	agencyId,
	at = new Date("2026-02-01T03:00:00Z"),
}: {
	authorIds?: string[];
	state?: ProposalState;
	stage?: Stage;
	stopped?: boolean;
	title?: string;
	challengeId?: string;
	agencyId?: string;
	at?: Date;
} = {}): Promise<{ id: string; number: number; slug: string }> {
	proposals += 1;
	const isPublic = ["published", "merged", "archived"].includes(state);
	const authors = authorIds ?? [(await makeUser()).id];
	const row = {
		_id: new Types.ObjectId(),
		number: proposals,
		slug: `test-${proposals}`,
		title: title ?? `ข้อเสนอทดสอบ ${proposals}`,
		summary: "ลดเวลารอคิวของประชาชน",
		service: "งานทะเบียน",
		problem: "รอนาน",
		state,
		stage,
		stopped,
		authors: authors.map((id, index) => ({ user: new Types.ObjectId(id), lead: index === 0 })),
		version: isPublic ? 1 : 0,
		facets: isPublic ? ["public", `stage:${stage}`, ...(state === "published" ? ["waiting"] : [])] : [],
		waitingSince: at,
		createdAt: at,
		updatedAt: at,
		...(challengeId ? { challenge: new Types.ObjectId(challengeId) } : {}),
		...(agencyId ? { agency: new Types.ObjectId(agencyId) } : {}),
		...(isPublic ? { publishedAt: at, submittedAt: at } : {}),
		...(state === "submitted" ? { submittedAt: at } : {}),
	};
	await ProposalModel.create(row);
	return { id: row._id.toHexString(), number: row.number, slug: row.slug };
}
