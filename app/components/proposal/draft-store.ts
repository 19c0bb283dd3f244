import { dropFromDevice, findOnDevice, keepOnDevice } from "~/components/device-store";
import { FORM_KEY_FIELD } from "~/domain/form-key";

/** Whose text of which proposal it is: names the device's own copy. */
export interface TextName {
	personId: string;
	proposalNumber: number;
}

/** What was typed as this device keeps it until the site has it. */
export interface KeptText {
	/** Revision of the proposal that the form was filled from. */
	basis: number;
	/** When it was kept (milliseconds). */
	at: number;
	fields: [string, string][];
	/** It was on its way when the page was left; with a newer revision it arrived. */
	sent: boolean;
}

/** Fields that belong to one sending of the form and to no text. */
const NOT_KEPT = new Set([FORM_KEY_FIELD, "intent", "revision", "restored"]);

const keyOf = ({ personId, proposalNumber }: TextName) => `ruamkit-text:${personId}:${proposalNumber}`;

/** What stands in the fields of a form, in its order. */
export function readFields(form: HTMLFormElement): [string, string][] {
	return [...new FormData(form)].filter(
		(field): field is [string, string] => typeof field[1] === "string" && !NOT_KEPT.has(field[0]),
	);
}

/** Keeps a text on this device; a browser that keeps nothing leaves it to the site. */
export function keepText(name: TextName, text: KeptText): void {
	keepOnDevice(keyOf(name), text);
}

/** The text that this device keeps, or null. */
export const findKeptText = (name: TextName): KeptText | null => findOnDevice(keyOf(name), isKeptText);

function isKeptText(value: unknown): value is KeptText {
	if (typeof value !== "object" || value === null) return false;
	const { basis, at, fields } = value as Partial<KeptText>;
	return typeof basis === "number" && typeof at === "number" && Array.isArray(fields);
}

/** Forgets a text that the site has, or that nobody wants. */
export const dropText = (name: TextName): void => dropFromDevice(keyOf(name));

/** How saving a draft ended; `unreachable` is tried again, the others are for the writer to know. */
export type DraftAnswer =
	| { kind: "saved"; revision: number; savedAt: string }
	| { kind: "refused"; answer: unknown }
	| { kind: "signed-out" }
	| { kind: "unreachable" };

/**
 * Sends a draft to the site as it stands in its form.
 * @param leaving true when the page may be gone before the answer comes
 */
export async function sendDraft({
	proposalNumber,
	form,
	leaving,
}: {
	proposalNumber: number;
	form: HTMLFormElement;
	leaving: boolean;
}): Promise<DraftAnswer> {
	const body = new FormData(form);
	body.delete(FORM_KEY_FIELD);
	try {
		const response = await fetch(`/api/drafts/${proposalNumber}`, {
			method: "POST",
			body,
			keepalive: leaving,
		});
		if (response.status === 401) return { kind: "signed-out" };
		if (response.status >= 500 || response.status === 429) return { kind: "unreachable" };
		const answer = (await response.json()) as { revision?: number; savedAt?: string };
		return typeof answer.revision === "number" && answer.savedAt
			? { kind: "saved", revision: answer.revision, savedAt: answer.savedAt }
			: { kind: "refused", answer };
	} catch {
		return { kind: "unreachable" };
	}
}
