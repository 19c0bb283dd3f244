/** Closed lists of the field that are not rules of their own; texts stand in the catalogues under `domain.<list>.<key>`. */

export const TARGET_GROUPS = [
	"general-public",
	"patients",
	"older-people",
	"disabilities",
	"farmers-fishers",
	"entrepreneurs",
	"workers",
	"homeless",
	"prisoners",
	"health-volunteers",
	"parents-children",
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** Where people meet a service. */
export const CHANNELS = ["counter", "onsite", "phone", "post", "online"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What would have to change. */
export const CHANGE_KINDS = [
	"law",
	"process",
	"e-service",
	"data",
	"campaign",
	"infrastructure",
	"staff",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const IMPACT_KINDS = ["economy", "social-relief", "labour", "competitiveness"] as const;
export type ImpactKind = (typeof IMPACT_KINDS)[number];

/** Shared building blocks of digital government that a solution may need. */
export const BUILDING_BLOCKS = [
	"digital-id",
	"data-exchange",
	"e-payment",
	"e-receipt",
	"e-document",
] as const;
export type BuildingBlock = (typeof BUILDING_BLOCKS)[number];

export const STANCES = ["for", "against", "neutral"] as const;
export type Stance = (typeof STANCES)[number];

export const AGENCY_KINDS = [
	"ministry",
	"department",
	"central",
	"province",
	"local",
	"state-enterprise",
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const LANGUAGES = ["th", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export interface Bilingual {
	th: string;
	en: string;
}
