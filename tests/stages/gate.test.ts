import { describe, expect, it } from "vitest";
import {
	canAddArtefact,
	canKeepGate,
	canMoveStage,
	type GateArtefact,
	gateRules,
	missingForGate,
	type StagedProposal,
} from "~/domain/gate";
import {
	ARTEFACT_STAGE,
	DEFAULT_GATES,
	earlierStages,
	GATE_DECISIONS,
	nextStage,
	STAGES,
	stageIndex,
} from "~/domain/stage";
import type { Viewer } from "~/domain/viewer";
import { TARGET_GROUPS } from "~/domain/vocabulary";

const person = (id: string, roles: Viewer["roles"] = []): Viewer => ({
	id,
	displayName: id,
	language: "th",
	thaiDigits: false,
	roles,
});
const author = person("author");
const steward = person("steward", [{ role: "steward" }]);
const proposal: StagedProposal = {
	state: "published",
	stage: "define",
	stopped: false,
	authorIds: ["author"],
};

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function anyArtefact(random: () => number): GateArtefact {
	const whole = (below: number) => Math.floor(random() * below);
	switch (whole(5)) {
		case 0:
			return { kind: "insight", insight: { group: TARGET_GROUPS[whole(3)] ?? "patients" } };
		case 1:
			return { kind: "statement", statement: { cites: Array.from({ length: whole(3) }, String) } };
		case 2:
			return { kind: "idea", idea: { chosen: whole(4) === 0 } };
		case 3:
			return {
				kind: "prototype",
				prototype: { link: whole(2) ? "https://example.org" : null, pictures: [] },
			};
		default:
			return { kind: "trial", trial: { participants: [{ people: whole(8) }, { people: whole(4) }] } };
	}
}

describe("what a gate lacks", () => {
	const rules = DEFAULT_GATES;

	it("names everything that an empty stage lacks", () => {
		const lacks = Object.fromEntries(
			STAGES.map((stage) => [stage, missingForGate({ stage, artefacts: [], rules }).map(({ what }) => what)]),
		);
		expect(lacks).toEqual({
			empathize: ["insights", "targetGroups"],
			define: ["statements"],
			ideate: ["ideas", "chosen"],
			prototype: ["prototypes"],
			test: ["trials", "participants"],
			drive: [],
		});
	});

	it("counts insights and the groups they come from", () => {
		const insight = (group: string): GateArtefact => ({ kind: "insight", insight: { group } });
		const three = [insight("patients"), insight("patients"), insight("patients")];
		expect(missingForGate({ stage: "empathize", artefacts: three, rules })).toEqual([]);
		expect(
			missingForGate({ stage: "empathize", artefacts: three, rules: { ...rules, targetGroups: 2 } }),
		).toEqual([{ what: "targetGroups", needed: 2, have: 1 }]);
	});

	it("takes a statement only when it cites an insight", () => {
		const statement = (cites: string[]): GateArtefact => ({ kind: "statement", statement: { cites } });
		expect(missingForGate({ stage: "define", artefacts: [statement([])], rules })).toHaveLength(1);
		expect(missingForGate({ stage: "define", artefacts: [statement(["a"])], rules })).toEqual([]);
	});

	it("asks for a choice among the ideas", () => {
		const idea = (chosen: boolean): GateArtefact => ({ kind: "idea", idea: { chosen } });
		expect(
			missingForGate({ stage: "ideate", artefacts: [idea(false), idea(false), idea(false)], rules }),
		).toEqual([{ what: "chosen", needed: 1, have: 0 }]);
		expect(
			missingForGate({ stage: "ideate", artefacts: [idea(false), idea(true), idea(false)], rules }),
		).toEqual([]);
	});

	it("takes a prototype only when it can be looked at", () => {
		const have = (prototype: GateArtefact["prototype"]) =>
			missingForGate({ stage: "prototype", artefacts: [{ kind: "prototype", prototype }], rules }).length;
		expect([have({}), have({ link: "https://example.org" }), have({ pictures: [{}] })]).toEqual([1, 0, 0]);
	});

	it("wants enough participants in one test, not over several", () => {
		const trial = (...people: number[]): GateArtefact => ({
			kind: "trial",
			trial: { participants: people.map((count) => ({ people: count })) },
		});
		expect(missingForGate({ stage: "test", artefacts: [trial(3), trial(4)], rules })).toEqual([
			{ what: "participants", needed: 5, have: 4 },
		]);
		expect(missingForGate({ stage: "test", artefacts: [trial(3, 2)], rules })).toEqual([]);
		expect(
			missingForGate({ stage: "test", artefacts: [trial(9), trial(2)], rules: { ...rules, trials: 2 } }),
		).toEqual([{ what: "participants", needed: 5, have: 2 }]);
	});

	it("never lacks more after something was added, and only ever lacks what is less than needed", () => {
		for (let seed = 1; seed <= 60; seed++) {
			const random = randomFrom(seed);
			const own = gateRules({
				insights: Math.floor(random() * 5),
				trials: Math.floor(random() * 3),
				ideas: Math.floor(random() * 5),
			});
			const artefacts: GateArtefact[] = [];
			let before = new Map(STAGES.map((stage) => [stage, Number.POSITIVE_INFINITY]));
			for (let step = 0; step < 12; step++) {
				const after = new Map<(typeof STAGES)[number], number>();
				for (const stage of STAGES) {
					const missing = missingForGate({ stage, artefacts, rules: own });
					expect(missing.every(({ needed, have }) => have < needed)).toBe(true);
					const total = missing.reduce((sum, { needed, have }) => sum + needed - have, 0);
					expect(total).toBeLessThanOrEqual(before.get(stage) ?? 0);
					after.set(stage, total);
				}
				before = after;
				artefacts.push(anyArtefact(random));
			}
		}
	});

	it("lets a challenge set its own figures, nought included", () => {
		expect(gateRules({ insights: 0, ideas: null }).insights).toBe(0);
		expect(gateRules({ insights: 0, ideas: null }).ideas).toBe(DEFAULT_GATES.ideas);
		expect(gateRules(null)).toEqual(DEFAULT_GATES);
		const rulesOfNone = gateRules({ insights: 0, targetGroups: 0, ideas: 0, trials: 0 });
		for (const stage of ["empathize", "ideate", "test"] as const)
			expect(missingForGate({ stage, artefacts: [], rules: rulesOfNone })).toEqual([]);
	});
});

