import { type FormEvent, useEffect, useRef, useState } from "react";
import {
	type DraftAnswer,
	dropText,
	findKeptText,
	type KeptText,
	keepText,
	readFields,
	sendDraft,
	type TextName,
} from "./draft-store";

/** How long the typing must rest before it is saved (milliseconds). */
const REST = 2_500;
/** How long it may stay unsaved while somebody types on (milliseconds). */
const LONGEST = 10_000;
/** How often a save that did not get through is tried again (milliseconds). */
const AGAIN = 15_000;
/** Buttons that only change the form; what was typed is as unsaved afterwards as before. */
const NO_SAVING = /^(?:preview|restore|add-|remove-)/;

type Options = {
	/** Save to the site: drafts. What is public or handed in is only kept on this device. */
	enabled: boolean;
	name: TextName;
	/** Revision that the form was filled from. */
	revision: number;
	/** Revision of the proposal when the page was loaded; a newer one says that the form has arrived. */
	loadedRevision: number;
	/** The form was just filled from this device's copy. */
	restored: boolean;
};

/**
 * Keeps what is typed: on this device at every change, and a draft with the site as soon as the typing rests, at the latest
 * after {@link LONGEST}, when the page is left, and again when the line is back. Without a script there are the buttons.
 * A save that is on its way is awaited before the form itself is sent, so that the two do not take each other for another tab.
 */
export function useAutosave({ enabled, name, revision, loadedRevision, restored }: Options) {
	const [standing, setStanding] = useState<DraftAnswer | { kind: "saving" } | null>(null);
	const [savedRevision, setSavedRevision] = useState(0);
	const [offered, setOffered] = useState<KeptText | null>(null);
	const form = useRef<HTMLFormElement | null>(null);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	/** Since when something is unsaved; 0 when nothing is. */
	const unsavedSince = useRef(0);
	const saving = useRef(false);
	/** The form itself is on its way. */
	const handedOver = useRef(false);
	const held = useRef<{ form: HTMLFormElement; button: HTMLElement | null } | null>(null);
	const basis = Math.max(revision, savedRevision);

	function keepHere(sent = false) {
		if (form.current) keepText(name, { basis, at: Date.now(), fields: readFields(form.current), sent });
	}

	function saveLater(pause = Math.min(REST, unsavedSince.current + LONGEST - Date.now())) {
		clearTimeout(timer.current);
		if (enabled && !handedOver.current) timer.current = setTimeout(() => void save(), Math.max(0, pause));
	}

	async function save({ leaving = false } = {}) {
		clearTimeout(timer.current);
		if (!enabled || !form.current || !unsavedSince.current || handedOver.current) return;
		if (saving.current) return saveLater(REST);
		const since = unsavedSince.current;
		unsavedSince.current = 0;
		saving.current = true;
		setStanding({ kind: "saving" });
		const answer = await sendDraft({ proposalNumber: name.proposalNumber, form: form.current, leaving });
		saving.current = false;
		setStanding(answer);
		if (answer.kind === "saved") {
			setSavedRevision(answer.revision);
			if (!unsavedSince.current) dropText(name);
		} else {
			unsavedSince.current ||= since;
			if (answer.kind === "unreachable") saveLater(AGAIN);
		}
	}

	// why: listeners and the end of the page see the newest of all this
	const now = useRef({ save, keepHere, saveLater });
	now.current = { save, keepHere, saveLater };

	useEffect(() => {
		if (standing?.kind === "saving" || !held.current) return;
		const waiting = held.current;
		held.current = null;
		waiting.form.requestSubmit(waiting.button);
	}, [standing]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: only a page that was loaded anew says that the form has arrived
	useEffect(() => {
		if (handedOver.current) {
			unsavedSince.current = 0;
			dropText(name);
		}
		handedOver.current = false;
	}, [loadedRevision]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: once per form; the page gives each form a key of its own
	useEffect(() => {
		const kept = findKeptText(name);
		const arrived = kept?.sent && loadedRevision > kept.basis;
		const same =
			kept && form.current && JSON.stringify(kept.fields) === JSON.stringify(readFields(form.current));
		if (restored) {
			unsavedSince.current = Date.now();
			now.current.saveLater();
		} else if (arrived || same) dropText(name);
		else setOffered(kept);

		const leave = () => void now.current.save({ leaving: true });
		const hide = () => document.visibilityState === "hidden" && leave();
		const onLine = () => void now.current.save();
		window.addEventListener("pagehide", leave);
		window.addEventListener("online", onLine);
		document.addEventListener("visibilitychange", hide);
		return () => {
			window.removeEventListener("pagehide", leave);
			window.removeEventListener("online", onLine);
			document.removeEventListener("visibilitychange", hide);
			leave();
			clearTimeout(timer.current);
		};
	}, []);

	return {
		standing,
		/** Revision that the next save begins with. */
		revision: basis,
		/** An older copy of this device that the site does not have. */
		offered,
		forget: () => {
			dropText(name);
			setOffered(null);
		},
		/** Tells where the form is: for one of its fields. */
		formOf: (field: HTMLInputElement | null) => {
			if (field) form.current = field.form;
		},
		onInput: () => {
			handedOver.current = false;
			unsavedSince.current ||= Date.now();
			keepHere();
			saveLater();
		},
		onSubmit: (event: FormEvent<HTMLFormElement>) => {
			const { submitter } = event.nativeEvent as SubmitEvent;
			if (NO_SAVING.test((submitter as HTMLButtonElement | null)?.value ?? "")) return;
			clearTimeout(timer.current);
			if (saving.current) {
				event.preventDefault();
				held.current = { form: event.currentTarget, button: submitter };
				return;
			}
			handedOver.current = true;
			if (unsavedSince.current) keepHere(true);
		},
	};
}
