import { describe, expect, it } from "vitest";
import { measureTau, plantEvent, WORLDS } from "../../bench/judging-worlds";

/** Events per world: enough for a mean gain of several points of τ, of which `npm run bench -- judging` gives the figures. */
const EVENTS = 20;

describe("in worlds where judges differ", () => {
	it.each(WORLDS.filter(({ differ }) => differ).map((world) => [world.name, world] as const))(
		"%s: additive offsets and Bradley–Terry come nearer to the truth than raw means",
		(_, world) => {
			const gains = { offsets: 0, "bradley-terry": 0 };
			for (let event = 0; event < EVENTS; event += 1) {
				const planted = plantEvent({ world, seed: `${world.name} test ${event}` });
				const raw = measureTau({ ...planted, method: "raw" }) ?? 0;
				for (const method of ["offsets", "bradley-terry"] as const) {
					const tau = measureTau({ ...planted, method });
					if (tau === null) throw new Error(`${method} is refused`);
					gains[method] += (tau - raw) / EVENTS;
				}
			}
			expect(gains.offsets).toBeGreaterThan(0.02);
			expect(gains["bradley-terry"]).toBeGreaterThan(0.02);
		},
	);
});
