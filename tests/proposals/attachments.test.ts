import { Types } from "mongoose";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import * as filePage from "~/routes/files.$id";
import * as attachmentsPage from "~/routes/proposals.$number.attachments";
import { removeArtefact } from "~/services/artefacts.server";
import { type StoredAttachment, storeAttachment } from "~/services/attachments.server";
import { publishProposal, withdrawProposal } from "~/services/proposal-lifecycle.server";
import { attachFile, detachFile } from "~/services/proposal-versions.server";
import { openFileBucket } from "../../models/files.server";
import { ProposalVersionModel } from "../../models/proposal.server";
import { ArtefactModel } from "../../models/stage.server";
import { ask, statusOf } from "../support/ask";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeAgency, makeProposal, makeUser } from "../support/factories";
import { later, makeDraft, makePublished, makeSubmitted, NOW, readRow } from "./support";

useTestDatabase();
let author: Viewer;
let stranger: Viewer;
let steward: Viewer;
let png: Buffer;
const PDF = Buffer.from(
	"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
);

beforeAll(async () => {
	png = await sharp({ create: { width: 8, height: 4, channels: 3, background: "#1d5" } })
		.png()
		.toBuffer();
});
beforeEach(async () => {
	await emptyTestDatabase();
	author = (await makeUser()).viewer;
	stranger = (await makeUser()).viewer;
	steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
});

const codeOf = (promise: Promise<unknown>) =>
	promise.then(
		() => "done",
		(error: { code?: string }) => error.code,
	);
const fileOf = (content: Buffer | string, name: string, type = "") =>
	new File([typeof content === "string" ? content : new Uint8Array(content)], name, { type });
const attach = (
	proposalNumber: number,
	file: File,
	more: { formRequest?: { key: string; hash: string } } = {},
) => attachFile({ viewer: author, proposalNumber, file, now: later(1), ...more });
const countFiles = async () => (await openFileBucket().find().toArray()).length;
/** Ids of the files of a proposal. */
const filesOf = async (number: number) =>
	(await readRow(number)).attachments.map(({ file }) => file.toHexString());
const open = (id: string, viewer: MaybeViewer = null) =>
	filePage.loader(ask({ path: `/files/${id}`, viewer, params: { id }, now: NOW }));

/** A picture whose head claims another size; there is nothing behind it that could be decoded to that size. */
function withPngSize(picture: Buffer, width: number, height: number): Buffer {
	const changed = Buffer.from(picture);
	changed.writeUInt32BE(width, 16);
	changed.writeUInt32BE(height, 20);
	changed.writeUInt32BE(crc32(changed.subarray(12, 29)), 29);
	return changed;
}

function withJpegSize(picture: Buffer, width: number, height: number): Buffer {
	const changed = Buffer.from(picture);
	const frame = changed.indexOf(Buffer.from([0xff, 0xc0]));
	changed.writeUInt16BE(height, frame + 5);
	changed.writeUInt16BE(width, frame + 7);
	return changed;
}

function crc32(bytes: Buffer): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}

