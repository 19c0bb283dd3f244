import { useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { FORM_KEY_FIELD } from "~/domain/form-key";

/** How long the typing must rest before it is kept (milliseconds). */
const REST = 2_500;

/** What the action answers to an automatic save: the new revision and when, or a refused form. */
export interface AutosaveAnswer {
	revision?: number;
	savedAt?: string;
	result?: unknown;
}

/**
 * Keeps a draft while it is written. Without a script there is the button instead. A save that is on its way is awaited
 * before the form itself is sent, so that the two do not take each other for another tab.
 *
 * @param enabled false for what is not a draft
 */
export function useAutosave({ enabled }: { enabled: boolean }) {
	const fetcher = useFetcher<AutosaveAnswer>();
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const held = useRef<{ form: HTMLFormElement; button: HTMLElement | null } | null>(null);
	const busy = fetcher.state !== "idle";
	const isBusy = useRef(busy);
	isBusy.current = busy;

	useEffect(() => () => clearTimeout(timer.current), []);
	useEffect(() => {
		const waiting = held.current;
		if (busy || !waiting) return;
		held.current = null;
		waiting.form.requestSubmit(waiting.button);
	}, [busy]);

	function keep(form: HTMLFormElement) {
		if (isBusy.current) return later(form);
		const data = new FormData(form);
		data.delete(FORM_KEY_FIELD);
		data.set("intent", "autosave");
		fetcher.submit(data, { method: "post" });
	}
	function later(form: HTMLFormElement) {
		clearTimeout(timer.current);
		timer.current = setTimeout(() => keep(form), REST);
	}

	return {
		saving: busy,
		answer: fetcher.data,
		onInput: (event: FormEvent<HTMLFormElement>) => {
			if (enabled) later(event.currentTarget);
		},
		onSubmit: (event: FormEvent<HTMLFormElement>) => {
			clearTimeout(timer.current);
			if (!isBusy.current) return;
			event.preventDefault();
			const { submitter } = event.nativeEvent as SubmitEvent;
			held.current = { form: event.currentTarget, button: submitter };
		},
	};
}
