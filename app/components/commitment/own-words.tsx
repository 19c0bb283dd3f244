import { useI18n } from "~/components/i18n";

/** Words of an agency in a line, which are Thai on every page, so that they break and sound as Thai. */
export function OwnWords({ children }: { children: string | null }) {
	const { language } = useI18n();
	if (children === null) return null;
	return <span lang={language === "en" ? "th" : undefined}>{children}</span>;
}
