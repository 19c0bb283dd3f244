import { createContext, type ReactNode, useContext } from "react";
import type { Messages } from "~/i18n/translate";

/** What belongs to one document rather than to one page. */
interface DocumentParts {
	/** The catalogue of the document's language; the browser loads only that one. */
	messages: Messages;
	/** Marks our own inline scripts; absent in the browser, which hides it from scripts. */
	nonce?: string;
}

const DocumentContext = createContext<DocumentParts | null>(null);

/** Hands catalogue and nonce to the root route; a change of language loads a new document. */
export function DocumentProvider({ messages, nonce, children }: DocumentParts & { children: ReactNode }) {
	return <DocumentContext.Provider value={{ messages, nonce }}>{children}</DocumentContext.Provider>;
}

/** What {@link DocumentProvider} gives. */
export function useDocument(): DocumentParts {
	const parts = useContext(DocumentContext);
	if (!parts) throw new Error("useDocument needs a DocumentProvider above it");
	return parts;
}
