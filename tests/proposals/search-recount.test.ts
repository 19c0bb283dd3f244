import { expect, it } from "vitest";
import { withdrawProposal } from "~/services/proposal-lifecycle.server";
import { searchProposals } from "~/services/search.server";
import { recountSearch } from "~/services/search-recount.server";
import { ProposalSearchModel } from "../../models/proposal.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { later, makePublished, readRow } from "./support";

useTestDatabase();

it("takes the search terms of proposals from their texts again, and mends those that differ", async () => {
	const author = (await makeUser()).viewer;
	const steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
	const titles = ["แจ้งเตือนฝุ่น PM2.5 ในจังหวัด", "จองคิวโรงพยาบาลจากบ้าน", "ห้องสมุดใกล้บ้าน"];
	const numbers: number[] = [];
	for (const title of titles) numbers.push(await makePublished(author, steward, { title }));
	const [dust = 0, queue = 0, library = 0] = numbers;
	await withdrawProposal({
		viewer: author,
		proposalNumber: library,
		reason: "เปลี่ยนใจ",
		now: later(2),
	});
	expect(await recountSearch()).toEqual([]);
	const [dustId, queueId, libraryId] = (await Promise.all(numbers.map(readRow))).map(({ _id }) => _id);
	await ProposalSearchModel.updateOne({ proposal: dustId }, { $set: { title: ["pm2.5"], body: ["pm2.5"] } });
	await ProposalSearchModel.deleteOne({ proposal: queueId });
	await ProposalSearchModel.create({
		proposal: libraryId,
		title: ["ลบ"],
		body: ["ลบ"],
		publishedAt: later(1),
	});
	expect(await recountSearch()).toEqual([
		`search entry of proposal ${dust}`,
		`search entry of proposal ${queue}`,
		`search entry of proposal ${library}`,
	]);
	expect(await recountSearch()).toEqual([]);
	expect(await ProposalSearchModel.distinct("proposal")).toHaveLength(2);
	for (const question of ["PM 2.5", "pm2.5", "ฝุ่น PM๒.๕"]) {
		const { items } = await searchProposals({ question });
		expect(
			items.map(({ number }) => number),
			question,
		).toEqual([dust]);
	}
});
