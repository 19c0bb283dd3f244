import { useI18n } from "~/components/i18n";
import { Tag } from "~/components/ui";
import type { Role } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";

/** A role with what it is held for. */
export interface ScopedRole {
	role: Role;
	agencyId: string | null;
	challengeId: string | null;
	scope: Bilingual | null;
}

/** Names one role with its scope in the reader's language. */
export function useRoleName(): (grant: ScopedRole) => string {
	const { t, format } = useI18n();
	return ({ role, scope }) =>
		scope
			? t("admin.roleIn", { role: t(`domain.role.${role}`), scope: format.text(scope) })
			: t(`domain.role.${role}`);
}

/** The roles of a person as tags; says so when there is none. */
export function RoleTags({ roles }: { roles: readonly ScopedRole[] }) {
	const { t } = useI18n();
	const nameOf = useRoleName();
	if (roles.length === 0) return <span className="text-ink-soft">{t("admin.noRoles")}</span>;
	return (
		<>
			{roles.map((grant) => (
				<Tag key={`${grant.role} ${grant.agencyId} ${grant.challengeId}`} tone="brand">
					{nameOf(grant)}
				</Tag>
			))}
		</>
	);
}
