import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { canEdit } from "~/domain/proposal-rules";
import type { ProposalText } from "~/domain/proposal-text";
import type { Viewer } from "~/domain/viewer";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel, ProposalVersionModel } from "~~/models/proposal.server";
import { UserModel } from "~~/models/user.server";
import { deleteAttachment, storeAttachment } from "./attachments.server";
import { recordEvent } from "./events.server";
import { findRuled, toRuled, toText, writeVersion } from "./proposal-record.server";

/** One version of a proposal's text. */
export interface ProposalVersion {
	version: number;
	at: Date;
	by: string | null;
	reason: string | null;
	text: ProposalText;
	attachments: { name: string; id: string }[];
}

/** Versions that a page shows at most; older ones have a page of their own by `before`. */
const VERSIONS_PER_PAGE = 10;

/**
 * Versions of a proposal, newest first, and the one before the last shown, to compare it with.
 * @param before shows versions older than this number
 */
export async function listVersions({
	proposalId,
	before,
}: {
	proposalId: string;
	before?: number | null;
}): Promise<{ items: ProposalVersion[]; older: ProposalVersion | null; next: number | null }> {
	const rows = await ProposalVersionModel.find({
		proposal: proposalId,
		...(before ? { version: mongoose.trusted({ $lt: before }) } : {}),
	})
		.sort({ version: -1 })
		.limit(VERSIONS_PER_PAGE + 1)
		.lean();
	const people = await UserModel.find({ _id: mongoose.trusted({ $in: rows.map(({ by }) => by) }) })
		.select({ displayName: 1 })
		.lean();
	const names = new Map(people.map((person) => [person._id.toHexString(), person.displayName]));
	const versions = rows.map((row) => ({
		version: row.version,
		at: row.at,
		by: names.get(row.by.toHexString()) ?? null,
		reason: row.reason ?? null,
		text: toText(row.text),
		attachments: row.text.attachments.map(({ file, name }) => ({ id: file.toHexString(), name })),
	}));
	const items = versions.slice(0, VERSIONS_PER_PAGE);
	const older = versions[VERSIONS_PER_PAGE] ?? null;
	return { items, older, next: older ? (items.at(-1)?.version ?? null) : null };
}

/**
 * Attaches a file to a proposal; on a public one this makes a new version. The same form sent twice attaches it once.
 * @throws {DomainError} `notFound`, `notPublished`, `tooManyAttachments`, `tooLarge`, `unsupportedFile`, `changedUnderSameKey`
 */
export async function attachFile({
	viewer,
	proposalNumber,
	file,
	alt,
	formRequest,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	file: File;
	alt?: string;
	formRequest?: FormRequest;
	now: Date;
}): Promise<void> {
	const row = await findEditable({ viewer, proposalNumber });
	if (isRepeated(row.lastForm, formRequest)) return;
	const stored = await storeAttachment({
		file,
		alt,
		by: viewer.id,
		owner: { kind: "proposal", id: row._id },
		now,
	});
	try {
		const { changed } = await changeAttachments({
			viewer,
			proposalNumber,
			formRequest,
			now,
			update: { $push: { attachments: stored } },
			filter: { [`attachments.${PROPOSAL_LIMITS.attachments - 1}`]: mongoose.trusted({ $exists: false }) },
		});
		if (!changed) await deleteAttachment({ id: stored.file });
	} catch (error) {
		await deleteAttachment({ id: stored.file });
		throw error;
	}
}

/**
 * Takes a file off a proposal; on a public one this makes a new version, and the file stays with the older ones.
 * @throws {DomainError} `notFound`, `notPublished`
 */
export async function detachFile({
	viewer,
	proposalNumber,
	fileId,
	formRequest,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	fileId: string;
	formRequest?: FormRequest;
	now: Date;
}): Promise<void> {
	const row = await findEditable({ viewer, proposalNumber });
	if (isRepeated(row.lastForm, formRequest)) return;
	const file = new Types.ObjectId(fileId);
	const { changed, inVersions } = await changeAttachments({
		viewer,
		proposalNumber,
		formRequest,
		now,
		update: { $pull: { attachments: { file } } },
		filter: { "attachments.file": file },
	});
	if (changed && !inVersions) await deleteAttachment({ id: file });
}

/**
 * Changes the list of files with its version and record.
 * @returns whether this call did it (the same form may have done so a moment before), and whether versions name its files
 */
async function changeAttachments({
	viewer,
	proposalNumber,
	update,
	filter,
	formRequest,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	update: Record<string, unknown>;
	filter: Record<string, unknown>;
	formRequest?: FormRequest;
	now: Date;
}): Promise<{ changed: boolean; inVersions: boolean }> {
	return withTransaction(async (session) => {
		const row = await findRuled({ proposalNumber, session });
		const inVersions = row.version > 0;
		if (isRepeated(row.lastForm, formRequest)) return { changed: false, inVersions };
		enforce(canEdit({ proposal: toRuled(row), viewer }));
		const isPublic = row.state === "published";
		const written = await ProposalModel.updateOne(
			{ _id: row._id, ...filter },
			{
				...update,
				$set: { updatedAt: now, ...(formRequest ? { lastForm: formRequest } : {}) },
				$inc: { revision: 1, ...(isPublic ? { version: 1 } : {}) },
			},
			{ session },
		);
		if (written.matchedCount === 0)
			throw new DomainError("$push" in update ? "tooManyAttachments" : "notFound");
		if (!isPublic) return { changed: true, inVersions };
		await writeVersion({ proposalId: row._id, by: viewer.id, now, session });
		await recordEvent({
			type: "proposal-edited",
			actor: { viewer, role: "author" },
			subject: { proposal: row._id },
			data: { version: row.version + 1 },
			at: now,
			session,
		});
		return { changed: true, inVersions };
	});
}

async function findEditable({ viewer, proposalNumber }: { viewer: Viewer; proposalNumber: number }) {
	const row = await findRuled({ proposalNumber });
	const proposal = toRuled(row);
	if (!proposal.authorIds.includes(viewer.id)) throw new DomainError("notFound");
	enforce(canEdit({ proposal, viewer }));
	return row;
}

function isRepeated(last: FormRequest | null | undefined, formRequest: FormRequest | undefined): boolean {
	if (!formRequest || last?.key !== formRequest.key) return false;
	if (last.hash !== formRequest.hash) throw new DomainError("changedUnderSameKey");
	return true;
}
