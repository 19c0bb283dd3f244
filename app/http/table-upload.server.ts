import { unstable_parseMultipartFormData } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { FORM_KEY_FIELD } from "~/domain/form-key";
import type { Viewer } from "~/domain/viewer";
import { dropTable, type StoredTable, storeTable } from "~/services/signal-uploads.server";
import { rememberForm } from "./form.server";

/** Longest text of a field of such a form, in bytes. */
const LONGEST_FIELD = 4_096;
/** The fields that the form has; others are read past. */
const FIELDS = new Set(["source", "sourceName", FORM_KEY_FIELD]);

/**
 * Reads a form with a table in it, keeping the table as it comes in. In the form, `file` is the sum of what was received, so
 * that the same form sent again is known by it.
 * @throws {DomainError} `badRequest` for a body that is no such form, `fileNameUnreadable`, `tooLarge`
 */
export async function readTableForm({
	request,
	viewer,
}: {
	request: Request;
	viewer: Viewer;
}): Promise<{ form: FormData; table: StoredTable | null }> {
	let table: StoredTable | null = null;
	const typed = new FormData();
	rememberForm(request, typed);
	try {
		const form = await unstable_parseMultipartFormData(request, async ({ name, filename, data }) => {
			if (name === "file" && filename && table === null) {
				table = await storeTable({ viewer, name: filename, content: data });
				return table.bytes === 0 ? null : table.sum;
			}
			const text = await readText(data);
			if (!FIELDS.has(name)) return null;
			typed.append(name, text);
			return text;
		});
		return { form, table };
	} catch (error) {
		if (table) await dropTable(table);
		if (error instanceof DomainError) throw error;
		// why: the parser takes a semicolon or a sign of equality in the name of a file for the next part of its heading
		const isName = error instanceof Error && error.message.includes("content-disposition");
		throw isName ? new DomainError("fileNameUnreadable", { field: "file" }) : new DomainError("badRequest");
	}
}

async function readText(data: AsyncIterable<Uint8Array>): Promise<string> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of data) {
		bytes += chunk.length;
		if (bytes > LONGEST_FIELD) throw new DomainError("badRequest");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
