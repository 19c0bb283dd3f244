import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { parseProposalNumber } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { toOpinionTable } from "~/open-data/opinion";
import { writeCsv } from "~/open-data/spreadsheet";
import { writeDigestPdf, writeOpinionLetter, writeRequestLetter } from "~/services/opinion-pdf.server";
import { findOpinions, parseRequestNumber } from "~/services/opinions.server";

/** Thai digits for a text that the formatters do not write, such as the number of a letter. */
const toThaiDigits = (text: string) =>
	text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/**
 * The papers and data of a request for opinions: `digest.pdf`, `opinions.csv`, `letter-<agency>.pdf` and `reply-<agency>.pdf`.
 * `digits=thai` writes Thai digits on a Thai paper.
 */
export async function loader({ request, params, context: { viewer, now } }: LoaderFunctionArgs) {
	const opinions = await findOpinions({
		number: parseRequestNumber(params.request),
		proposalNumber: parseProposalNumber(params.number),
		viewer,
		now,
	});
	const file = params.file ?? "";
	if (file === "opinions.csv")
		return answer(writeCsv(toOpinionTable({ request: opinions, opinions: opinions.opinions })), {
			type: "text/csv; charset=utf-8",
			name: `opinions-${opinions.number}.csv`,
		});
	const wanted = new URL(request.url).searchParams.get("digits") === "thai";
	const reader = readerOf(request, { thaiDigits: wanted });
	const paper = {
		request: opinions,
		reader: { ...reader, digits: wanted && reader.language === "th" ? toThaiDigits : (text: string) => text },
		now,
	};
	return answer(new Uint8Array(await writePaper({ file, paper })), {
		type: "application/pdf",
		name: `${opinions.number}-${file}`,
		inline: true,
	});
}

function writePaper({
	file,
	paper,
}: {
	file: string;
	paper: Parameters<typeof writeDigestPdf>[0];
}): Promise<Buffer> {
	if (file === "digest.pdf") return writeDigestPdf(paper);
	const [, kind, code] = /^(letter|reply)-([a-z0-9-]{1,60})\.pdf$/.exec(file) ?? [];
	const opinion = paper.request.opinions.find(({ agency }) => agency?.code === code);
	if (!opinion || (kind === "reply" && !opinion.answeredAt)) throw new DomainError("notFound");
	return kind === "letter"
		? writeRequestLetter({ ...paper, opinion })
		: writeOpinionLetter({ ...paper, opinion });
}

function answer(
	body: BodyInit,
	{ type, name, inline = false }: { type: string; name: string; inline?: boolean },
): Response {
	return new Response(body, {
		headers: {
			"Content-Type": type,
			"Content-Disposition": `${inline ? "inline" : "attachment"}; filename="${name}"`,
			"X-Content-Type-Options": "nosniff",
			// why: the proposal can be withdrawn later, and then its opinions are not public any more
			"Cache-Control": "private, no-cache",
		},
	});
}
