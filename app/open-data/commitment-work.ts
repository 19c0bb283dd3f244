import type { Contribution, PartState, PartyRole } from "../domain/commitment-parts";
import type { Bilingual } from "../domain/vocabulary";

/** What open data takes of who owes what. */
export type OpenParty = {
	role: PartyRole;
	agency: { code: string; name: Bilingual } | null;
	name: string | null;
	state: PartState;
	words: string | null;
} & Record<Contribution, string | null>;

/** What open data takes of a milestone. */
export interface OpenMilestone {
	title: string;
	doneWhen: string;
	dueAt: Date;
	state: string;
	doneAt: Date | null;
	/** How often it was moved to another day. */
	moved: number;
}

/** What open data takes of evidence for a deliverable. */
export interface OpenEvidence {
	deliverable: string;
	report: number | null;
	link: string | null;
	/** Id of the file. */
	file: string | null;
	at: Date;
}

/** The parts of an approved promise that are lists, as stored. */
export interface OpenPromise {
	deliverables: readonly { name: string; evidence: string }[];
	budget?: number | null;
	budgetSource?: string | null;
	obstacles: readonly { rule: string; changer?: string | null; state: string }[];
	buildingBlocks: readonly string[];
	skills: readonly string[];
	plans: readonly string[];
	planNote?: string | null;
	portals: readonly string[];
}

/** The public fields of a promise beyond its deliverable, unit and day; nothing else leaves. */
export function toOpenPromise(promise: OpenPromise) {
	return {
		deliverables: promise.deliverables.map(({ name, evidence }) => ({ name, evidenceRequired: evidence })),
		budget: promise.budget ?? null,
		budgetSource: promise.budgetSource ?? null,
		obstacles: promise.obstacles.map(({ rule, changer, state }) => ({
			rule,
			changer: changer ?? null,
			state,
		})),
		buildingBlocks: [...promise.buildingBlocks],
		skills: [...promise.skills],
		plans: [...promise.plans],
		planNote: promise.planNote ?? null,
		portals: [...promise.portals],
	};
}

/** The public fields of who owes what, milestones and evidence. Dates are ISO 8601 in UTC. */
export function toOpenWork({
	parties,
	milestones,
	evidence,
}: {
	parties: readonly OpenParty[];
	milestones: readonly OpenMilestone[];
	evidence: readonly OpenEvidence[];
}) {
	return {
		parties: parties.map(({ role, agency, name, state, words, knowledge, budget, data, staff }) => ({
			role,
			agency: agency?.code ?? null,
			name: { th: agency?.name.th ?? name ?? "", en: agency?.name.en ?? name ?? "" },
			owes: { knowledge, budget, data, staff },
			state,
			words,
		})),
		milestones: milestones.map(({ title, doneWhen, dueAt, state, doneAt, moved }) => ({
			title,
			doneWhen,
			dueAt: dueAt.toISOString(),
			state,
			doneAt: doneAt?.toISOString() ?? null,
			moved,
		})),
		evidence: evidence.map(({ deliverable, report, link, file, at }) => ({
			deliverable,
			report,
			link,
			file: file && `/files/${file}`,
			at: at.toISOString(),
		})),
	};
}
