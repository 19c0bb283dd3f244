import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Picture, startDemonstration, takePictures } from "../pictures";
import { runCommandLine, tell } from "./run";

const FOLDER = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
const PORT = Number(process.env.PICTURES_PORT ?? 43_900);
const PASSWORD = "pictures-of-the-demonstration";

/** Pages whose pictures stand in docs/screenshots. */
const PICTURES: readonly Picture[] = [
	{ name: "home", path: "/" },
	{ name: "proposals", path: "/proposals" },
	{ name: "proposal", path: "/proposals?status=live", follow: [/\/proposals\/\d+-/] },
	{ name: "propose", path: "/proposals/new", email: "citizen@example.org" },
	{ name: "challenges", path: "/challenges" },
	{ name: "commitment", path: "/commitments?status=live", follow: [/\/commitments\/\d+$/] },
	{ name: "late", path: "/commitments/late" },
	{ name: "programme", path: "/programme" },
	{ name: "agencies", path: "/agencies" },
	{ name: "agency", path: "/agencies/moph" },
	{ name: "innovations", path: "/innovations" },
	{ name: "needs", path: "/needs" },
	{ name: "results", path: "/results", follow: [/\/results\/\d+$/] },
	{ name: "open-data", path: "/open-data" },
	{ name: "sign-in", path: "/sign-in" },
	{ name: "about", path: "/about" },
	{
		name: "report",
		path: "/officer",
		follow: [/\/officer\/commitments\/\d+\/report/],
		email: "officer-moph@example.org",
	},
	{ name: "steward", path: "/steward", email: "steward@example.org" },
	{
		name: "judge",
		path: "/judge",
		follow: [/\/judge\/\d+$/, /\/judge\/\d+\/entries\/\d+$/],
		email: "judge@example.org",
	},
];

// npm run pictures: docs/screenshots anew, from the demonstration in a folder that is thrown away
await runCommandLine(async () => {
	const dataDir = mkdtempSync(join(tmpdir(), "ruamkit-pictures-"));
	const site = await startDemonstration({ dataDir, port: PORT, password: PASSWORD });
	try {
		await mkdir(FOLDER, { recursive: true });
		const taken = new Set<string>();
		let sum = 0;
		await takePictures({
			origin: site.origin,
			pictures: PICTURES,
			password: PASSWORD,
			onPicture: async ({ name, bytes }) => {
				await writeFile(join(FOLDER, name), bytes);
				taken.add(name);
				sum += bytes.length;
				tell(`${name}: ${Math.ceil(bytes.length / 1024)} KiB`);
			},
		});
		for (const name of await readdir(FOLDER))
			if (name.endsWith(".png") && !taken.has(name)) await rm(join(FOLDER, name));
		tell(`${taken.size} pictures, ${(sum / 2 ** 20).toFixed(1)} MiB`);
	} finally {
		const ended = new Promise((resolve) => site.process.once("exit", resolve));
		site.process.kill("SIGTERM");
		await ended;
		rmSync(dataDir, { recursive: true, force: true });
	}
});
