import { writeFileSync } from "node:fs";
import { buildMap, MAP_FILE } from "../build-map";
import { runCommandLine, tell } from "./run";

// npx tsx server/commands/build-map.ts: builds the shapes of the provinces anew after a change of the map's package
await runCommandLine(async () => {
	writeFileSync(MAP_FILE, buildMap());
	tell(`built ${MAP_FILE}`);
});
