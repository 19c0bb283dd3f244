import type { SeedAgency, SeedPerson } from "../data/types";

/** One account of each kind is enough to walk the whole path; these are told of first. */
const SHOWN = [
	"citizen",
	"somsak",
	"steward",
	"judge",
	"officer-moph",
	"champion-moph",
	"officer-dlt",
	"champion-dlt",
	"admin",
];

/**
 * The list of accounts that is printed at the start.
 * @param password null when the accounts no longer have the one that is kept
 */
export function describeAccounts({
	people,
	agencies,
	password,
}: {
	people: readonly SeedPerson[];
	agencies: readonly SeedAgency[];
	password: string | null;
}): string {
	const rows = SHOWN.flatMap((key) => people.find((person) => person.key === key) ?? []).map((person) => [
		person.email,
		person.grants[0]?.role ?? "citizen",
		agencyOf({ person, agencies }),
	]);
	const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const lines = rows.map(([email = "", role = "", agency = ""]) =>
		`  ${email.padEnd(widths[0] ?? 0)}  ${role.padEnd(widths[1] ?? 0)}  ${agency}`.trimEnd(),
	);
	return [
		"Demonstration accounts",
		...lines,
		password === null ? "Their password was changed since they were made." : `Password of each:  ${password}`,
		"",
	].join("\n");
}

function agencyOf({ person, agencies }: { person: SeedPerson; agencies: readonly SeedAgency[] }): string {
	const grant = person.grants.find((one) => "agency" in one);
	const agency = grant && "agency" in grant ? agencies.find(({ code }) => code === grant.agency) : undefined;
	return agency?.name.en ?? "";
}
