import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFile } from "~/http/download.server";
import { makeCertificate } from "~/services/judging-certificate.server";

/** The certificate of an entry: `?lang=en` for English, `?digits=thai` for Thai digits. */
export async function loader({ request, params, context: { thaiDigits } }: LoaderFunctionArgs) {
	const url = new URL(request.url);
	const { name, bytes } = await makeCertificate({
		number: params.round,
		entry: params.entry,
		language: url.searchParams.get("lang") === "en" ? "en" : "th",
		thaiDigits: thaiDigits || url.searchParams.get("digits") === "thai",
		origin: url.origin,
	});
	return answerFile({ body: bytes, name, type: "application/pdf", isPublic: !thaiDigits });
}
