import { Types } from "mongoose";
import { expect, it } from "vitest";
import { recountCases, recountMessages, recountReports } from "~/services/record-recounts.server";
import { requireDb } from "../../models/connection.server";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const AT = new Date("2026-10-01T03:00:00Z");
const later = (days: number) => new Date(AT.getTime() + days * 86_400_000);
/** Documents with the fields that a recount reads, past the validators. */
const insert = async (name: string, documents: object[]) =>
	Object.values(
		(await requireDb().collection(name).insertMany(documents, { bypassDocumentValidation: true }))
			.insertedIds,
	);

it("counts the reports of commitments again, with the date of the last one", async () => {
	const [right, wrong, none] = await insert("commitments", [
		{ number: 1, proposal: new Types.ObjectId(), reports: 2, lastReportAt: later(2) },
		{ number: 2, proposal: new Types.ObjectId(), reports: 5, lastReportAt: later(9) },
		{ number: 3, proposal: new Types.ObjectId(), reports: 1, lastReportAt: later(1) },
	]);
	await insert("progressreports", [
		{ commitment: right, number: 1, at: later(1) },
		{ commitment: right, number: 2, at: later(2) },
		{ commitment: wrong, number: 1, at: later(3) },
	]);
	expect(await recountReports()).toEqual(["commitment 2: 5 → 1", "commitment 3: 1 → 0"]);
	const rows = requireDb().collection("commitments");
	expect(await rows.findOne({ _id: wrong })).toMatchObject({ reports: 1, lastReportAt: later(3) });
	expect(await rows.findOne({ _id: none })).not.toHaveProperty("lastReportAt");
	expect(await recountReports()).toEqual([]);
});

it("counts the messages of talks about reuse again", async () => {
	const [right, wrong] = await insert("reuses", [
		{ number: 1, innovation: new Types.ObjectId(), messages: 1 },
		{ number: 2, innovation: new Types.ObjectId(), messages: 1 },
	]);
	await insert("reusemessages", [
		{ reuse: right, number: 1 },
		{ reuse: wrong, number: 1 },
		{ reuse: wrong, number: 2 },
	]);
	expect(await recountMessages()).toEqual(["talk 2: 1 → 2"]);
	expect(await recountMessages()).toEqual([]);
});

it("counts the reports of what waits for a steward again, without those of an earlier case", async () => {
	const proposal = new Types.ObjectId();
	const comment = new Types.ObjectId();
	const other = new Types.ObjectId();
	const [about, aboutOther] = [
		{ proposal, comment },
		{ proposal, comment: other },
	];
	await insert("moderationcases", [
		{ ...about, state: "closed", reports: 1, openedAt: AT },
		{ ...about, state: "open", reports: 1, openedAt: later(5) },
		{ ...aboutOther, state: "open", reports: 1, openedAt: later(5) },
		{ proposal, state: "open", reports: 5, openedAt: later(5) },
	]);
	await insert("commentreports", [
		{ ...about, reporter: new Types.ObjectId(), at: later(1) },
		{ ...about, reporter: new Types.ObjectId(), at: later(5) },
		{ ...about, reporter: new Types.ObjectId(), at: later(6) },
		{ ...aboutOther, reporter: new Types.ObjectId(), at: later(5) },
		{ proposal, reporter: new Types.ObjectId(), at: later(7) },
	]);
	expect(await recountCases()).toEqual([
		`case about comment ${comment.toHexString()}: 1 → 2`,
		`case about proposal ${proposal.toHexString()}: 5 → 1`,
	]);
	expect(await recountCases()).toEqual([]);
});
