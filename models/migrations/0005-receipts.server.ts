import type mongoose from "mongoose";
import { newReceipt } from "../support.server";
import type { Migration } from "./migration.server";

/** Supports that get their code in one write. */
const LOT = 1_000;
const INDEX_NOT_FOUND = 27;
const NAMESPACE_NOT_FOUND = 26;

/** Supports given before there were receipts get theirs, and the index that the receipts' own replaces goes. */
export const receipts: Migration = {
	name: "0005-receipts",
	async up({ db, onProgress }) {
		const supports = db.collection("supports");
		let lot: mongoose.mongo.AnyBulkWriteOperation[] = [];
		let given = 0;
		const write = async () => {
			if (lot.length === 0) return;
			await supports.bulkWrite(lot, { ordered: false, bypassDocumentValidation: true });
			given += lot.length;
			lot = [];
			onProgress(`${given} receipts`);
		};
		for await (const { _id } of supports.find({ receipt: { $exists: false } }, { projection: { _id: 1 } })) {
			lot.push({ updateOne: { filter: { _id }, update: { $set: { receipt: newReceipt() } } } });
			if (lot.length === LOT) await write();
		}
		await write();
		await supports.dropIndex("proposal_1_active_1__id_1").catch((error) => {
			if (![INDEX_NOT_FOUND, NAMESPACE_NOT_FOUND].includes(Number(error.code))) throw error;
		});
	},
};
