import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect } from "react";
import { useIsUnsent } from "./ui";

/**
 * A line at the top of the window while the next page is on its way, so that a slow connection does not look like a dead
 * button. `data-page` of the document says the same to whoever drives a browser: absent until the page listens, then
 * `idle`, `loading` or `submitting`; `data-visit` is another one after every step, also to the same address.
 */
export function PageProgress() {
	const { state: going } = useNavigation();
	const unsent = useIsUnsent();
	const state = unsent && going === "submitting" ? "idle" : going;
	const { key } = useLocation();
	useEffect(() => {
		document.documentElement.dataset.page = state;
		document.documentElement.dataset.visit = key;
	}, [state, key]);
	return state === "idle" ? null : <div aria-hidden="true" className="page-progress" />;
}
