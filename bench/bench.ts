/**
 * `npm run bench [-- SECTION …] [--json FILE] [--size N] [--rows R,…]`: measures, asserts nothing. Without a section: all of them.
 * `--rows` picks rows of the section http: pages, support, comment, memory, cached.
 * Every figure stands beside one of a bare program on the same machine in the same run, since machines differ and are
 * noisy; the ratios are what to compare between versions.
 */
import { parseArgs } from "node:util";
import { printRow, type Row, writeRows } from "./rows";

const SECTIONS = {
	http: () => import("./http").then(({ benchHttp }) => benchHttp),
	database: () => import("./database").then(({ benchDatabase }) => benchDatabase),
	figures: () => import("./figures").then(({ benchFigures }) => benchFigures),
	needs: () => import("./needs").then(({ benchNeeds }) => benchNeeds),
	judging: () => import("./judging").then(({ benchJudging }) => benchJudging),
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { json: { type: "string" }, size: { type: "string", default: "10000" }, rows: { type: "string" } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(SECTIONS);
const rows: Row[] = [];
for (const name of wanted) {
	const load = SECTIONS[name as keyof typeof SECTIONS];
	if (!load) {
		process.stderr.write(`There is no section ${name}; there are ${Object.keys(SECTIONS).join(", ")}.\n`);
		process.exit(1);
	}
	process.stdout.write(`\n${name}\n`);
	const section = await load();
	await section({
		size: Number(values.size),
		rows: values.rows,
		report: (row) => {
			rows.push({ ...row, name: `${name}: ${row.name}` });
			printRow(row);
		},
	});
}
if (values.json) writeRows(values.json, rows);
process.exit(0);
