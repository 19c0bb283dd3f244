import mongoose, { type Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { isPublicState } from "~/domain/proposal";
import { parseReceipt } from "~/domain/receipt";
import { ProposalModel } from "~~/models/proposal.server";
import { SupportModel } from "~~/models/support.server";

/** Codes shown on a page. */
const ON_A_PAGE = 120;

/** The published receipts of a proposal. */
export interface ReceiptList {
	number: number;
	slug: string;
	title: { th: string; en: string | null };
	/** Supports as the proposal's page shows them. */
	supports: number;
	codes: string[];
	/** Cursor of the next page; null on the last. */
	next: string | null;
	/** What was asked about one code; null when none was. `isWritten` is false for a text that is no code. */
	asked: { code: string; isWritten: boolean; isThere: boolean } | null;
}

/**
 * A page of the codes of all supports that stand, in the order of the codes, so that it tells nobody who came when.
 * @param after cursor: the last code of the page before
 * @param asked a code to look up, as somebody typed it
 * @throws {DomainError} `notFound` for proposals that are not public, `badRequest` for a cursor that is none
 */
export async function listReceipts({
	proposalNumber,
	after,
	asked,
}: {
	proposalNumber: number;
	after: string | null;
	asked: string | null;
}): Promise<ReceiptList> {
	const { _id, number, slug, title, titleEn, supports } = await findPublic(proposalNumber);
	if (after !== null && parseReceipt(after) !== after)
		throw new DomainError("badRequest", { field: "after" });
	const [rows, answer] = await Promise.all([
		SupportModel.find({
			proposal: _id,
			active: true,
			...(after ? { receipt: mongoose.trusted({ $gt: after }) } : {}),
		})
			.select({ _id: 0, receipt: 1 })
			.sort({ receipt: 1 })
			.limit(ON_A_PAGE + 1)
			.lean(),
		asked?.trim() ? lookUp({ proposal: _id, text: asked }) : null,
	]);
	const codes = rows.slice(0, ON_A_PAGE).map(({ receipt }) => receipt);
	return {
		number,
		slug,
		title: { th: title, en: titleEn ?? null },
		supports,
		codes,
		next: rows.length > ON_A_PAGE ? (codes.at(-1) ?? null) : null,
		asked: answer,
	};
}

async function lookUp({ proposal, text }: { proposal: Types.ObjectId; text: string }) {
	const code = parseReceipt(text);
	const there = code && (await SupportModel.exists({ proposal, active: true, receipt: code }));
	return { code: text.trim().slice(0, 100), isWritten: code !== null, isThere: Boolean(there) };
}

/**
 * All codes of a proposal as they are at this moment, one after the other, for a file.
 * @throws {DomainError} `notFound` for proposals that are not public
 */
export async function openReceipts({
	proposalNumber,
}: {
	proposalNumber: number;
}): Promise<AsyncIterable<string>> {
	const { _id } = await findPublic(proposalNumber);
	const rows = SupportModel.collection
		.find<{ receipt: string }>({ proposal: _id, active: true }, { projection: { _id: 0, receipt: 1 } })
		.sort({ receipt: 1 });
	return codesOf(rows);
}

async function* codesOf(rows: AsyncIterable<{ receipt: string }>) {
	for await (const { receipt } of rows) yield receipt;
}

async function findPublic(number: number) {
	const row = await ProposalModel.findOne({ number })
		.select({ number: 1, slug: 1, title: 1, titleEn: 1, supports: 1, state: 1 })
		.lean();
	if (!row || !isPublicState(row.state)) throw new DomainError("notFound");
	return row;
}
