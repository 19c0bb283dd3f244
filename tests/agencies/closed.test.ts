import { beforeEach, describe, expect, it } from "vitest";
import type { ChallengeInput } from "~/input/challenge";
import { challengeSchema } from "~/input/challenge";
import type { TrainingInput } from "~/input/training";
import { changeChallenge, createChallenge } from "~/services/challenge-editor.server";
import { nameParty } from "~/services/commitment-parts.server";
import { writeLesson } from "~/services/lesson-writing.server";
import { findNamedAgencies } from "~/services/opinion-ask.server";
import { saveProposal } from "~/services/proposals.server";
import { changeTraining, openTraining } from "~/services/training-editor.server";
import { AgencyModel } from "../../models/agency.server";
import { ProposalModel } from "../../models/proposal.server";
import { asked } from "../commitments/world";
import { lessonInput } from "../library/world";
import { makeText } from "../proposals/support";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeProposal, makeUser } from "../support/factories";
import { day, after as daysAfter, makeApproved, makeStaffedAgency } from "./world";

useTestDatabase();

let agency: { id: string; code: string };
beforeEach(async () => {
	agency = await makeAgency();
});

const close = () => AgencyModel.updateOne({ _id: agency.id }, { $set: { closedAt: daysAfter(0) } });
const steward = async () => (await makeUser({ roles: [{ role: "steward" }] })).viewer;
const refusedAt = (field: string) => ({ code: "agencyClosed", options: { field } });

const trainingInput = (over: Partial<TrainingInput> = {}): TrainingInput => ({
	revision: 0,
	titleTh: "ออกแบบบริการ",
	titleEn: "Service design",
	about: "ฝึกกับผู้ใช้จริง",
	audience: "เจ้าหน้าที่",
	skills: ["service-design"],
	organiser: agency.code,
	day: day("1/6/2569"),
	startTime: 9 * 60,
	endTime: 16 * 60,
	place: "ห้อง 1",
	capacity: 5,
	...over,
});

let challenges = 0;
function challengeInput(host: string, supporting: string[] = []): ChallengeInput {
	challenges += 1;
	const both = { th: "ไทย", en: "English" };
	return challengeSchema.parse({
		slug: `closed-${challenges}`,
		kind: "hackathon",
		...{ title: both, question: both, theme: both, brief: both, eligibility: both },
		targetGroups: ["patients"],
		host,
		supporting,
		teamMin: "1",
		teamMax: "5",
		gateKeeper: "steward",
		phases: { submission: { opens: "1/1/2569", closes: "31/3/2569" } },
	});
}

describe("a closed agency is named by nothing new", () => {
	it("no proposal names it, and one that does keeps it", async () => {
		const author = await makeUser();
		const [keeps, takes] = [
			await makeProposal({ authorIds: [author.id], state: "draft", agencyId: agency.id }),
			await makeProposal({ authorIds: [author.id], state: "draft" }),
		];
		await close();
		const save = async ({ id, number }: { id: string; number: number }) => {
			const revision = (await ProposalModel.findById(id).lean())?.revision ?? 0;
			const change = { text: makeText(), agencyId: agency.id, revision };
			return saveProposal({
				viewer: author.viewer,
				proposalNumber: number,
				kind: "save",
				change,
				now: daysAfter(1),
			});
		};
		await save(keeps);
		expect((await ProposalModel.findById(keeps.id).lean())?.agency?.toHexString()).toBe(agency.id);
		await expect(save(takes)).rejects.toMatchObject(refusedAt("agency"));
	});

	it("no challenge is given to it, and one that is stays with it", async () => {
		const viewer = await steward();
		const host = await makeAgency();
		const form = challengeInput(agency.id);
		const slug = await createChallenge({ viewer, input: form, now: daysAfter(0) });
		await close();
		const create = (input: ChallengeInput) => createChallenge({ viewer, input, now: daysAfter(1) });
		await expect(create(challengeInput(agency.id))).rejects.toMatchObject(refusedAt("host"));
		await expect(create(challengeInput(host.id, [agency.id]))).rejects.toMatchObject(
			refusedAt("supporting[0]"),
		);
		expect(await changeChallenge({ viewer, slug, input: { ...form, revision: 0 }, now: daysAfter(1) })).toBe(
			slug,
		);
	});

	it("no training is held by it, and one that is can still be changed", async () => {
		const viewer = await steward();
		const { number } = await openTraining({ viewer, input: trainingInput(), now: daysAfter(0) });
		await close();
		await expect(openTraining({ viewer, input: trainingInput(), now: daysAfter(1) })).rejects.toMatchObject(
			refusedAt("organiser"),
		);
		await changeTraining({ viewer, number, input: trainingInput({ place: "ห้อง 2" }), now: daysAfter(1) });
	});

	it("it is asked neither for a part of a promise, nor for an opinion, nor by a lesson", async () => {
		const lead = await makeStaffedAgency();
		const { number } = await makeApproved(lead);
		await close();
		await expect(
			nameParty({ viewer: lead.officer, number, input: asked(agency.code), now: daysAfter(2) }),
		).rejects.toMatchObject(refusedAt("agency"));
		await expect(
			findNamedAgencies({ codes: [lead.code, agency.code], fieldOf: (index) => `asks[${index}].agency` }),
		).rejects.toMatchObject(refusedAt("asks[1].agency"));
		const recommendations = [{ text: "เปิดข้อมูล", to: agency.code }];
		await expect(
			writeLesson({
				viewer: lead.officer,
				input: lessonInput({ agency: lead.code, recommendations }),
				now: daysAfter(2),
			}),
		).rejects.toMatchObject(refusedAt("recommendations[0].to"));
	});
});