describe("what may be attached", () => {
	it("follows from the content, whatever name and type are claimed", async () => {
		const number = await makeDraft(author);
		await attach(number, fileOf(png, "สัญญา.pdf", "application/pdf"));
		await attach(number, fileOf(PDF, "photo.png", "image/png"));
		const [picture, document] = (await readRow(number)).attachments;
		expect(picture).toMatchObject({ type: "image/png", width: 8, height: 4, name: "สัญญา.pdf" });
		expect(document).toMatchObject({ type: "application/pdf", bytes: PDF.length });
		expect(document?.width).toBeUndefined();
	});

	it.each([
		["a page with a script", "<!doctype html><script>alert(1)</script>"],
		["an SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'],
		["an SVG with an XML head", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
		["a GIF", Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1")],
		["a ZIP", Buffer.from("PK\x03\x04\x14\x00\x00\x00\x00\x00", "latin1")],
		["a program", Buffer.from("MZ\x90\x00\x03\x00\x00\x00", "latin1")],
		["text", "plain"],
		["the head of a picture and nothing behind it", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")],
	])("refuses %s that calls itself a picture", async (_, content) => {
		const number = await makeDraft(author);
		expect(await codeOf(attach(number, fileOf(content, "photo.png", "image/png")))).toBe("unsupportedFile");
		expect(await filesOf(number)).toEqual([]);
		expect(await countFiles()).toBe(0);
	});

	it("refuses a picture that breaks off", async () => {
		const number = await makeDraft(author);
		const noise = Buffer.from(Array.from({ length: 60 * 60 * 3 }, (_, index) => (index * 7_919) % 251));
		const whole = await sharp(noise, { raw: { width: 60, height: 60, channels: 3 } })
			.png()
			.toBuffer();
		const half = fileOf(whole.subarray(0, Math.floor(whole.length / 2)), "photo.png");
		expect(await codeOf(attach(number, half))).toBe("unsupportedFile");
	});

	it("refuses more pixels than a camera takes by the head of the picture, before decoding it", async () => {
		const number = await makeDraft(author);
		const jpeg = await sharp(png).jpeg({ progressive: false }).toBuffer();
		// why: decoding either would fail for want of content, which is told as `unsupportedFile`
		for (const bomb of [withPngSize(png, 100_000, 100_000), withJpegSize(jpeg, 60_000, 60_000)])
			expect(await codeOf(attach(number, fileOf(bomb, "bomb")))).toBe("tooLarge");
		expect(await codeOf(attach(number, fileOf(withPngSize(png, 100, 100), "short.png")))).toBe(
			"unsupportedFile",
		);
		expect(await countFiles()).toBe(0);
	});

	it("refuses more than ten megabytes, and takes a file of just that", async () => {
		const number = await makeDraft(author);
		const filled = (bytes: number) =>
			fileOf(Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length)]), "plan.pdf");
		expect(await codeOf(attach(number, filled(PROPOSAL_LIMITS.attachmentBytes + 1)))).toBe("tooLarge");
		await attach(number, filled(PROPOSAL_LIMITS.attachmentBytes));
		expect((await readRow(number)).attachments[0]?.bytes).toBe(PROPOSAL_LIMITS.attachmentBytes);
	});

	it("keeps pictures small and without what the camera wrote into them", async () => {
		const number = await makeDraft(author);
		const photo = await sharp({ create: { width: 3_000, height: 1_500, channels: 3, background: "#fff" } })
			.withExif({ IFD0: { Copyright: "secret-owner" }, IFD3: { GPSLatitude: "13/1 45/1 0/1" } })
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		expect((await sharp(photo).metadata()).exif).toBeDefined();
		await attach(number, fileOf(photo, "photo.jpg"));
		const [kept] = (await readRow(number)).attachments;
		// upright: what was wide is high
		expect(kept).toMatchObject({ width: 1_200, height: 2_400 });
		const answer = await open(kept?.file.toHexString() ?? "", author);
		const content = Buffer.from(await answer.arrayBuffer());
		expect((await sharp(content).metadata()).exif).toBeUndefined();
		expect(content.includes("secret-owner")).toBe(false);
	});

	it("is ten files at most, also when they come at once; what was refused is not kept", async () => {
		const number = await makeDraft(author);
		const codes: (string | undefined)[] = [];
		for (let lot = 0; lot < 3; lot++)
			codes.push(
				...(await Promise.all(
					Array.from({ length: 4 }, (_, index) => codeOf(attach(number, fileOf(PDF, `${lot}-${index}.pdf`)))),
				)),
			);
		expect(codes.filter((code) => code === "done")).toHaveLength(PROPOSAL_LIMITS.attachments);
		expect(codes.filter((code) => code === "tooManyAttachments")).toHaveLength(2);
		expect(await filesOf(number)).toHaveLength(PROPOSAL_LIMITS.attachments);
		expect(await countFiles()).toBe(PROPOSAL_LIMITS.attachments);
	});

	it("is attached once when the same form is sent twice or at once, and other content under its key is refused", async () => {
		const number = await makeDraft(author);
		const formRequest = { key: "0123456789abcdef-key", hash: "a" };
		const send = () => attach(number, fileOf(PDF, "plan.pdf"), { formRequest });
		await Promise.all([send(), send(), send()]);
		await send();
		expect(await filesOf(number)).toHaveLength(1);
		expect(await countFiles()).toBe(1);
		const other = attach(number, fileOf(PDF, "b.pdf"), { formRequest: { ...formRequest, hash: "b" } });
		expect(await codeOf(other)).toBe("changedUnderSameKey");
	});

	it("belongs to the authors", async () => {
		const number = await makePublished(author, steward);
		for (const viewer of [stranger, steward])
			expect(
				await codeOf(attachFile({ viewer, proposalNumber: number, file: fileOf(PDF, "a.pdf"), now: NOW })),
			).toBe("notFound");
		expect(await countFiles()).toBe(0);
	});
});

describe("taking a file off", () => {
	const detach = (proposalNumber: number, fileId: string, viewer = author) =>
		detachFile({ viewer, proposalNumber, fileId, now: later(2) });

	it("removes it for good while nobody else has seen it", async () => {
		const number = await makeDraft(author);
		await attach(number, fileOf(PDF, "plan.pdf"));
		const [id = ""] = await filesOf(number);
		expect(await codeOf(detach(number, id, stranger))).toBe("notFound");
		await detach(number, id);
		expect(await countFiles()).toBe(0);
		expect(await statusOf(open(id, author))).toBe(404);
	});

	it("leaves it with the older versions of a public proposal", async () => {
		const number = await makePublished(author, steward);
		await attach(number, fileOf(PDF, "plan.pdf"));
		const [id = ""] = await filesOf(number);
		await detach(number, id);
		expect(await filesOf(number)).toEqual([]);
		const versions = await ProposalVersionModel.find().sort({ version: 1 }).lean();
		expect(versions.map(({ text }) => text.attachments.length)).toEqual([0, 1, 0]);
		expect(await statusOf(open(id))).toBe(200);
	});
});

describe("the address of a file", () => {
	it("sends it so that no browser takes it for a page", async () => {
		const number = await makePublished(author, steward);
		await attach(number, fileOf(png, "ภาพ 'หน้า' (1).png"));
		await attach(number, fileOf(PDF, 'a/b\\แผน"\r\nX-Evil: 1;.pdf'));
		const [picture = "", document = ""] = await filesOf(number);
		const shown = await open(picture);
		expect(Object.fromEntries(shown.headers)).toMatchObject({
			"content-type": "image/png",
			"x-content-type-options": "nosniff",
			"content-security-policy": "default-src 'none'; sandbox",
			"cache-control": "public, max-age=3600",
			"content-disposition": `inline; filename*=UTF-8''${encodeURIComponent("ภาพ ")}%27${encodeURIComponent("หน้า")}%27%20%281%29.png`,
		});
		expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).width).toBe(8);
		const saved = await open(document);
		expect(saved.headers.get("Content-Type")).toBe("application/pdf");
		expect(saved.headers.get("Content-Disposition")).toBe(
			`attachment; filename*=UTF-8''${encodeURIComponent("แผนX-Evil 1;.pdf")}`,
		);
		expect(saved.headers.get("X-Content-Type-Options")).toBe("nosniff");
		expect(saved.headers.get("X-Evil")).toBeNull();
		expect(saved.headers.get("Content-Length")).toBe(String(PDF.length));
		expect(Buffer.from(await saved.arrayBuffer()).equals(PDF)).toBe(true);
	});

	it("is as public as its proposal: only then, and no longer", async () => {
		const agency = await makeAgency();
		const officer = (await makeUser({ roles: [{ role: "officer", agencyId: agency.id }] })).viewer;
		const number = await makeDraft(author);
		await attach(number, fileOf(png, "photo.png"));
		const [id = ""] = await filesOf(number);
		const doors = async () => {
			const found: Record<string, number> = {};
			for (const [name, viewer] of Object.entries({ visitor: null, stranger, officer, steward, author }))
				found[name] = await statusOf(open(id, viewer));
			return found;
		};
		const closed = { visitor: 404, stranger: 404, officer: 404, steward: 404, author: 200 };
		expect(await doors()).toEqual(closed);
		expect((await open(id, author)).headers.get("Cache-Control")).toBe("private, no-store");

		const submitted = await makeSubmitted(author);
		await attach(submitted, fileOf(png, "photo.png"));
		const [other = ""] = await filesOf(submitted);
		expect(await statusOf(open(other))).toBe(404);
		expect((await open(other, steward)).headers.get("Cache-Control")).toBe("private, no-store");
		await publishProposal({ viewer: steward, proposalNumber: submitted, now: later(3) });
		expect((await open(other)).headers.get("Cache-Control")).toBe("public, max-age=3600");
		await withdrawProposal({ viewer: author, proposalNumber: submitted, reason: "ซ้ำ", now: later(4) });
		expect(await statusOf(open(other))).toBe(404);
		expect(await statusOf(open(other, stranger))).toBe(404);
		expect(await statusOf(open(other, author))).toBe(200);
	});

	it("of a picture in an artefact is as public as the proposal, while a wording of the artefact shows it", async () => {
		const proposal = await makeProposal({ authorIds: [author.id], stage: "prototype" });
		const draft = await makeProposal({ authorIds: [author.id], state: "draft" });
		const prototype = (proposalId: string, _id: Types.ObjectId, pictures: StoredAttachment[]) =>
			ArtefactModel.create({
				_id,
				proposal: new Types.ObjectId(proposalId),
				kind: "prototype",
				stage: "prototype",
				by: new Types.ObjectId(author.id),
				at: NOW,
				mockup: { title: "แบบ", description: "กระดาษ", real: "ขั้นตอน", pretend: "ระบบ", pictures },
			});
		const [first, hidden, second] = [new Types.ObjectId(), new Types.ObjectId(), new Types.ObjectId()];
		const keep = (id: Types.ObjectId) =>
			storeAttachment({
				file: fileOf(png, "a.png"),
				by: author.id,
				owner: { kind: "artefact", id },
				now: NOW,
			});
		const [picture, draftPicture] = [await keep(first), await keep(hidden)];
		await prototype(proposal.id, first, [picture]);
		await prototype(draft.id, hidden, [draftPicture]);
		const [shown, unseen] = [picture.file.toHexString(), draftPicture.file.toHexString()];
		expect(await statusOf(open(shown))).toBe(200);
		expect(await statusOf(open(unseen))).toBe(404);
		expect(await statusOf(open(unseen, author))).toBe(200);

		await ArtefactModel.updateOne({ _id: first }, { $set: { removedAt: NOW } });
		await prototype(proposal.id, second, [picture]);
		expect(await statusOf(open(shown))).toBe(200);
		await removeArtefact({
			viewer: author,
			proposalNumber: proposal.number,
			id: second.toHexString(),
			now: later(1),
		});
		for (const viewer of [null, author]) expect(await statusOf(open(shown, viewer))).toBe(404);
	});

	it.each(["", "0123456789abcdef01234567", "0123", "../etc/passwd", "{$ne:1}"])(
		"%j leads to nothing",
		async (id) => {
			expect(await statusOf(open(id, author))).toBe(404);
		},
	);
});

