import { createContext, type ReactNode, useContext, useEffect, useReducer, useState } from "react";
import { useI18n } from "~/components/i18n";
import type { SummaryError } from "./error-summary";

/** What the fields of a page call themselves, by id. */
interface Labels {
	byId: Map<string, string>;
	/** Passes when everything of the page but its error summaries has been drawn; only on the server. */
	drawn?: Promise<void>;
	isDrawn?: boolean;
}

const LabelsContext = createContext<Labels | null>(null);
const GroupContext = createContext<string | null>(null);

/** Lets error summaries name the fields below them. One for the whole page. */
export function FieldLabelsProvider({ children }: { children: ReactNode }) {
	const [labels] = useState<Labels>(() => ({ byId: new Map() }));
	return <LabelsContext.Provider value={labels}>{children}</LabelsContext.Provider>;
}

/** Name of one row among several of the same fields, such as "ตัวชี้วัดที่ 2"; goes before the names of its fields. */
export function FieldGroup({ label, children }: { label: string; children: ReactNode }) {
	return <GroupContext.Provider value={label}>{children}</GroupContext.Provider>;
}

/**
 * Tells the page what a field is called. Every part of the design system with a label does it.
 * @param id of the control or group; error summaries link to it
 * @param label nothing for a label that is more than a text
 */
export function useFieldLabel(id: string, label: string | undefined): void {
	const labels = useContext(LabelsContext);
	const group = useContext(GroupContext);
	// why: only the fields of a row, named like `steps[0].title`, are called the same as others
	const name = group && label && /[[.]/.test(id) ? `${group} · ${label}` : label;
	// why: the summary is drawn by the server in the same pass, and there are no effects there
	if (labels && name) labels.byId.set(id, name);
	useEffect(() => {
		if (!labels || !name) return;
		labels.byId.set(id, name);
		return () => {
			if (labels.byId.get(id) === name) labels.byId.delete(id);
		};
	}, [labels, id, name]);
}

/**
 * The text of each error with the name of its field before it. An error whose field is not on the page stays as it is.
 * Suspends on the server until the fields, which come after the summary, have been drawn; pages are sent whole.
 */
export function useNamedErrors(errors: readonly SummaryError[]): string[] {
	const { t } = useI18n();
	const labels = useContext(LabelsContext);
	const [, lookAgain] = useReducer((looks: number) => looks + 1, 0);
	if (labels && typeof document === "undefined") waitForFields(labels);
	const named = errors.map(({ field, message }) => {
		const label = field === undefined ? undefined : labels?.byId.get(field);
		return label ? t("ui.errorOfField", { label, message }) : message;
	});
	const missing = errors.filter(({ field }) => field !== undefined && !labels?.byId.has(field));
	useEffect(() => {
		// why: a field that appeared together with its error was drawn after the summary
		if (missing.some(({ field }) => labels?.byId.has(field ?? ""))) lookAgain();
	});
	return named;
}

function waitForFields(labels: Labels): void {
	if (labels.isDrawn) return;
	labels.drawn ??= Promise.resolve().then(() => {
		labels.isDrawn = true;
	});
	throw labels.drawn;
}