describe("who keeps the gate", () => {
	it("is a steward, or the author where the challenge says so", () => {
		const allowed = (viewer: Viewer | null, gateKeeper: "steward" | "author") =>
			canKeepGate({ proposal, viewer, challenge: { gateKeeper } }).allowed;
		expect(allowed(steward, "steward")).toBe(true);
		expect(allowed(steward, "author")).toBe(true);
		expect(allowed(author, "steward")).toBe(false);
		expect(allowed(author, "author")).toBe(true);
		expect(allowed(person("other"), "author")).toBe(false);
		expect(allowed(null, "steward")).toBe(false);
	});

	it("is never a steward who is among the authors", () => {
		const own = person("author", [{ role: "steward" }]);
		expect(canKeepGate({ proposal, viewer: own }).allowed).toBe(false);
	});
});

describe("where a proposal may go", () => {
	const base = { proposal, viewer: steward, challenge: null, missing: [] };
	const lacking = [{ what: "statements", needed: 1, have: 0 }] as const;

	it("moves on by one stage and only when nothing is missing", () => {
		for (const stage of STAGES) {
			for (const to of STAGES) {
				const at = { ...base, proposal: { ...proposal, stage }, decision: "advance", to } as const;
				expect(canMoveStage(at).allowed).toBe(to === nextStage(stage));
				expect(canMoveStage({ ...at, missing: lacking }).allowed).toBe(false);
			}
		}
	});

	it("goes back to any earlier stage and to no other", () => {
		for (const stage of STAGES) {
			for (const to of STAGES) {
				const decision = canMoveStage({
					...base,
					proposal: { ...proposal, stage },
					decision: "send-back",
					to,
					missing: lacking,
				});
				expect(decision).toEqual(
					earlierStages(stage).includes(to)
						? { allowed: true }
						: { allowed: false, reason: "cannotSendForward" },
				);
			}
		}
	});

	it("does nothing but resume while it is stopped, and resumes nothing that runs", () => {
		for (const decision of GATE_DECISIONS) {
			const to = decision === "advance" ? "ideate" : decision === "send-back" ? "empathize" : "define";
			const stopped = { ...proposal, stopped: true };
			expect(canMoveStage({ ...base, proposal: stopped, decision, to }).allowed).toBe(decision === "resume");
			expect(canMoveStage({ ...base, decision, to }).allowed).toBe(decision !== "resume");
		}
	});

	it("is not turned back or stopped while an agency has taken it on", () => {
		const driven = { ...base, proposal: { ...proposal, stage: "drive" as const }, committed: true };
		expect(canMoveStage({ ...driven, decision: "send-back", to: "test" })).toEqual({
			allowed: false,
			reason: "alreadyCommitted",
		});
		expect(canMoveStage({ ...driven, decision: "stop", to: "drive" }).allowed).toBe(false);
	});

	it("moves only what is published, whoever asks", () => {
		for (const state of ["draft", "submitted", "returned", "withdrawn", "merged", "archived"] as const)
			for (const decision of GATE_DECISIONS)
				expect(
					canMoveStage({ ...base, proposal: { ...proposal, state }, decision, to: "ideate" }).allowed,
				).toBe(false);
		for (const decision of GATE_DECISIONS)
			expect(canMoveStage({ ...base, viewer: person("other"), decision, to: "ideate" })).toEqual({
				allowed: false,
				reason: "notPermitted",
			});
	});
});

describe("who adds artefacts", () => {
	it("is an author, at the present stage and earlier ones", () => {
		for (const stage of STAGES)
			for (const [kind, own] of Object.entries(ARTEFACT_STAGE) as [keyof typeof ARTEFACT_STAGE, string][])
				expect(canAddArtefact({ proposal: { ...proposal, stage }, viewer: author, kind }).allowed).toBe(
					stageIndex(own as (typeof STAGES)[number]) <= stageIndex(stage),
				);
	});

	it("is nobody else, and nobody while it is stopped or not published", () => {
		const kind = "insight" as const;
		expect(canAddArtefact({ proposal, viewer: steward, kind })).toEqual({
			allowed: false,
			reason: "notAuthor",
		});
		expect(canAddArtefact({ proposal, viewer: null, kind })).toMatchObject({ reason: "signInRequired" });
		expect(canAddArtefact({ proposal: { ...proposal, stopped: true }, viewer: author, kind })).toMatchObject({
			reason: "workStopped",
		});
		expect(
			canAddArtefact({ proposal: { ...proposal, state: "withdrawn" }, viewer: author, kind }),
		).toMatchObject({ reason: "notPublished" });
	});
});
