import mongoose, { type Types } from "mongoose";
import { UserModel } from "~~/models/user.server";

/** Names that people show, by hex id. */
export async function findPeopleNames(
	ids: readonly (Types.ObjectId | null | undefined)[],
): Promise<Map<string, string>> {
	const known = ids.filter((id): id is Types.ObjectId => id instanceof mongoose.Types.ObjectId);
	if (known.length === 0) return new Map();
	const rows = await UserModel.find({ _id: mongoose.trusted({ $in: known }) })
		.select({ displayName: 1 })
		.lean();
	return new Map(rows.map(({ _id, displayName }) => [_id.toHexString(), displayName]));
}
