/**
 * Starts the site: `npm start` as it is run for people, `npm run dev` with pages that reload as they are edited.
 * Without MONGODB_URI it brings its own database along, and fills it with demonstration data on the first start.
 */
import { startServer } from "./server/start";

startServer({ development: process.argv.includes("--dev") }).catch((error: Error) => {
	console.error(`\n${error.name === "Error" ? (error.stack ?? error.message) : error.message}\n`);
	process.exit(1);
});
