/**
 * Starts the site: `npm start` as it is run for people, `npm run dev` with pages that reload as they are edited.
 * Without MONGODB_URI it brings its own database along, and fills it with demonstration data on the first start.
 */
import { setFlagsFromString } from "node:v8";
import { startServer } from "./server/start";

// why: left alone, the heap grows to several times of what is in use before it is cleared, since the machine has room.
// The same for its young part can be said on the command line only (`npm start`, Dockerfile).
setFlagsFromString("--heap-growing-percent=40");

startServer({ development: process.argv.includes("--dev") }).catch((error: Error) => {
	console.error(`\n${error.name === "Error" ? (error.stack ?? error.message) : error.message}\n`);
	process.exit(1);
});
