import type { LoaderFunctionArgs } from "@remix-run/node";
import { checkAttachmentReadable } from "~/services/attachment-access.server";
import { openAttachment } from "~/services/attachments.server";

/** How long a browser may keep a public file, which can be withdrawn later (seconds). */
const PUBLIC_AGE = 3_600;

export async function loader({ params, context: { viewer } }: LoaderFunctionArgs) {
	const id = params.id ?? "";
	const file = await openAttachment({ id });
	const reach = await checkAttachmentReadable({ id, owner: file.owner, viewer });
	const isPicture = file.type.startsWith("image/");
	return new Response(file.read(), {
		headers: {
			"Content-Type": file.type,
			"Content-Length": String(file.bytes),
			"Content-Disposition": `${isPicture ? "inline" : "attachment"}; filename*=UTF-8''${encodeName(file.name)}`,
			"Content-Security-Policy": "default-src 'none'; sandbox",
			"X-Content-Type-Options": "nosniff",
			"Cache-Control": reach === "public" ? `public, max-age=${PUBLIC_AGE}` : "private, no-store",
		},
	});
}

/** A name as RFC 8187 writes it in a header. */
function encodeName(name: string): string {
	return encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
