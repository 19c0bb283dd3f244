import { type MutableRefObject, useEffect, useRef, useState } from "react";
import {
	dropSheet,
	findKeptSheet,
	type KeptSheet,
	keepSheet,
	type SendAnswer,
	type SheetName,
	sendSheet,
} from "./ballot-store";

/** How long the writing must rest before a draft is sent (milliseconds). */
const REST = 1_200;
/** How often a draft that did not get through is tried again (milliseconds). */
const AGAIN = 15_000;
/** Fields that belong to one sending of the form and to no draft. */
const NOT_KEPT = new Set(["formKey", "intent", "basis", "rubric"]);

/** Where the draft stands: on its way, with the server since `at`, or only on this device. */
export type DraftStanding =
	| { kind: "untouched" | "sending" | "offline" | "newer" | "signed-out" | "unkept" }
	| { kind: "saved"; at: number }
	| { kind: "refused"; reason: string };

/**
 * Keeps a sheet while it is filled in: on this device at every change, with the server as soon as the writing rests, and
 * again when the line is back. What the device kept when the page was left is put into the form again.
 *
 * @param version of the server's sheet that the page shows
 * @param onRestored called after the form was filled from this device's copy
 */
export function useBallotDraft({
	form,
	name,
	version,
	enabled,
	onRestored,
}: {
	form: MutableRefObject<HTMLFormElement | null>;
	name: SheetName;
	version: number;
	enabled: boolean;
	onRestored: () => void;
}) {
	const [standing, setStanding] = useState<DraftStanding>({ kind: "untouched" });
	const basis = useRef(version);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const unsent = useRef(false);
	const sending = useRef(false);
	const stopped = useRef(false);
	const newerVersion = useRef(0);

	function keep() {
		if (!form.current) return;
		unsent.current = true;
		if (!keepSheet(name, { basis: basis.current, fields: readFields(form.current) }))
			setStanding({ kind: "unkept" });
	}

	function sendLater(pause = REST) {
		clearTimeout(timer.current);
		if (!stopped.current) timer.current = setTimeout(send, pause);
	}

	async function send() {
		clearTimeout(timer.current);
		if (!form.current || !unsent.current || stopped.current) return;
		if (sending.current) return sendLater();
		const sheet: KeptSheet = { basis: basis.current, fields: readFields(form.current) };
		unsent.current = false;
		sending.current = true;
		setStanding({ kind: "sending" });
		const answer = await sendSheet(name, sheet);
		sending.current = false;
		take(answer);
	}

	function take(answer: SendAnswer) {
		if (answer.kind === "saved") {
			basis.current = answer.version;
			if (unsent.current) {
				keep();
				sendLater();
			} else dropSheet(name);
			setStanding({ kind: "saved", at: answer.version });
			return;
		}
		unsent.current = true;
		if (answer.kind === "newer") {
			newerVersion.current = answer.version;
			setStanding({ kind: "newer" });
		} else if (answer.kind === "unreachable") {
			setStanding({ kind: "offline" });
			sendLater(AGAIN);
		} else setStanding(answer);
	}

	// biome-ignore lint/correctness/useExhaustiveDependencies: runs once per sheet; the page gives each sheet a key of its own
	useEffect(() => {
		if (!enabled) return;
		stopped.current = false;
		const kept = findKeptSheet(name);
		if (kept && form.current) {
			basis.current = kept.basis;
			fillIn(form.current, kept.fields);
			unsent.current = true;
			onRestored();
			void send();
		}
		const onLine = () => void send();
		window.addEventListener("online", onLine);
		return () => {
			stopped.current = true;
			clearTimeout(timer.current);
			window.removeEventListener("online", onLine);
		};
	}, []);

	return {
		standing,
		/** Call at every change of the form. */
		onChange: () => {
			if (!enabled) return;
			// why: the form was sent and refused, and is being mended
			stopped.current = false;
			keep();
			sendLater();
		},
		/** Sends what is unsent now. */
		sendNow: () => {
			unsent.current = true;
			keep();
			void send();
		},
		/** No more drafts: the form itself is on its way. */
		stop: () => {
			clearTimeout(timer.current);
			stopped.current = true;
		},
		/** After a newer version was found: this device's copy takes its place. */
		useThisOne: () => {
			basis.current = newerVersion.current;
			keep();
			void send();
		},
		/** After a newer version was found: this device's copy is forgotten. */
		forgetThisOne: () => {
			clearTimeout(timer.current);
			stopped.current = true;
			dropSheet(name);
		},
	};
}

function readFields(form: HTMLFormElement): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const [name, value] of new FormData(form))
		if (typeof value === "string" && !NOT_KEPT.has(name)) fields[name] = value;
	return fields;
}

/** Puts kept values into the fields of a form. */
function fillIn(form: HTMLFormElement, fields: Record<string, string>): void {
	for (const field of form.elements) {
		if (field instanceof HTMLInputElement && field.type === "radio")
			field.checked = fields[field.name] === field.value;
		else if (
			(field instanceof HTMLTextAreaElement ||
				(field instanceof HTMLInputElement && field.type === "text")) &&
			fields[field.name] !== undefined
		)
			field.value = fields[field.name] ?? "";
	}
}
