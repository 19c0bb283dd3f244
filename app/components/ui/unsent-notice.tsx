import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useI18n } from "~/components/i18n";
import { ButtonLink } from "./button";
import { Notice } from "./notice";
import type { UnsentReason } from "./unsent";

/** What a form says that did not get through, beside the button that was pressed: why, and that nothing typed is lost. */
export function UnsentNotice({ why }: { why: UnsentReason }) {
	const { t, to } = useI18n();
	const { pathname, search } = useLocation();
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		// why: newer browsers answer with a promise, which an effect must not
		void box.current?.scrollIntoView({ block: "nearest" });
	}, []);
	const signIn = `${to("/sign-in")}?next=${encodeURIComponent(pathname + search)}`;
	return (
		<div ref={box} className="w-full">
			<Notice
				tone="danger"
				role="alert"
				title={t("ui.unsentTitle")}
				actions={
					why === "signInRequired" && (
						<ButtonLink to={signIn} target="_blank" variant="secondary" size="sm">
							{t("ui.signInNewTab")}
						</ButtonLink>
					)
				}
			>
				<p>{t(`ui.unsent.${why}`)}</p>
			</Notice>
		</div>
	);
}
