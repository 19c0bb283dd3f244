import mongoose, { type ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import { canSignOff, canSignUp } from "~/domain/training";
import type { Viewer } from "~/domain/viewer";
import { withTransaction } from "~~/models/connection.server";
import { TrainingModel, TrainingSignUpModel } from "~~/models/training.server";
import { isDuplicateKey } from "./once.server";

type Act = { viewer: Viewer; number: number | null; now: Date };

async function load({ number, session }: { number: number | null; session: ClientSession }) {
	const row = await TrainingModel.findOne({ number })
		.select({ startsAt: 1, closesAt: 1, capacity: 1, taken: 1, cancelledAt: 1 })
		.session(session)
		.lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

/**
 * Takes a place in a session. The place and the name go together; the last place is given once, however many ask at once.
 * Asking again changes nothing.
 * @throws {DomainError} `notFound`, and the reasons of `canSignUp`
 */
export async function takePlace({ viewer, number, now }: Act): Promise<void> {
	enforce(can(viewer, "training.sign-up"));
	try {
		await withTransaction(async (session) => {
			const row = await load({ number, session });
			const place = { training: row._id, user: new Types.ObjectId(viewer.id) };
			if (await TrainingSignUpModel.exists(place).session(session)) return;
			enforce(
				canSignUp(
					{
						cancelled: Boolean(row.cancelledAt),
						startsAt: row.startsAt,
						closesAt: row.closesAt ?? null,
						capacity: row.capacity,
						taken: row.taken,
					},
					now,
				),
			);
			const held = await TrainingModel.updateOne(
				{ _id: row._id, cancelledAt: null, taken: mongoose.trusted({ $lt: row.capacity }) },
				{ $inc: { taken: 1 } },
				{ session },
			);
			if (held.matchedCount === 0) throw new DomainError("sessionFull");
			await TrainingSignUpModel.create([{ ...place, at: now }], { session });
		});
	} catch (error) {
		// why: the same person in two tabs; one of them has the place
		if (!isDuplicateKey(error, "training")) throw error;
	}
}

/**
 * Gives a place back, so that somebody else can have it.
 * @throws {DomainError} `notFound`, `notSignedUp`, `sessionOver`
 */
export async function givePlaceBack({ viewer, number, now }: Act): Promise<void> {
	await withTransaction(async (session) => {
		const row = await load({ number, session });
		enforce(canSignOff(row, now));
		const gone = await TrainingSignUpModel.deleteOne(
			{ training: row._id, user: new Types.ObjectId(viewer.id) },
			{ session },
		);
		if (gone.deletedCount === 0) throw new DomainError("notSignedUp");
		await TrainingModel.updateOne({ _id: row._id }, { $inc: { taken: -1 } }, { session });
	});
}

/** Gives back all places of a person whose account is deleted; the figures of past sessions count them no more. */
export async function giveAllPlacesBack({
	userId,
	session,
}: {
	userId: string;
	session: ClientSession;
}): Promise<void> {
	const user = new Types.ObjectId(userId);
	const rows = await TrainingSignUpModel.find({ user }).select({ training: 1 }).session(session).lean();
	if (rows.length === 0) return;
	await TrainingSignUpModel.deleteMany({ user }, { session });
	await TrainingModel.updateMany(
		{ _id: mongoose.trusted({ $in: rows.map(({ training }) => training) }) },
		{ $inc: { taken: -1 } },
		{ session },
	);
}
