import mongoose, { type Types } from "mongoose";
import { UserModel } from "~~/models/user.server";

/** Names that people show, by id (hex); people who are gone are left out. */
export async function findPeopleNames(
	ids: Iterable<Types.ObjectId | null | undefined>,
): Promise<Map<string, string>> {
	const wanted = new Map([...ids].flatMap((id) => (id ? [[id.toHexString(), id] as const] : [])));
	if (wanted.size === 0) return new Map();
	const people = await UserModel.find({ _id: mongoose.trusted({ $in: [...wanted.values()] }) })
		.select({ displayName: 1 })
		.lean();
	return new Map(people.map(({ _id, displayName }) => [_id.toHexString(), displayName]));
}
