import mongoose from "mongoose";
import { DomainError } from "~/domain/errors";
import { foldEmail } from "~/domain/profile";
import { withTransaction } from "~~/models/connection.server";
import { UserModel } from "~~/models/user.server";
import { endAllSessions } from "./accounts-sessions.server";
import { recordEvent } from "./events.server";

/**
 * Makes an existing account an administrator, for whoever runs the server: the first administrator has nobody to be
 * appointed by. Role, record and the end of the person's sessions are one change.
 * @returns the person's name, and whether the role is new
 * @throws {DomainError} `notFound`, or `gone` for an account that is not active
 */
export async function appointAdministrator({
	email,
	now,
}: {
	email: string;
	now: Date;
}): Promise<{ appointed: boolean; displayName: string }> {
	return withTransaction(async (session) => {
		const person = await UserModel.findOne({ email: foldEmail(email) })
			.select({ displayName: 1, status: 1 })
			.session(session)
			.lean();
		if (!person) throw new DomainError("notFound");
		if (person.status !== "active") throw new DomainError("gone");
		const { modifiedCount } = await UserModel.updateOne(
			{ _id: person._id, "roles.role": mongoose.trusted({ $ne: "administrator" }) },
			{ $push: { roles: { role: "administrator" } } },
			{ session },
		);
		if (modifiedCount === 0) return { appointed: false, displayName: person.displayName };
		const personId = person._id.toHexString();
		await endAllSessions({ userId: personId, session });
		await recordEvent({
			type: "role-granted",
			actor: { viewer: null, role: "system" },
			subject: { person: personId },
			data: { role: "administrator" },
			visibility: "stewards",
			at: now,
			session,
		});
		return { appointed: true, displayName: person.displayName };
	});
}
