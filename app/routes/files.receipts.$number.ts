import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { formatReceipt } from "~/domain/receipt";
import { encodeFileName } from "~/http/download.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { openReceipts } from "~/services/receipts.server";

/** The receipts of all supports of a proposal that count at this moment, as a table of one column. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const number = requireProposalNumber(params);
	const codes = await openReceipts({ proposalNumber: number });
	const headers = {
		"Content-Type": "text/csv; charset=utf-8",
		"Content-Disposition": `attachment; filename*=UTF-8''${encodeFileName(`receipts-${number}.csv`)}`,
		"Cache-Control": "no-store",
		"Access-Control-Allow-Origin": "*",
		"Cross-Origin-Resource-Policy": "cross-origin",
	};
	if (request.method === "HEAD") return new Response(null, { headers });
	return new Response(createReadableStreamFromReadable(Readable.from(linesOf(codes))), { headers });
}

/** Lines that go out together. */
const LOT = 1_000;

async function* linesOf(codes: AsyncIterable<string>) {
	let lines = "receipt\r\n";
	let count = 0;
	for await (const code of codes) {
		lines += `${formatReceipt(code)}\r\n`;
		count += 1;
		if (count % LOT > 0) continue;
		yield lines;
		lines = "";
	}
	yield lines;
}
