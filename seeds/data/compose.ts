import type { InsightMethod, Level, Stage } from "~/domain/stage";
import { nextStage } from "~/domain/stage";
import type { Stance, TargetGroup } from "~/domain/vocabulary";
import type { SeedComment, SeedIdea, SeedInsight, SeedMove } from "./types";

/**
 * Short forms for the content files. They take their values by position, against the habit of the house, so that
 * a content file reads like a table and the text, not the field names, stands out.
 */

/** An insight: how it was heard, of whom, of how many, and their experience, needs and pain points. */
export function insight(
	method: InsightMethod,
	group: TargetGroup,
	people: number,
	experience: string,
	needs: string,
	painPoints: string,
): SeedInsight {
	return { method, group, people, experience, needs, painPoints };
}

const LEVEL_OF: Record<string, Level> = { l: "low", m: "middle", h: "high" };

/** An idea; `levels` are its impact, volume and effort as three letters l, m or h. A reason makes it the chosen one. */
export function idea(
	title: string,
	description: string,
	levels: `${"l" | "m" | "h"}${"l" | "m" | "h"}${"l" | "m" | "h"}`,
	why?: string,
): SeedIdea {
	const [impact = "low", volume = "low", effort = "low"] = [...levels].map((letter) => LEVEL_OF[letter]);
	return { title, description, impact, volume, effort, chosen: why !== undefined, ...(why && { why }) };
}

/** A move to the next stage. Throws RangeError at the last stage. */
export function advance(from: Stage, daysAgo: number, why: string): SeedMove {
	const to = nextStage(from);
	if (!to) throw new RangeError(`There is no stage after ${from}`);
	return { decision: "advance", from, to, why, daysAgo };
}

/** A move back to an earlier stage. */
export function sendBack(from: Stage, to: Stage, daysAgo: number, why: string): SeedMove {
	return { decision: "send-back", from, to, why, daysAgo };
}

/** The end of the work at a stage. */
export function stopAt(stage: Stage, daysAgo: number, why: string): SeedMove {
	return { decision: "stop", from: stage, to: stage, why, daysAgo };
}

/** A comment of a citizen, with its replies. */
export function comment(
	by: string,
	stance: Stance,
	daysAgo: number,
	body: string,
	replies: SeedComment[] = [],
): SeedComment {
	return { by, stance, body, daysAgo, replies };
}

/** An official answer of an agency, written by its officer. */
export function official(
	agency: string,
	daysAgo: number,
	body: string,
	replies: SeedComment[] = [],
): SeedComment {
	return { by: `officer-${agency}`, stance: "neutral", body, daysAgo, agency, replies };
}
