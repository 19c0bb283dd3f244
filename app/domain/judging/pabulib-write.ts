/** An election to be written as a `.pb` file; texts may hold anything. */
export interface WrittenElection {
	/** What the file says of the election beside its figures. */
	description: string;
	country: string;
	unit: string;
	instance: string;
	/** Calendar days, `2026-11-21`. */
	begins: string;
	ends: string;
	budget: number;
	/** How the outcome was found, such as `mes-add1`. */
	rule: string;
	comment: string;
	projects: readonly { code: string; cost: number; votes: number; name: string; selected: boolean }[];
	/** Per voter the codes approved, at least one. */
	ballots: readonly (readonly string[])[];
}

/** A value of a row: quoted where it holds a sign of the format; line breaks become spaces. */
function quote(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	return /[;"]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/**
 * Writes an election with approval ballots in the format of pabulib.org/format, so that other programs can compute the outcome
 * again. Voters are numbers from 1 in the given order.
 */
export function writePabulib(election: WrittenElection): string {
	const { projects, ballots } = election;
	const lengths = ballots.map(({ length }) => length);
	const meta: [string, string | number][] = [
		["description", election.description],
		["country", election.country],
		["unit", election.unit],
		["instance", election.instance],
		["num_projects", projects.length],
		["num_votes", ballots.length],
		["budget", election.budget],
		["vote_type", "approval"],
		["rule", election.rule],
		["date_begin", election.begins],
		["date_end", election.ends],
		["min_length", lengths.reduce((least, length) => Math.min(least, length), projects.length)],
		["max_length", lengths.reduce((most, length) => Math.max(most, length), 0)],
		["language", "th"],
		["comment", election.comment],
	];
	const lines = [
		"META",
		"key;value",
		...meta.map(([key, value]) => `${key};${quote(String(value))}`),
		"PROJECTS",
		"project_id;cost;votes;name;selected",
		...projects.map(({ code, cost, votes, name, selected }) =>
			[code, cost, votes, quote(name), selected ? 1 : 0].join(";"),
		),
		"VOTES",
		"voter_id;vote",
		...ballots.map((ballot, at) => `${at + 1};${ballot.join(",")}`),
	];
	return `${lines.join("\n")}\n`;
}

/**
 * By how many whole baht shares are raised at a time: 1, or the smallest power of ten with which the completion needs no more
 * than some thousand runs.
 */
export function completionStep({ budget, voters }: { budget: number; voters: number }): number {
	let step = 1;
	while (budget / (voters * step) > 5_000) step *= 10;
	return step;
}
