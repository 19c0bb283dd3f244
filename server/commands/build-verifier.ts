import { writeFileSync } from "node:fs";
import { buildVerifier, VERIFIER_FILE } from "../build-verifier";
import { runCommandLine, tell } from "./run";

// npm run verifier: builds public/verify.mjs anew after a change of app/domain/judging
await runCommandLine(async () => {
	writeFileSync(VERIFIER_FILE, await buildVerifier());
	tell(`built ${VERIFIER_FILE}`);
});
