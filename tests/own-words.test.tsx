import { describe, expect, it } from "vitest";
import { CommentItem } from "~/components/comment/comment-item";
import { AppealRecord } from "~/components/commitment/appeal-record";
import { IndicatorTable } from "~/components/commitment/indicator-table";
import { IndicatorLine } from "~/components/commitment/promise-values";
import { ReportTimeline } from "~/components/commitment/report-timeline";
import { WhereItStands } from "~/components/commitment/where-it-stands";
import { ArtefactCard } from "~/components/stage/artefact-card";
import { OwnWords, OwnWordsNote, Timeline } from "~/components/ui";
import { draw, wordsOf } from "./support/draw";

const now = "2026-03-01T03:00:00Z";
const indicator = {
	name: "เวลารอ",
	unit: "นาที",
	baseline: 90,
	target: 30,
	numerator: "ผู้ที่รอ",
	denominator: "ผู้มาทั้งหมด",
	measuredBy: "กองแผนงาน",
	holder: null,
};
const comment = {
	id: "c1",
	first: true,
	threadId: "c1",
	author: "Ann",
	agency: null,
	stance: "neutral" as const,
	byProposer: false,
	mine: false,
	at: now,
	hidden: null,
	body: "คิวยาวมาก",
	replyTo: null,
	restorable: false,
	reportable: false,
};
const report = {
	number: 1,
	status: "in-progress" as const,
	percent: 20,
	narrative: "เริ่มแล้ว",
	values: [{ indicator: "เวลารอ", value: 60, unit: "นาที" }],
	obstacles: "ระเบียบเดิม",
	unchanged: false,
	stallCause: null,
	restartWhen: null,
	evidenceLink: null,
	evidence: [],
	nextReportAt: null,
	at: now,
};
const standing = {
	status: "declined" as const,
	promise: null,
	decline: { reason: "law" as const, words: "กฎหมายไม่ให้", askAgainWhen: "ปีหน้า" },
	answer: null,
	stalledReason: "รองบประมาณ",
	stallCause: null,
	restartWhen: null,
	unchangedReports: 0,
	ladder: null,
	nextReportAt: null,
	daysLate: 0,
	owed: null,
};
const appeal = {
	state: "upheld" as const,
	words: "ขอให้ทบทวน",
	at: now,
	answer: "ทบทวนแล้ว",
	answeredAt: now,
};
const idea = {
	id: "a1",
	kind: "idea",
	stage: "ideate",
	idea: {
		title: "จองคิว",
		description: "จองจากบ้าน",
		impact: "high",
		volume: "high",
		effort: "low",
		chosen: true,
		why: "ถูกกว่า",
	},
} as unknown as Parameters<typeof ArtefactCard>[0]["artefact"];

/** Thai words of a page that stand outside of every element with `lang="th"`. */
function unmarked(html: string): string[] {
	const without = html.replace(/<(\w+)[^>]*\blang="th"[^>]*>.*?<\/\1>/gs, "");
	return wordsOf(without).match(/[\u0e01-\u0e5b]+/g) ?? [];
}

describe("what people wrote in Thai", () => {
	it.each([
		["where a commitment stands", <WhereItStands key="1" commitment={standing} />],
		["reports", <ReportTimeline key="2" reports={[report]} />],
		["an appeal", <AppealRecord key="3" appeal={appeal} />],
		["indicators", <IndicatorTable key="4" indicators={[indicator]} latest={{}} />],
		["an indicator in a line", <IndicatorLine key="5" row={indicator} />],
		["a comment", <CommentItem key="6" comment={comment} proposalNumber={1} canReply={false} />],
		[
			"reasons of records",
			<Timeline key="7" label="x" events={[{ id: "e", at: now, what: "Moved", why: "ครบแล้ว" }]} />,
		],
		["what a stage holds", <ArtefactCard key="8" artefact={idea} insights={[]} />],
	])("is marked as Thai on English pages: %s", async (_, parts) => {
		const html = await draw(parts, { language: "en" });
		expect(unmarked(html)).toEqual([]);
		expect(html).toContain('lang="th"');
		expect(await draw(parts)).not.toContain("lang=");
	});

	it("is said to be so once, and only on English pages", async () => {
		expect(wordsOf(await draw(<OwnWordsNote />, { language: "en" }))).toContain("write in Thai");
		expect(await draw(<OwnWordsNote />)).toBe("");
		expect(await draw(<OwnWords>Written in English</OwnWords>, { language: "en" })).toBe(
			"Written in English",
		);
	});
});
