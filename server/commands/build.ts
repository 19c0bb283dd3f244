import { buildIfNeeded } from "../build";
import { runCommandLine, tell } from "./run";

// Builds the pages as the start does, so that an image made from here starts without building again.
await runCommandLine(() => buildIfNeeded({ say: tell }));
