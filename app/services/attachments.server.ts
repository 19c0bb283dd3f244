import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { openFileBucket } from "~~/models/files.server";
import type { Id } from "./events.server";

/** What may be attached, by content. SVG is not among them: it can carry scripts. */
const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp"] as const;
const DOCUMENT_TYPES = ["application/pdf"] as const;
const ACCEPTED: readonly string[] = [...PICTURE_TYPES, ...DOCUMENT_TYPES];

/** Most pixels of a picture: a 48-megapixel photograph passes, a bomb that unpacks to gigabytes does not. */
const MOST_PIXELS = 50_000_000;
/** Longest side of a picture as it is kept, in pixels. */
const LONGEST_SIDE = 2_400;
/** Longest name of a file that is kept. */
const NAME_LENGTH = 120;

/** A stored file as a document names it. */
export interface StoredAttachment {
	file: Types.ObjectId;
	name: string;
	/** Media type by content. */
	type: string;
	bytes: number;
	width?: number;
	height?: number;
	alt?: string;
}

/** What a file belongs to: it is read by whoever may read that. */
export interface AttachmentOwner {
	kind: "proposal" | "artefact" | "report" | "innovation" | "opinion" | "evidence" | "confirmation";
	id: Id;
}

/**
 * Checks a file by its content and keeps it. Pictures are turned upright, shrunk to 2,400 pixels and lose what the camera
 * wrote into them, such as the place.
 *
 * @param file as sent; its claimed type is not believed
 * @param owner the proposal, artefact or report that it belongs to (for a part of a proposal, name the proposal)
 * @returns what the owner's document keeps
 * @throws {DomainError} `tooLarge` (bytes or pixels), `unsupportedFile`
 */
export async function storeAttachment({
	file,
	alt,
	by,
	owner,
	now,
	field = "file",
}: {
	file: File;
	alt?: string;
	by: string;
	owner: AttachmentOwner;
	now: Date;
	field?: string;
}): Promise<StoredAttachment> {
	if (file.size > PROPOSAL_LIMITS.attachmentBytes) throw new DomainError("tooLarge", { field });
	const sent = Buffer.from(await file.arrayBuffer());
	// why: what looks into files takes a good deal of memory, which a site without uploads can do without
	const { fileTypeFromBuffer } = await import("file-type");
	const type = (await fileTypeFromBuffer(sent))?.mime;
	if (!type || !ACCEPTED.includes(type)) throw new DomainError("unsupportedFile", { field });
	const picture = isPicture(type) ? await preparePicture({ sent, type, field }) : null;
	const content = picture?.content ?? sent;
	const bucket = openFileBucket();
	const id = new Types.ObjectId();
	const upload = bucket.openUploadStreamWithId(id, cleanName(file.name), {
		metadata: {
			type,
			by: new Types.ObjectId(by),
			owner: { ...owner, id: new Types.ObjectId(owner.id) },
			at: now,
		},
	});
	await pipeline(Readable.from([content]), upload);
	return {
		file: id,
		name: cleanName(file.name),
		type,
		bytes: content.length,
		...(picture ? { width: picture.width, height: picture.height } : {}),
		...(alt ? { alt } : {}),
	};
}

function isPicture(type: string): boolean {
	return (PICTURE_TYPES as readonly string[]).includes(type);
}

async function preparePicture({ sent, type, field }: { sent: Buffer; type: string; field: string }) {
	const { default: sharp } = await import("sharp");
	const options = { limitInputPixels: MOST_PIXELS, failOn: "error" } as const;
	try {
		const { width = 0, height = 0 } = await sharp(sent, options).metadata();
		if (width * height > MOST_PIXELS) throw new DomainError("tooLarge", { field });
		const upright = sharp(sent, options)
			.rotate()
			.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true });
		const format = type === "image/png" ? "png" : type === "image/webp" ? "webp" : "jpeg";
		const { data, info } = await upright.toFormat(format).toBuffer({ resolveWithObject: true });
		return { content: data, width: info.width, height: info.height };
	} catch (error) {
		if (error instanceof DomainError) throw error;
		const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
		throw new DomainError(tooLarge ? "tooLarge" : "unsupportedFile", { field });
	}
}

/** The last part of a name, without signs that file systems or headers could stumble over. */
function cleanName(name: string): string {
	const last = name.normalize("NFC").split(/[/\\]/).pop() ?? "";
	const clean = last.replace(/[\p{Cc}\p{Cf}"<>|?*:]/gu, "").trim();
	return [...clean].slice(-NAME_LENGTH).join("") || "file";
}

/** A stored file, to be sent. */
export interface OpenedFile {
	name: string;
	type: string;
	bytes: number;
	owner: { kind: AttachmentOwner["kind"]; id: string };
	/** Reads its content; call it only for a reader who may see it. */
	read: () => ReadableStream<Uint8Array>;
}

/**
 * Finds a stored file.
 * @throws {DomainError} `notFound`
 */
export async function openAttachment({ id }: { id: string }): Promise<OpenedFile> {
	if (!/^[0-9a-f]{24}$/.test(id)) throw new DomainError("notFound");
	const bucket = openFileBucket();
	const [found] = await bucket.find({ _id: new Types.ObjectId(id) }).toArray();
	const metadata = found?.metadata as
		| { type: string; owner: { kind: AttachmentOwner["kind"]; id: Types.ObjectId } }
		| undefined;
	if (!found || !metadata) throw new DomainError("notFound");
	return {
		name: found.filename,
		type: metadata.type,
		bytes: found.length,
		owner: { kind: metadata.owner.kind, id: metadata.owner.id.toHexString() },
		read: () => Readable.toWeb(bucket.openDownloadStream(found._id)) as unknown as ReadableStream<Uint8Array>,
	};
}

/** Removes a file that no document names any more. Nothing happens when it is gone already. */
export async function deleteAttachment({ id }: { id: Id }): Promise<void> {
	await openFileBucket()
		.delete(new Types.ObjectId(id))
		.catch((error: unknown) => {
			if (error instanceof Error && /not found/i.test(error.message)) return;
			throw error;
		});
}
