import { randomUUID } from "node:crypto";
import { Types } from "mongoose";
import type { FormRequest } from "~/domain/form-key";
import { parseThaiDate } from "~/domain/typed-day";
import type { Viewer } from "~/domain/viewer";
import type { AcceptInput } from "~/input/commitment";
import type { ReportInput } from "~/input/report";
import { acceptProposal } from "~/services/answers.server";
import { decidePromise } from "~/services/commitment-approvals.server";
import { refreshProposal } from "~/services/proposal-refresh.server";
import { CommitmentModel } from "../../models/commitment.server";
import { SupportModel } from "../../models/support.server";
import { makeAgency, makeProposal, makeUser } from "../support/factories";

export const DAY = 86_400_000;
/** 1 March 2569, ten in the morning in Bangkok. */
export const START = new Date("2026-03-01T03:00:00Z");
export const after = (days: number, from = START) => new Date(from.getTime() + days * DAY);

/** A day as a form gives it. */
export function day(text: string): Date {
	const parsed = parseThaiDate(text);
	if (!parsed) throw new Error(`no day: ${text}`);
	return parsed;
}

export const formRequest = (hash = "hash"): FormRequest => ({ key: randomUUID(), hash });

export const acceptInput = (over: Partial<AcceptInput> = {}): AcceptInput => ({
	words: "รับไปดำเนินการ",
	deliverable: "ระบบนัดหมายออนไลน์",
	ownerUnit: "กองดิจิทัล",
	ownerHead: "นางสาวสมหญิง ใจดี",
	dueAt: day("30/9/2569"),
	indicators: [{ name: "เวลารอ", unit: "นาที", baseline: 90, target: 30 }],
	deliverables: [],
	obstacles: [],
	buildingBlocks: ["digital-id"],
	skills: [],
	plans: [],
	portals: [],
	...over,
});

export const reportInput = (over: Partial<ReportInput> = {}): ReportInput => ({
	status: "in-progress",
	percent: 40,
	narrative: "พัฒนาระบบไปแล้วบางส่วน",
	values: [{ indicator: "เวลารอ", value: 60 }],
	nextReportAt: day("1/6/2569"),
	...over,
});

export interface AgencyPeople {
	agencyId: string;
	code: string;
	officer: Viewer;
	champion: Viewer;
}

/** An agency with an officer and a champion. */
export async function makeStaffedAgency(): Promise<AgencyPeople> {
	const agency = await makeAgency();
	const [officer, champion] = await Promise.all([
		makeUser({ roles: [{ role: "officer", agencyId: agency.id }] }),
		makeUser({ roles: [{ role: "champion", agencyId: agency.id }] }),
	]);
	return { agencyId: agency.id, code: agency.code, officer: officer.viewer, champion: champion.viewer };
}

/** A proposal that waits for the agency's answer. */
export async function makeAwaiting(agencyId: string) {
	const proposal = await makeProposal({ stage: "drive", agencyId, at: after(-20) });
	await refreshProposal({ proposalId: proposal.id, now: after(-20) });
	return proposal;
}

/** A commitment that the champion has approved, on a proposal of its own. */
export async function makeApproved(people: AgencyPeople, over: Partial<AcceptInput> = {}) {
	const proposal = await makeAwaiting(people.agencyId);
	const { number, id } = await acceptProposal({
		viewer: people.officer,
		proposalNumber: proposal.number,
		input: acceptInput(over),
		now: START,
	});
	await decidePromise({
		viewer: people.champion,
		number,
		input: { decision: "approve", revision: 0 },
		now: after(1),
	});
	return { proposal, number, id };
}

/** People who support a proposal. */
export async function makeSupporters(proposalId: string, count: number): Promise<Viewer[]> {
	const people = await Promise.all(Array.from({ length: count }, () => makeUser()));
	await SupportModel.insertMany(
		people.map(({ id }) => ({
			proposal: new Types.ObjectId(proposalId),
			user: new Types.ObjectId(id),
			active: true,
			since: after(-10),
			pending: false,
		})),
	);
	return people.map(({ viewer }) => viewer);
}

export async function loadCommitment(number: number) {
	const row = await CommitmentModel.findOne({ number }).lean();
	if (!row) throw new Error(`no commitment ${number}`);
	return row;
}
