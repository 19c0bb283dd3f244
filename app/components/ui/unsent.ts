import { type RefObject, useSyncExternalStore } from "react";

/** Why a form did not get through, so that nothing of it was read: the line is down, or the site could not take it. */
export type UnsentReason =
	| "unreachable"
	| "signInRequired"
	| "tooLarge"
	| "tooManyRequests"
	| "unavailable"
	| "unexpected";

/** A form that is on its way, and the address at which the router's script asks for the answer. */
interface Sending {
	form: HTMLFormElement;
	dataAddress: string;
}

let sending: Sending | null = null;
let unsent: { form: HTMLFormElement; why: UnsentReason } | null = null;
const listeners = new Set<() => void>();

function setUnsent(value: typeof unsent): void {
	unsent = value;
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Why this form did not get through when it was last sent; null otherwise, and while it is on its way. */
export function useUnsent(form: RefObject<HTMLFormElement>): UnsentReason | null {
	return useSyncExternalStore(
		subscribe,
		() => (unsent && unsent.form === form.current ? unsent.why : null),
		() => null,
	);
}

/** True when the form sent last did not get through, although the router still waits for its answer. */
export function useIsUnsent(): boolean {
	return useSyncExternalStore(
		subscribe,
		() => unsent !== null,
		() => false,
	);
}

/**
 * A form is about to be sent by a script.
 * @param action its address
 * @returns false without a line, when the form must stay where it is
 */
export function beginSending(form: HTMLFormElement, action: string): boolean {
	sending = null;
	if (!navigator.onLine) {
		setUnsent({ form, why: "unreachable" });
		return false;
	}
	if (unsent) setUnsent(null);
	const { origin, pathname } = new URL(action, window.location.href);
	sending = { form, dataAddress: `${origin}${pathname === "/" ? "/_root" : pathname}.data` };
	return true;
}

/** The page no longer has the form. */
export function forgetSending(form: HTMLFormElement | null): void {
	if (sending?.form === form) sending = null;
	if (unsent && unsent.form === form) setUnsent(null);
}

/**
 * Keeps a page with its form when what is sent does not get through. The router knows only answers and faults, and a fault
 * takes the place of the page with everything typed in it. So a form that fails is left without an answer and says itself
 * what happened; sending it again, or going elsewhere, ends the wait.
 */
export function guardSending(): void {
	const send = window.fetch.bind(window);
	window.fetch = async (input, init) => {
		const mine = sending;
		if (!mine || init?.method !== "POST" || !String(input).startsWith(mine.dataAddress))
			return send(input, init);
		let why: UnsentReason | null;
		try {
			const answer = await send(input, init);
			// why: the line can break while the answer is read
			await answer.clone().arrayBuffer();
			why = whyUnsent(answer);
			if (!why) return answer;
		} catch (error) {
			if (init.signal?.aborted) throw error;
			why = "unreachable";
		}
		if (sending === mine) setUnsent({ form: mine.form, why });
		return untilAborted(init.signal);
	};
}

const REASONS: Partial<Record<number, UnsentReason>> = {
	401: "signInRequired",
	413: "tooLarge",
	429: "tooManyRequests",
	503: "unavailable",
};

/** Null for an answer of the page's own action, also one that refuses the form and says why at its fields. */
function whyUnsent({ status, headers }: Response): UnsentReason | null {
	const reason = REASONS[status];
	if (reason) return reason;
	if (!headers.has("X-Remix-Response")) return "unavailable";
	return status >= 500 ? "unexpected" : null;
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
	return new Promise((_, reject) => {
		signal?.addEventListener("abort", () => reject(signal.reason));
	});
}
