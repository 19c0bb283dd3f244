import { FILE_BUCKET } from "../files.server";
import type { Migration } from "./migration.server";

const NAMESPACE_EXISTS = 48;

/**
 * The collections of attachments with the indexes that GridFS asks for. The driver makes them before the first
 * upload only after looking whether the bucket is empty, which two first uploads at once, or one inside a
 * transaction, trip over.
 */
export const fileBucket: Migration = {
	name: "0001-file-bucket",
	async up({ db }) {
		for (const name of [`${FILE_BUCKET}.files`, `${FILE_BUCKET}.chunks`]) {
			await db.createCollection(name).catch((error: { code?: number }) => {
				if (error.code !== NAMESPACE_EXISTS) throw error;
			});
		}
		await db.collection(`${FILE_BUCKET}.files`).createIndex({ filename: 1, uploadDate: 1 });
		await db.collection(`${FILE_BUCKET}.chunks`).createIndex({ files_id: 1, n: 1 }, { unique: true });
	},
};
