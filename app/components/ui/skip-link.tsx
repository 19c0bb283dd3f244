import { useI18n } from "~/components/i18n";
import { MAIN_ID } from "./page";

/** First link of every page: jumps over the header; seen only while it holds the focus. */
export function SkipLink() {
	const { t } = useI18n();
	return (
		<a
			href={`#${MAIN_ID}`}
			className="sr-only bg-gold px-4 py-3 font-semibold text-[#16202e] focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20"
		>
			{t("ui.skipToContent")}
		</a>
	);
}
