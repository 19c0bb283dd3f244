import { expect, it } from "vitest";
import type { DomainError } from "~/domain/errors";
import { readTableForm } from "~/http/table-upload.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";

useTestDatabase();

/** Reads a form with a table of that name; gives what was refused, or the name under which it was taken. */
async function send(name: string): Promise<string> {
	const { viewer } = await makeUser({ roles: [{ role: "steward" }] });
	const body = new FormData();
	body.append("source", "1111");
	body.append("file", new File(["เรื่อง\nรอคิวนาน\n"], name, { type: "text/csv" }));
	const request = new Request("http://localhost/steward/needs/imports/new", { method: "POST", body });
	return readTableForm({ request, viewer }).then(
		({ table }) => `taken: ${table?.name}`,
		({ code, options }: DomainError) => `${code} ${options.field}`,
	);
}

it("says so when the name of a table cannot be read, and takes any other", async () => {
	expect(await send("เรื่องร้องเรียน ตุลาคม 2569.csv")).toBe("taken: เรื่องร้องเรียน ตุลาคม 2569.csv");
	expect(await send("ตุลาคม; พฤศจิกายน.csv")).toBe("fileNameUnreadable file");
	expect(await send("<a href='x'>.csv")).toBe("fileNameUnreadable file");
});
