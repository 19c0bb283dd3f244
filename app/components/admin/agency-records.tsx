import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Time } from "~/components/ui";
import type { AgencyChange } from "~/domain/agency";
import type { Role } from "~/domain/viewer";
import { AGENCY_KINDS } from "~/domain/vocabulary";

/** What was decided about an agency, as `findAgencyForm` gives it. */
export interface AgencyRecord {
	id: string;
	type:
		| "agency-created"
		| "agency-changed"
		| "agency-closed"
		| "agency-reopened"
		| "role-granted"
		| "role-removed";
	at: string;
	by: string | null;
	why: string | null;
	changes: readonly AgencyChange[];
	role: Role | null;
	person: { id: string; name: string } | null;
	replacedBy: string | null;
}

/** The labels of what can change, as the form has them. */
function useFieldName(): (field: AgencyChange["field"]) => string {
	const { t } = useI18n();
	const inThai = (label: string) => t("admin.agencies.inThai", { label });
	const inEnglish = (label: string) => t("admin.agencies.inEnglish", { label });
	const names = {
		nameTh: inThai(t("admin.agencies.name")),
		nameEn: inEnglish(t("admin.agencies.name")),
		abbreviationTh: inThai(t("admin.agencies.abbreviation")),
		abbreviationEn: inEnglish(t("admin.agencies.abbreviation")),
		letterCode: t("agencies.page.letterCode"),
		kind: t("agencies.page.kind"),
		province: t("admin.agencies.province"),
		parent: t("agencies.page.parent"),
		contactTh: inThai(t("agencies.page.contact")),
		contactEn: inEnglish(t("agencies.page.contact")),
	};
	return (field) => names[field];
}

/** Records about an agency, newest first: what changed from what to what, by whom and why. */
export function AgencyRecords({ records }: { records: readonly AgencyRecord[] }) {
	const { t, to } = useI18n();
	const nameOf = useFieldName();
	const wordsOf = ({ field }: AgencyChange, value: string | null) => {
		if (value === null) return t("admin.agencies.nothing");
		const kind = field === "kind" && AGENCY_KINDS.find((one) => one === value);
		return kind ? t(`domain.agencyKind.${kind}`) : value;
	};
	return (
		<ol className="divide-y divide-line border-y border-line">
			{records.map(({ id, type, at, by, why, changes, role, person, replacedBy }) => (
				<li key={id} className="py-4">
					<p className="font-semibold">
						{t(`events.${type}`, { role: role ? t(`domain.role.${role}`) : "none" })}
						{person && (
							<>
								{" · "}
								<Link to={to(`/admin/people/${person.id}`)}>{person.name}</Link>
							</>
						)}
					</p>
					{changes.map((change) => (
						<p key={change.field} className="break-words">
							{t("admin.agencies.changed", {
								field: nameOf(change.field),
								from: wordsOf(change, change.from),
								to: wordsOf(change, change.to),
							})}
						</p>
					))}
					{replacedBy && <p>{t("admin.agencies.successor", { code: replacedBy })}</p>}
					{why && <p className="break-words">{why}</p>}
					<p className="text-sm text-ink-soft">
						<Time at={at} as="dateTime" />
						{by && ` · ${by}`}
					</p>
				</li>
			))}
		</ol>
	);
}
