import type { Migration } from "./migration.server";

/** Public proposals for which somebody owes the next step say so, for the list of the longest wait. */
export const whatWaits: Migration = {
	name: "0006-what-waits",
	async up({ db, onProgress }) {
		const { modifiedCount } = await db
			.collection("proposals")
			.updateMany(
				{ facets: { $eq: "public", $ne: "waiting" }, nextStep: { $ne: "nobody" } },
				[{ $set: { facets: { $concatArrays: ["$facets", ["waiting"]] } } }],
				{ bypassDocumentValidation: true },
			);
		onProgress(`${modifiedCount} proposals`);
	},
};
