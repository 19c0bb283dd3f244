import { useNavigation } from "@remix-run/react";
import { useEffect } from "react";

/**
 * A line at the top of the window while the next page is on its way, so that a slow connection does not look like a dead
 * button. `data-page` of the document says the same to whoever drives a browser: absent until the page listens, then
 * `idle`, `loading` or `submitting`.
 */
export function PageProgress() {
	const { state } = useNavigation();
	useEffect(() => {
		document.documentElement.dataset.page = state;
	}, [state]);
	return state === "idle" ? null : <div aria-hidden="true" className="page-progress" />;
}
