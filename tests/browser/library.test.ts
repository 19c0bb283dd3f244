import { expect, it } from "vitest";
import { enterInnovation } from "~/services/innovation-editor.server";
import { InnovationModel, ReuseModel } from "../../models/innovation.server";
import { innovationInput } from "../library/world";
import { useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import { fillIn } from "./forms";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();

it.each([
	["Thai", ""],
	["English", "/en"],
])(
	"a solution is found, asked for, reused and confirmed by both agencies in a browser, in %s",
	{ timeout: 120_000 },
	async (_, prefix) => {
		const [owner, adopter] = [await makeAgency(), await makeAgency()];
		const own = await makeUser({ roles: [{ role: "officer", agencyId: owner.id }] });
		const asking = await makeUser({ roles: [{ role: "officer", agencyId: adopter.id }] });
		await enterInnovation({
			viewer: own.viewer,
			input: innovationInput({ agency: owner.code }),
			now: new Date("2026-03-01T03:00:00Z"),
		});
		const innovation = await InnovationModel.findOne().sort({ number: -1 }).lean();
		const open = async ({ email, password }: { email: string; password: string }) => {
			const window = await browser.open({ origin: site.current.origin, size: { width: 360, height: 800 } });
			await window.page.goto("/sign-in");
			await fillIn(window.page, { email, password });
			return window;
		};
		const theirs = await open(asking);
		await theirs.page.goto(`${prefix}/innovations?theme=health`);
		await theirs.page.click(`a[href="${prefix}/innovations/${innovation?.number}"]`);
		await theirs.page.click(`a[href$="/innovations/${innovation?.number}/want"]`);
		await theirs.page.fill("textarea[name=body]", "เราอยากได้ด้วย");
		await theirs.page.click("main form[method=post] button");
		await theirs.page.waitForURL(/\/officer\/reuse\/\d+$/);
		const talk = new URL(theirs.page.url()).pathname;
		await theirs.page.fill("textarea[name=adapted]", "เพิ่มเสียงอ่าน");
		await theirs.page.fill("input[name=hoursSaved]", "1,200");
		await theirs.page.fill("textarea[name=measured]", "นับจริงสองเดือน");
		await theirs.page.click("button[value=record]");
		await expect.poll(() => ReuseModel.countDocuments({ state: "recorded" })).toBe(1);

		const ours = await open(own);
		await ours.page.goto(talk);
		await ours.page.dblclick("button[value=confirm]");
		await expect.poll(() => ReuseModel.countDocuments({ state: "recorded" })).toBe(0);
		await theirs.page.goto(`${prefix}/innovations/${innovation?.number}`);
		expect(await theirs.page.textContent("main")).toContain("เพิ่มเสียงอ่าน");
		expect([...ours.faults, ...theirs.faults]).toEqual([]);
	},
);
