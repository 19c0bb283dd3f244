/**
 * `npm run chaos` sets CHAOS=long: several rounds and a long outage. Among all other tests one short round runs, so that
 * every change is tried.
 */
export const LONG = process.env.CHAOS === "long";
/** How often each fault is made. */
export const ROUNDS = LONG ? 5 : 1;
/** How long the database stays away (milliseconds). */
export const OUTAGE_MS = LONG ? 30_000 : 5_000;
