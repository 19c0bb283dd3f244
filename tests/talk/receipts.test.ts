import { describe, expect, it } from "vitest";
import { formatReceipt, parseReceipt, receiptOf } from "~/domain/receipt";
import { keepWords } from "~/i18n/written";
import { exportOwnData } from "~/services/accounts-own-data.server";
import { listReceipts } from "~/services/receipts.server";
import { loadSupportPanel, supportProposal, withdrawSupport } from "~/services/supports.server";
import { tally } from "~/services/tally.server";
import { useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();
const NOW = new Date();

/** People who support the proposal, with the code that each was told. */
async function makeSupporters(proposal: { id: string; number: number }, count: number) {
	const supporters = [];
	for (let n = 0; n < count; n++) {
		const person = await makeUser();
		await supportProposal({ viewer: person.viewer, proposalNumber: proposal.number, now: NOW });
		const { receipt } = await loadSupportPanel({ proposal, viewer: person.viewer, now: NOW });
		supporters.push({ ...person, receipt: receipt as string });
	}
	await tally();
	return supporters;
}

const codesIn = (csv: string) => csv.trim().split("\r\n").slice(1);

describe("a code of support", () => {
	it("has twelve signs that are not easily misread, and differs from person to person", () => {
		expect(receiptOf(Buffer.alloc(12, 255))).toBe("ZZZZZZZZZZZZ");
		const codes = Array.from({ length: 500 }, (_, n) => receiptOf(Buffer.alloc(12, n % 256)));
		for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
		expect(formatReceipt("7K3M9QXD2ABC")).toBe("7K3M-9QXD-2ABC");
	});

	it("is read however somebody writes it", () => {
		for (const text of ["7K3M-9QXD-2ABC", "7k3m 9qxd 2abc", " 7K3M9QXD2ABC ", "๗K๓M–๙QXD–๒ABC"])
			expect(parseReceipt(text), text).toBe("7K3M9QXD2ABC");
		expect(parseReceipt("OIl1-0000-0000")).toBe("011100000000");
		for (const text of ["", "7K3M", "7K3M-9QXD-2ABC-1", "7K3M-9QXD-2AB!", '{"$gt":""}', "ก".repeat(12)])
			expect(parseReceipt(text), text).toBeNull();
	});
});

describe("the published receipts of a proposal", () => {
	it("hold the code of every supporter, as many as are counted, and say nothing of who and when", async () => {
		const proposal = await makeProposal();
		const supporters = await makeSupporters(proposal, 6);
		const visitor = site.current.client();
		const file = await visitor.get(`/files/receipts/${proposal.number}`);
		const codes = codesIn(file.body);
		expect(codes).toEqual(supporters.map(({ receipt }) => formatReceipt(receipt)).sort());
		const page = await visitor.get(`/proposals/${proposal.number}/receipts`);
		expect(page.body).toContain("นับอยู่ 6 เสียง");
		for (const { receipt, id, viewer } of supporters) {
			expect(page.body).toContain(formatReceipt(receipt));
			for (const secret of [id, viewer.displayName]) {
				expect(page.body).not.toContain(secret);
				expect(file.body).not.toContain(secret);
			}
		}
		const asked = await visitor.get(
			`/en/proposals/${proposal.number}/receipts?code=${supporters[2]?.receipt.toLowerCase()}`,
		);
		expect(asked.body).toContain("is in the list: your support is counted");
	});

	it("lose the code of a support that is withdrawn; given again it has another one", async () => {
		const proposal = await makeProposal();
		const [one, other] = await makeSupporters(proposal, 2);
		if (!one || !other) throw new Error("two supporters");
		const act = { viewer: one.viewer, proposalNumber: proposal.number, now: NOW };
		await withdrawSupport(act);
		const list = (asked: string | null = null) =>
			listReceipts({ proposalNumber: proposal.number, after: null, asked });
		expect((await list()).codes).toEqual([other.receipt]);
		expect((await list(one.receipt)).asked).toMatchObject({ isWritten: true, isThere: false });
		expect((await loadSupportPanel({ proposal, viewer: one.viewer, now: NOW })).receipt).toBeNull();
		await supportProposal(act);
		const { receipt } = await loadSupportPanel({ proposal, viewer: one.viewer, now: NOW });
		expect(receipt).not.toBe(one.receipt);
		expect((await list()).codes).toEqual([other.receipt, receipt as string].sort());
	});

	it("stand on the supporter's page of the proposal and in their own data, and on nobody else's", async () => {
		const proposal = await makeProposal();
		const [supporter] = await makeSupporters(proposal, 1);
		if (!supporter) throw new Error("a supporter");
		const shown = formatReceipt(supporter.receipt);
		const path = `/proposals/${proposal.number}-${proposal.slug}`;
		expect((await (await site.current.client().signIn(supporter)).get(path)).body).toContain(shown);
		const stranger = await makeUser();
		expect((await (await site.current.client().signIn(stranger)).get(path)).body).not.toContain(shown);
		const own = await exportOwnData({ viewer: supporter.viewer, now: NOW });
		expect(own.supports).toMatchObject([{ receipt: supporter.receipt }]);
	});

	it("go on page by page, and refuse what is no code with the field named", async () => {
		const proposal = await makeProposal();
		const [supporter] = await makeSupporters(proposal, 1);
		const visitor = site.current.client();
		const path = `/proposals/${proposal.number}/receipts`;
		expect((await visitor.get(`${path}?after=${supporter?.receipt}`)).body).not.toContain(
			formatReceipt(supporter?.receipt ?? ""),
		);
		expect((await visitor.get(`${path}?after=nonsense`)).status).toBe(400);
		const refused = await visitor.get(`${path}?code=nonsense`);
		expect(refused.status).toBe(200);
		expect(refused.body).toContain(keepWords("รหัสของท่านต้องเป็นตัวเลขและตัวอักษรภาษาอังกฤษรวม 12 ตัว"));
		const draft = await makeProposal({ state: "draft" });
		for (const hidden of [`/proposals/${draft.number}/receipts`, `/files/receipts/${draft.number}`])
			expect((await visitor.get(hidden)).status, hidden).toBe(404);
	});
});
