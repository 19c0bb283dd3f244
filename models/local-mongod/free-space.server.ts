import { statfs } from "node:fs/promises";
import { LocalMongodError } from "./errors.server";

/** Throws LocalMongodError 'disk-full' when the disk that holds `folder` has fewer free bytes than `neededBytes`. */
export async function requireFreeSpace({
	folder,
	neededBytes,
	purpose,
}: {
	folder: string;
	neededBytes: number;
	purpose: string;
}): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	const freeBytes = bavail * bsize;
	if (freeBytes >= neededBytes) return;
	throw makeDiskFullError({ folder, purpose, freeBytes, neededBytes });
}

export function makeDiskFullError({
	folder,
	purpose,
	freeBytes,
	neededBytes,
	cause,
}: {
	folder: string;
	purpose: string;
	freeBytes?: number;
	neededBytes?: number;
	cause?: unknown;
}): LocalMongodError {
	const figures =
		freeBytes !== undefined && neededBytes !== undefined
			? ` (${toMegabytes(freeBytes)} MB free, ${toMegabytes(neededBytes)} MB needed)`
			: "";
	return new LocalMongodError({
		fault: "disk-full",
		message: `The disk that holds ${folder} is full${figures}: ${purpose}. Free some space there and start again.`,
		cause,
	});
}

function toMegabytes(bytes: number): number {
	return Math.round(bytes / 1_000_000);
}
