import type mongoose from "mongoose";
import type { Migration } from "./migration.server";

/** Reports that get their proposal in one write. */
const LOT = 1_000;
const INDEX_NOT_FOUND = 27;
const NAMESPACE_NOT_FOUND = 26;

/**
 * Reports name the proposal too, since a proposal can be reported itself. The indexes that knew comments only go: without
 * a comment, all reports and open cases about proposals would be one and the same to them.
 */
export const reportsOfProposals: Migration = {
	name: "0007-reports-of-proposals",
	async up({ db, onProgress }) {
		const reports = db.collection("commentreports");
		const comments = db.collection("comments");
		let lot: { _id: mongoose.Types.ObjectId; comment: mongoose.Types.ObjectId }[] = [];
		let named = 0;
		const write = async () => {
			if (lot.length === 0) return;
			const found = await comments
				.find({ _id: { $in: lot.map(({ comment }) => comment) } }, { projection: { proposal: 1 } })
				.toArray();
			const proposals = new Map(found.map(({ _id, proposal }) => [String(_id), proposal]));
			const writes = lot.flatMap(({ _id, comment }) => {
				const proposal = proposals.get(String(comment));
				return proposal ? [{ updateOne: { filter: { _id }, update: { $set: { proposal } } } }] : [];
			});
			if (writes.length > 0)
				await reports.bulkWrite(writes, { ordered: false, bypassDocumentValidation: true });
			named += writes.length;
			lot = [];
			onProgress(`${named} reports`);
		};
		const rows = reports.find({ proposal: { $exists: false } }, { projection: { comment: 1 } });
		for await (const { _id, comment } of rows) {
			lot.push({ _id, comment });
			if (lot.length === LOT) await write();
		}
		await write();
		await dropIndex(reports, "comment_1_reporter_1");
		await dropIndex(db.collection("moderationcases"), "comment_1");
	},
};

async function dropIndex(collection: mongoose.mongo.Collection, name: string): Promise<void> {
	await collection.dropIndex(name).catch((error) => {
		if (![INDEX_NOT_FOUND, NAMESPACE_NOT_FOUND].includes(Number(error.code))) throw error;
	});
}
