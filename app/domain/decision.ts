import { DomainError, type ErrorCode } from "./errors";

/** The answer of a rule: yes, or no with the reason that pages show and services throw. */
export type Decision = { allowed: true } | { allowed: false; reason: ErrorCode };

export const ALLOWED: Decision = { allowed: true };

/** Says no for a reason that has a text in the catalogue (`errors.<reason>`). */
export function refuse(reason: ErrorCode): Decision {
	return { allowed: false, reason };
}

/** Turns a "no" into the error that a service throws. Throws {@link DomainError}. */
export function enforce(decision: Decision): void {
	if (!decision.allowed) throw new DomainError(decision.reason);
}

/** As {@link enforce}, for what one field of a form says. Throws {@link DomainError} at `field`. */
export function enforceAt(field: string, decision: Decision): void {
	if (!decision.allowed) throw new DomainError(decision.reason, { field });
}
