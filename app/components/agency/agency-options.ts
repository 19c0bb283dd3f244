import { useI18n } from "~/components/i18n";
import type { Option, OptionGroup } from "~/components/ui";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";

type Choice = { id: string; code: string; kind: AgencyKind; name: Bilingual };

/**
 * Agencies for a `Select`, grouped by kind in the order in which they come (`listAgencyOptions` sorts them).
 * @param value what is sent: the code (default) or the id
 */
export function useAgencyOptions(agencies: readonly Choice[], value: "code" | "id" = "code"): OptionGroup[] {
	const { t, format } = useI18n();
	const groups = new Map<AgencyKind, Option[]>();
	for (const agency of agencies) {
		const group = groups.get(agency.kind) ?? [];
		groups.set(agency.kind, group);
		group.push({ value: agency[value], label: format.text(agency.name) });
	}
	return [...groups].map(([kind, options]) => ({ label: t(`domain.agencyKind.${kind}`), options }));
}