describe("the page of the files", () => {
	const send = (number: number, fields: [string, string | File][], viewer: MaybeViewer = author) =>
		attachmentsPage.action(
			ask({
				path: `/proposals/${number}/attachments`,
				viewer,
				params: { number: String(number) },
				fields,
				now: NOW,
			}),
		) as Promise<Response>;

	it("takes a file and its description, and takes it off again", async () => {
		const number = await makeDraft(author);
		const answer = await send(number, [
			["file", fileOf(png, "photo.png")],
			["alt", "แถวรอหน้าเคาน์เตอร์"],
		]);
		expect(answer.headers.get("Location")).toBe(`/proposals/${number}/attachments`);
		const [kept] = (await readRow(number)).attachments;
		expect(kept).toMatchObject({ alt: "แถวรอหน้าเคาน์เตอร์", name: "photo.png" });
		await send(number, [
			["intent", "remove"],
			["id", kept?.file.toHexString() ?? ""],
		]);
		expect(await filesOf(number)).toEqual([]);
	});

	it("says at the field what is wrong, and keeps the description", async () => {
		const number = await makeDraft(author);
		const refused: [string | File, number][] = [
			[new File([], ""), 422],
			["not a file", 422],
			[fileOf("<svg/>", "a.svg", "image/svg+xml"), 415],
			[fileOf(withPngSize(png, 90_000, 90_000), "a.png"), 413],
		];
		for (const [file, status] of refused) {
			const answer = await send(number, [
				["file", file],
				["alt", "คำอธิบาย"],
			]);
			expect(answer.status).toBe(status);
			expect(await answer.json()).toMatchObject({
				result: { error: { file: [expect.any(String)] }, initialValue: { alt: "คำอธิบาย" } },
			});
		}
		expect(await countFiles()).toBe(0);
	});

	it("does not exist for others", async () => {
		const number = await makeDraft(author);
		for (const viewer of [stranger, steward])
			expect(await statusOf(send(number, [["file", fileOf(png, "a.png")]], viewer))).toBe(404);
		expect(await statusOf(send(number, [["file", fileOf(png, "a.png")]], null))).toBe(401);
	});
});
