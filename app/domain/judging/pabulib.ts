/** An election in the format of pabulib.org/format, as far as approval ballots need it. */
export interface PabulibElection {
	/** Section META: budget, rule, vote_type and so on. */
	meta: Map<string, string>;
	projects: { code: string; cost: number; name: string; selected: boolean }[];
	/** Per voter, the codes approved. */
	ballots: string[][];
}

/**
 * Reads a `.pb` file: sections META, PROJECTS and VOTES, each with a row of column names, values separated by semicolons and
 * quoted where they hold one. Throws RangeError for a file without a budget, for ballots that are not approvals, and for
 * rows that lack a column.
 */
export function readPabulib(text: string): PabulibElection {
	const sections = readSections(text);
	const meta = new Map(
		(sections.get("META") ?? []).map((row) => [row.get("key") ?? "", row.get("value") ?? ""]),
	);
	if (meta.get("vote_type") !== "approval") throw new RangeError("only approval ballots are read");
	if (!meta.has("budget")) throw new RangeError("the file names no budget");
	return {
		meta,
		projects: (sections.get("PROJECTS") ?? []).map((row) => ({
			code: column(row, "project_id"),
			cost: Number(column(row, "cost")),
			name: row.get("name") ?? "",
			selected: row.get("selected") === "1",
		})),
		ballots: (sections.get("VOTES") ?? []).map((row) =>
			column(row, "vote")
				.split(",")
				.map((code) => code.trim())
				.filter((code) => code !== ""),
		),
	};
}

function column(row: ReadonlyMap<string, string>, name: string): string {
	const value = row.get(name);
	if (value === undefined) throw new RangeError(`a row has no column ${name}`);
	return value;
}

function readSections(text: string): Map<string, Map<string, string>[]> {
	const sections = new Map<string, Map<string, string>[]>();
	let rows: Map<string, string>[] | null = null;
	let names: string[] | null = null;
	for (const line of text.split(/\r?\n/)) {
		if (line.trim() === "") continue;
		if (/^(META|PROJECTS|VOTES)$/i.test(line.trim())) {
			rows = [];
			names = null;
			sections.set(line.trim().toUpperCase(), rows);
		} else if (!names) {
			names = splitRow(line);
		} else {
			const values = splitRow(line);
			rows?.push(new Map(names.slice(0, values.length).map((name, at) => [name, values[at] ?? ""])));
		}
	}
	return sections;
}

/** The values of a row; a quoted one may hold semicolons and doubled quotes. */
function splitRow(line: string): string[] {
	const values: string[] = [];
	const pattern = /(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g;
	for (const [, quoted, plain] of line.matchAll(pattern)) {
		values.push(quoted === undefined ? (plain ?? "").trim() : quoted.replaceAll('""', '"'));
	}
	return values;
}
