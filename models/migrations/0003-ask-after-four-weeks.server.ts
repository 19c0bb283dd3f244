import { ASK_AGAIN_AFTER } from "~/domain/confirmation";
import type { Migration } from "./migration.server";

/** Services that were called live before there was a second question are asked for four weeks after that, too. */
export const askAfterFourWeeks: Migration = {
	name: "0003-ask-after-four-weeks",
	async up({ db, onProgress }) {
		const { modifiedCount } = await db
			.collection("commitments")
			.updateMany(
				{ status: { $in: ["live", "scaled"] }, liveAt: { $type: "date" }, askAgainAt: { $exists: false } },
				[{ $set: { askAgainAt: { $add: ["$liveAt", ASK_AGAIN_AFTER] } } }],
				{ bypassDocumentValidation: true },
			);
		onProgress(`${modifiedCount} services`);
	},
};
