import type { SameKeys } from "../same-keys";
import type { about as th } from "../th/about";

export const about: SameKeys<typeof th> = {
	title: "About Ruamkit",
	lede: "Ruamkit is a public place that carries a citizen's idea the whole way: from a service that fails people to a promise that an agency kept and citizens confirm.",
	stagesTitle: "The path of six stages",
	stages: {
		empathize:
			"Talk to the people who use the service, watch, ask, until their experience, needs and obstacles are understood.",
		define: "Say plainly who needs what and why, citing what was found.",
		ideate: "Think of several ways to solve it, and choose the one that helps most and can be done.",
		prototype: "Make something that people can see and try; say what is real in it and what is not.",
		test: "Let the people it is for try it, measure before and after, and decide to go on, change it or stop.",
		drive:
			"An agency takes it on as a commitment with an owner, a due date and indicators, and reports in public until citizens confirm.",
	},
	rulesTitle: "Rules that anyone can check",
	rules: {
		records: "Every decision is a record with a date, a person and a reason. Nothing is changed afterwards.",
		support:
			"One person supports a proposal once, can withdraw it, and cannot support a proposal of their own.",
		gate: "A proposal moves on when the evidence of its stage is complete. What is missing is shown at all times.",
		late: "An overdue commitment is shown as overdue by the date alone. Nobody can switch that on or off.",
		confirm:
			"When an agency says that it is live, its supporters say whether it works. If at least 5 who tried it have answered and half or more say no, the commitment is opened again.",
		moderation:
			"A comment or a proposal is hidden only for a reason on the list, and its authors see that reason.",
	},
	openTitle: "Open software, open data",
	openText:
		"Ruamkit is free software (AGPL-3.0): anyone may use, inspect and improve it. All public data can be downloaded.",
	openLink: "See open data",
};
