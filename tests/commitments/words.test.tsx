import { expect, test } from "vitest";
import { ClaimAndAnswers } from "~/components/commitment/claim-and-answers";
import { ProposalFacts } from "~/components/proposal/proposal-facts";
import { judgeConfirmations } from "~/domain/confirmation";
import { th } from "~/i18n/th";
import { draw, wordsOf } from "../support/draw";

const nobodyAsked = {
	number: 7,
	status: "in-progress" as const,
	percent: 20,
	claimedDone: false,
	liveAt: null,
	reopenedAt: null,
	rounds: 0,
	answers: { live: null, again: null, askedAgain: false },
	verdict: "too-few" as const,
};

test("a commitment of which nobody has been asked says when they will be, also to those who are not", async () => {
	const confirming = { decision: { allowed: false }, own: null, earlier: null };
	const parts = <ClaimAndAnswers commitment={nobodyAsked} confirming={confirming} signedIn={false} />;
	expect(wordsOf(await draw(parts))).toContain("ยังไม่ได้ถาม เมื่อหน่วยงานแจ้งว่าใช้งานจริงแล้ว ระบบจะถามผู้สนับสนุน");
	expect(wordsOf(await draw(parts, { language: "en" }))).toContain("Not asked yet.");
});

test("the verdict against a service says half, as the rule does", () => {
	expect(judgeConfirmations({ works: 3, doesNot: 3, notTried: 0 })).toBe("disputed");
	expect(th.commitments.confirm.verdict.disputed).toBe("ผู้ที่ลองใช้ตั้งแต่ครึ่งหนึ่งบอกว่ายังใช้ไม่ได้");
	expect(th.about.rules.confirm).toContain("อย่างน้อย 5 คน");
});

test("a team's name stands as the team wrote it, marked as Thai on English pages", async () => {
	const text = {
		service: "",
		nationwide: true,
		channels: [],
		changeKinds: [],
		impacts: [],
		teamName: "ทีมยังอยู่ดี",
	};
	const proposal = {
		number: 4,
		slug: "x",
		version: 1,
		text,
		authors: ["สมชาย"],
		agency: null,
		challenge: null,
		provinceNames: [],
	};
	const parts = <ProposalFacts proposal={proposal} />;
	expect(wordsOf(await draw(parts))).toContain(" ทีมยังอยู่ดี ");
	expect(await draw(parts, { language: "en" })).toMatch(/<span lang="th"[^>]*>ทีมยังอยู่ดี<\/span>/);
});
