import type { ChangeKind, Channel, ImpactKind, TargetGroup } from "./vocabulary";

/** One group of people whom a proposal is for, as its authors describe them. */
export interface TargetGroupText {
	group: TargetGroup;
	experience: string;
	needs: string;
	painPoints: string;
}

/** What authors write. Optional texts are empty when they are not given. */
export interface ProposalText {
	title: string;
	titleEn: string;
	summary: string;
	summaryEn: string;
	/** Markdown. */
	body: string;
	service: string;
	problem: string;
	targetGroups: TargetGroupText[];
	nationwide: boolean;
	provinces: number[];
	channels: Channel[];
	changeKinds: ChangeKind[];
	impacts: ImpactKind[];
	teamName: string;
}

/** A field that still has to be filled in; `code` stands in the catalogues under `proposals.missing`. */
export interface MissingField {
	field: string;
	code: `proposals.missing.${(typeof MISSING_KEYS)[number]}`;
}

export const MISSING_KEYS = [
	"title",
	"summary",
	"service",
	"problem",
	"targetGroups",
	"provinces",
	"changeKinds",
	"body",
] as const;

/**
 * What a proposal still needs before it can be submitted or, once public, saved.
 * @returns every field that is missing, in the order of the form; empty when it is complete
 */
export function missingForSubmission(text: ProposalText): MissingField[] {
	const given: Record<(typeof MISSING_KEYS)[number], boolean> = {
		title: text.title.trim() !== "",
		summary: text.summary.trim() !== "",
		service: text.service.trim() !== "",
		problem: text.problem.trim() !== "",
		targetGroups: text.targetGroups.length > 0,
		provinces: text.nationwide || text.provinces.length > 0,
		changeKinds: text.changeKinds.length > 0,
		body: text.body.trim() !== "",
	};
	return MISSING_KEYS.filter((key) => !given[key]).map((key) => ({
		field: key,
		code: `proposals.missing.${key}`,
	}));
}
