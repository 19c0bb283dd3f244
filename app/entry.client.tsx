import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { DocumentProvider } from "./components/document";
import { guardSending } from "./components/ui";
import type { Messages } from "./i18n/translate";

async function loadMessages(): Promise<Messages> {
	if (document.documentElement.lang === "en") return (await import("./i18n/en")).en;
	return (await import("./i18n/th")).th;
}

const messages = await loadMessages();

guardSending();
startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<DocumentProvider messages={messages}>
				<RemixBrowser />
			</DocumentProvider>
		</StrictMode>,
	);
});
