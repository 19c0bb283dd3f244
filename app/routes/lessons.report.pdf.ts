import type { LoaderFunctionArgs } from "@remix-run/node";
import { readerOf } from "~/http/page.server";
import { readLessonQuery } from "~/input/lesson";
import { loadLessonReport } from "~/services/lesson-report.server";
import { writeLessonReportPdf } from "~/services/lesson-report-pdf.server";

/** Thai digits for a text that the formatters do not write, such as a year. */
const toThaiDigits = (text: string) =>
	text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/** The report on lessons as a paper to print; `digits=thai` writes Thai digits. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const params = new URL(request.url).searchParams;
	const { q: _, after: _after, ...query } = readLessonQuery(params);
	const reader = readerOf(request, { thaiDigits: params.get("digits") === "thai" });
	const thaiDigits = params.get("digits") === "thai" && reader.language === "th";
	const bytes = await writeLessonReportPdf({
		report: await loadLessonReport({ query }),
		reader: { ...reader, digits: thaiDigits ? toThaiDigits : (text: string) => text },
		now,
	});
	return new Response(new Uint8Array(bytes), {
		headers: {
			"Content-Type": "application/pdf",
			"Content-Disposition": 'inline; filename="lessons-report.pdf"',
			"X-Content-Type-Options": "nosniff",
			"Cache-Control": "public, max-age=60",
		},
	});
}
