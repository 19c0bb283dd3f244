import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Time } from "~/components/ui";
import type { Role } from "~/domain/viewer";

/** What was decided about an account, by whom and why. */
export interface AccountDecision {
	id: string;
	type: "role-granted" | "role-removed" | "account-suspended" | "account-restored";
	person: { id: string; name: string } | null;
	by: string | null;
	why: string | null;
	role: Role | null;
	at: string;
}

type AccountDecisionsProps = {
	decisions: readonly AccountDecision[];
	/** Draws whom it is about; left out where the page is about one person. */
	renderPerson?: (person: { id: string; name: string }) => ReactNode;
};

/** Decisions about accounts, newest first. */
export function AccountDecisions({ decisions, renderPerson }: AccountDecisionsProps) {
	const { t } = useI18n();
	return (
		<ol className="divide-y divide-line border-y border-line">
			{decisions.map(({ id, type, role, person, by, why, at }) => (
				<li key={id} className="py-4">
					<p className="font-semibold">
						{t(`events.${type}`, { role: role ? t(`domain.role.${role}`) : "none" })}
						{person && renderPerson && <> · {renderPerson(person)}</>}
					</p>
					{why && <p>{why}</p>}
					<p className="text-sm text-ink-soft">
						<Time at={at} as="dateTime" />
						{by && ` · ${by}`}
					</p>
				</li>
			))}
		</ol>
	);
}
