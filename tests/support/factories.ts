import { Types } from "mongoose";
import type { Viewer } from "~/domain/viewer";
import type { AgencyKind } from "~/domain/vocabulary";
import { hashPassword } from "~/services/password-hash.server";
import { AgencyModel } from "../../models/agency.server";
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
		roles: roles.map(({ role, agencyId, challengeId }) => ({
			role,
			...(agencyId ? { agency: new Types.ObjectId(agencyId) } : {}),
			...(challengeId ? { challenge: new Types.ObjectId(challengeId) } : {}),
		})),
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
		order: made,
		...(parentId ? { parent: new Types.ObjectId(parentId) } : {}),
		...(province === undefined ? {} : { province }),
	};
	await AgencyModel.create(row);
	return { id: row._id.toHexString(), code: row.code };
}
