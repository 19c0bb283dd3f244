import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { LRUCache } from "lru-cache";
import { Types } from "mongoose";
import type { JudgingBundle } from "~/domain/judging/bundle";
import { openFileBucket } from "~~/models/files.server";

/** A published file as its document names it: its place in GridFS and the SHA-256 of its bytes in hex. */
export interface StoredBundle {
	bundle: Types.ObjectId;
	bundleHash: string;
}

/** Texts of bundles that pages read; a bundle never changes, so that nothing here grows old. */
const TEXTS = new LRUCache<string, string>({
	maxSize: 64 * 1024 * 1024,
	sizeCalculation: (text) => text.length,
});
const PARSED = new LRUCache<string, JudgingBundle>({ max: 16 });

/** Keeps the text of a file that is about to be published. Delete it again when publishing fails. */
export async function storeBundle({
	text,
	name,
	type,
	round,
	now,
}: {
	text: string;
	name: string;
	type: "application/json" | "text/plain";
	round: Types.ObjectId;
	now: Date;
}): Promise<StoredBundle> {
	const id = new Types.ObjectId();
	const bytes = Buffer.from(text, "utf8");
	const upload = openFileBucket().openUploadStreamWithId(id, name, {
		metadata: { type, owner: { kind: "round", id: round }, at: now },
	});
	await pipeline(Readable.from([bytes]), upload);
	return { bundle: id, bundleHash: createHash("sha256").update(bytes).digest("hex") };
}

/** Removes a file that was not published after all. Nothing happens when it is gone already. */
export async function deleteBundle({ bundle }: Pick<StoredBundle, "bundle">): Promise<void> {
	await openFileBucket()
		.delete(bundle)
		.catch(() => undefined);
}

/** The text of a published file, to the byte. */
export async function readBundleText({ bundle }: Pick<StoredBundle, "bundle">): Promise<string> {
	const id = bundle.toHexString();
	const known = TEXTS.get(id);
	if (known !== undefined) return known;
	const text = (await buffer(openFileBucket().openDownloadStream(bundle))).toString("utf8");
	TEXTS.set(id, text);
	return text;
}

/** A published bundle. It is read only: several pages share one copy. */
export async function readBundle({ bundle }: Pick<StoredBundle, "bundle">): Promise<JudgingBundle> {
	const id = bundle.toHexString();
	const known = PARSED.get(id);
	if (known) return known;
	const parsed = JSON.parse(await readBundleText({ bundle })) as JudgingBundle;
	PARSED.set(id, parsed);
	return parsed;
}
