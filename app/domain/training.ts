import { ALLOWED, type Decision, refuse } from "./decision";

/** Skills that training is held for and that commitments need. */
export const SKILLS = [
	"service-design",
	"data-analysis",
	"data-sharing",
	"digital-id",
	"software",
	"project",
	"procurement",
	"law",
	"communication",
	"privacy",
	"digital-basics",
] as const;
export type Skill = (typeof SKILLS)[number];

/** Longest texts, in characters, and the largest room. */
export const TRAINING_LIMITS = { title: 160, text: 2_000, short: 300, capacity: 2_000, reason: 500 } as const;

/** What of a session decides whether one may sign up. */
export interface TrainingPlaces {
	cancelled: boolean;
	startsAt: Date;
	/** Last moment to sign up; until it starts when not set. */
	closesAt: Date | null;
	capacity: number;
	taken: number;
}

/** Whether somebody who has no place yet may take one. */
export function canSignUp(session: TrainingPlaces, now: Date): Decision {
	if (session.cancelled) return refuse("sessionCancelled");
	if (now.getTime() >= (session.closesAt ?? session.startsAt).getTime()) return refuse("sessionOver");
	return session.taken < session.capacity ? ALLOWED : refuse("sessionFull");
}

/** Whether somebody may give a place back: until the session starts. */
export function canSignOff(session: Pick<TrainingPlaces, "startsAt">, now: Date): Decision {
	return now.getTime() < session.startsAt.getTime() ? ALLOWED : refuse("sessionOver");
}
