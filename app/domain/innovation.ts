import { CLAIMED_DONE_STATUSES, type CommitmentStatus } from "./commitment";
import { ALLOWED, type Decision, refuse } from "./decision";
import { wordKeys } from "./library-search";
import { can } from "./permissions";
import type { MaybeViewer } from "./viewer";
import type { BuildingBlock, TargetGroup } from "./vocabulary";

/** The level of government at which a solution is in use. */
export const INNOVATION_LEVELS = ["department", "province", "local"] as const;
export type InnovationLevel = (typeof INNOVATION_LEVELS)[number];

/** What a solution is about. */
export const INNOVATION_THEMES = [
	"health",
	"crisis",
	"welfare",
	"transport",
	"licences",
	"economy",
	"government",
] as const;
export type InnovationTheme = (typeof INNOVATION_THEMES)[number];

/** What it cost to make, in the steps of public procurement in Thailand. */
export const COST_CLASSES = ["own-means", "low", "middle", "high", "unknown"] as const;
export type CostClass = (typeof COST_CLASSES)[number];

/** Upper ends of the cost classes, in baht. */
const LOW_UP_TO = 500_000;
const MIDDLE_UP_TO = 5_000_000;

/** The class of a cost in baht; `unknown` where nobody said. */
export function costClassOf(baht: number | null | undefined): CostClass {
	if (baht === null || baht === undefined) return "unknown";
	if (baht === 0) return "own-means";
	if (baht <= LOW_UP_TO) return "low";
	return baht <= MIDDLE_UP_TO ? "middle" : "high";
}

/** Longest texts, in characters, and most rows. */
export const INNOVATION_LIMITS = {
	title: 160,
	summary: 400,
	text: 4_000,
	short: 300,
	awards: 6,
	documents: 8,
	reason: 1_000,
} as const;

/** An award that a solution has won; `year` is of the Common Era. */
export interface Award {
	name: string;
	giver: string;
	year: number;
}

/** What of a row decides under which filters and words it is found. Ids are hex strings. */
export interface FindableInnovation {
	titles: readonly string[];
	texts: readonly string[];
	agencyCode: string;
	level: InnovationLevel;
	theme: InnovationTheme;
	groups: readonly TargetGroup[];
	blocks: readonly BuildingBlock[];
	cost: CostClass;
	nationwide: boolean;
	provinces: readonly number[];
	labelled: boolean;
}

/** What a list is narrowed to; all of it must hold. */
export interface InnovationFilter {
	level?: InnovationLevel;
	theme?: InnovationTheme;
	group?: TargetGroup;
	block?: BuildingBlock;
	cost?: CostClass;
	/** Two-digit code. */
	province?: number;
	/** Code. */
	agency?: string;
	labelled?: boolean;
}

/** Facets that a filter asks for; `public` where it asks for nothing, since every row in the library has it. */
export function innovationFacets(filter: InnovationFilter): string[] {
	const facets = [
		filter.agency && `agency:${filter.agency}`,
		filter.province && `province:${filter.province}`,
		filter.block && `block:${filter.block}`,
		filter.theme && `theme:${filter.theme}`,
		filter.group && `group:${filter.group}`,
		filter.cost && `cost:${filter.cost}`,
		filter.labelled && "labelled",
		filter.level && `level:${filter.level}`,
	].filter((facet): facet is string => Boolean(facet));
	return facets.length > 0 ? facets : ["public"];
}

/** All keys of a row: its facets and its words. */
export function innovationKeys(row: FindableInnovation): string[] {
	return [
		"public",
		`agency:${row.agencyCode}`,
		`level:${row.level}`,
		`theme:${row.theme}`,
		`cost:${row.cost}`,
		...row.groups.map((group) => `group:${group}`),
		...row.blocks.map((block) => `block:${block}`),
		...(row.nationwide ? ["nationwide"] : row.provinces.map((code) => `province:${code}`)),
		...(row.labelled ? ["labelled"] : []),
		...wordKeys(row),
	];
}

/** Whether somebody may enter, change and withdraw solutions of an agency. */
export function canManageInnovation({ agencyId }: { agencyId: string }, viewer: MaybeViewer): Decision {
	return can(viewer, "innovation.manage", { agencyId }).allowed ? ALLOWED : refuse("notYourAgency");
}

/** Whether a commitment may go into the library: its agency calls it live, and it is not there yet. */
export function canEnterCommitment(
	commitment: { agencyId: string; status: CommitmentStatus; entered: boolean },
	viewer: MaybeViewer,
): Decision {
	const own = canManageInnovation(commitment, viewer);
	if (!own.allowed) return own;
	if (!CLAIMED_DONE_STATUSES.some((status) => status === commitment.status)) return refuse("notLive");
	return commitment.entered ? refuse("alreadyInLibrary") : ALLOWED;
}

/** Whether somebody may give the label of good practice, or take it back. */
export function canLabel(
	innovation: { labelled: boolean; withdrawn: boolean },
	give: boolean,
	viewer: MaybeViewer,
): Decision {
	if (!can(viewer, "innovation.label").allowed) return refuse("notPermitted");
	if (innovation.withdrawn) return refuse("gone");
	return innovation.labelled === give ? refuse("alreadyDecided") : ALLOWED;
}
