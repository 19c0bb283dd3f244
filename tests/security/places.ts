/** What addresses in the matrix name: things of the demonstration, each in a state in which its pages show most. */
export interface Places {
	/** A published proposal of `author` with a file, that waits for the answer of `officer`'s agency. */
	proposal: number;
	file: string;
	/** A draft of `author`. */
	draft: number;
	/** A proposal of `author` at the stage of trials, and an insight of it. */
	tested: number;
	artefact: string;
	/** Merged into another one; `citizen` supports it. */
	merged: number;
	submitted: number;
	/** A proposal that a steward has hidden. */
	hiddenProposal: number;
	/** A comment of `author`, and one that is hidden. */
	comment: string;
	hiddenComment: string;
	challenge: string;
	agency: string;
	person: string;
	/** Commitments of `officer`'s agencies: under way, live, waiting for the champion, and one that they help with. */
	commitment: number;
	live: number;
	promised: number;
	helped: number;
	/** Declined, with an appeal of `author`. */
	declined: number;
	/** An opinion that an agency of `officer`'s owes, a request that was answered, and the proposal of that request. */
	opinion: string;
	opinionRequest: number;
	discussed: number;
	agendaItem: number;
	followUp: string;
	/** A solution of an agency of `officer`'s, and the talk with another one about it. */
	innovation: number;
	reuse: number;
	recommendation: string;
	playbook: number;
	need: number;
	/** The day of a night of open data. */
	night: string;
	/** Rounds: one in preparation with an entry 1; those in whose panels `judge` sits, by their modes. */
	round: number;
	pairs: number;
	rankings: number;
	practised: number;
	/** A round of scores, an entry that `judge` has there, and the seat of `judge`. */
	running: number;
	assigned: number;
	roundJudge: string;
	/** A round with a published result, and an entry of it that is `author`'s. */
	published: number;
	winner: number;
	/** One-time links. */
	invitation: string;
	reset: string;
	unsubscribe: string;
}
