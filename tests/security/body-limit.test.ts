import type { Request, Response } from "express";
import { describe, expect, it } from "vitest";
import { ARTEFACT_LIMITS } from "~/domain/artefact";
import { OPINION_LIMITS } from "~/domain/opinion";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { limitBody } from "~/http/body-limit.server";
import { plainErrorPage } from "~/http/plain-error-page.server";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";

/** The status that a body of this length gets before it is read; 200 when it is let through. */
function statusOf({ path, bytes }: { path: string; bytes: number }): number {
	let status = 200;
	const res = {
		set: () => res,
		status: (code: number) => {
			status = code;
			return res;
		},
		type: () => res,
		send: () => res,
	};
	const headers = { "content-length": String(bytes), "content-type": "multipart/form-data; boundary=x" };
	limitBody()({ method: "POST", path, headers } as unknown as Request, res as unknown as Response, () => {});
	return status;
}

const FILE = PROPOSAL_LIMITS.attachmentBytes;

describe("the room for a form with files", () => {
	it.each([
		["/proposals/12/stages/new/prototype", ARTEFACT_LIMITS.pictures],
		["/en/proposals/12-slug/stages/new/prototype.data", ARTEFACT_LIMITS.pictures],
		["/steward/opinions/new", OPINION_LIMITS.files],
		["/proposals/12/stages/new/idea", 1],
		["/commitments/3/confirm.data", 1],
		["/officer/commitments/3/report", 1],
	])("of %s holds as many of the largest files as the form invites: %d", (path, files) => {
		expect(statusOf({ path, bytes: files * FILE + 1_000_000 })).toBe(200);
		expect(statusOf({ path, bytes: (files + 1) * FILE })).toBe(413);
	});

	it("is explained by the page that refuses more, in both languages, with a way back", () => {
		const page = plainErrorPage(413);
		expect(page).toContain(th.errors.bodyTooLarge);
		expect(page).toContain(en.errors.bodyTooLarge);
		expect(th.errors.bodyTooLarge).toContain(`${FILE / 1024 / 1024} MB`);
	});
});
