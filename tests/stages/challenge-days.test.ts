import { describe, expect, it } from "vitest";
import { daysLeft, lastDayOf } from "~/domain/challenge";
import Home, * as homePage from "~/routes/_index";
import Challenges, * as challengesPage from "~/routes/challenges._index";
import { ChallengeModel } from "../../models/challenge.server";
import { ask } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { drawPage, wordsOf } from "../support/draw";
import { makeChallenge } from "../support/factories";

useTestDatabase();

const now = new Date("2026-03-01T03:00:00Z");
/** Midnight in Bangkok at which a phase closes, so that 10 March is its last day. */
const closesAt = new Date("2026-03-10T17:00:00Z");

async function wordsOfBoth(language: "th" | "en" = "th") {
	const asked = () => ask({ path: language === "en" ? "/en" : "/", now });
	const [home, list] = await Promise.all([
		homePage.loader(asked()).then((data) => drawPage(Home, data, { language })),
		challengesPage.loader(asked()).then((data) => drawPage(Challenges, data, { language })),
	]);
	return { home: wordsOf(home), list: wordsOf(list) };
}

describe("the days of a challenge", () => {
	it("name the last day on which a phase runs, on the home page as in the list", async () => {
		const submission = {
			key: "submission" as const,
			opensAt: new Date("2026-01-01T00:00:00+07:00"),
			closesAt,
		};
		const { id } = await makeChallenge({ phases: [submission] });
		await ChallengeModel.updateOne({ _id: id }, { example: true });
		const { home, list } = await wordsOfBoth();
		for (const words of [home, list]) {
			expect(words).toContain("ช่วงรับข้อเสนอถึง 10 มี.ค. 2569 · เหลือ 9 วัน");
			expect(words).toContain("ตัวอย่าง");
			expect(words).not.toContain("11 มี");
		}
		expect((await wordsOfBoth("en")).home).toContain("Submission until 10 Mar 2026 · 9 days left");
	});

	it("say when the next phase begins where none runs, not that one ends", async () => {
		const judging = {
			key: "judging" as const,
			opensAt: closesAt,
			closesAt: new Date("2026-04-01T00:00:00Z"),
		};
		const before = {
			key: "submission" as const,
			opensAt: new Date("2026-01-01"),
			closesAt: new Date("2026-02-01"),
		};
		await makeChallenge({ phases: [before, judging] });
		const { home, list } = await wordsOfBoth();
		for (const words of [home, list]) expect(words).toContain("ช่วงตัดสินเริ่ม 11 มี.ค. 2569");
	});

	it("count whole days in Bangkok, whatever the hour", () => {
		expect(lastDayOf(closesAt).toISOString()).toBe("2026-03-10T16:59:59.999Z");
		for (const hour of ["2026-03-09T17:00:00Z", "2026-03-10T03:00:00Z", "2026-03-10T16:59:59Z"])
			expect(daysLeft({ closesAt, now: new Date(hour) })).toBe(0);
		expect(daysLeft({ closesAt, now: new Date("2026-03-09T16:59:59Z") })).toBe(1);
	});
});
