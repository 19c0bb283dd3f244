import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";

/**
 * Adds "at most N characters" to a hint. The limit is said and checked by the server, not enforced while typing:
 * a box that swallows letters without a word loses what people paste.
 */
export function useLimitHint(hint: ReactNode, limit: number | undefined): ReactNode {
	const { t } = useI18n();
	if (limit === undefined) return hint;
	const words = t("ui.charactersAtMost", { limit });
	return hint ? (
		<>
			{hint} {words}
		</>
	) : (
		words
	);
}
