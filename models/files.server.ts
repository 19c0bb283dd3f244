import mongoose from "mongoose";
import { requireDb } from "./connection.server";

/** The GridFS bucket that holds attachments: the collections `files.files` and `files.chunks`. */
export const FILE_BUCKET = "files";

/** The bucket of attachments, acknowledged like every other write. */
export function openFileBucket(): mongoose.mongo.GridFSBucket {
	return new mongoose.mongo.GridFSBucket(requireDb(), {
		bucketName: FILE_BUCKET,
		writeConcern: { w: "majority", journal: true },
	});
}
