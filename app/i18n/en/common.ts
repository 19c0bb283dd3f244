import type { SameKeys } from "../same-keys";
import type { common as th } from "../th/common";

export const common: SameKeys<typeof th> = {
	siteName: "Ruamkit",
	save: "Save",
	cancel: "Cancel",
	send: "Send",
	edit: "Edit",
	remove: "Remove",
	example: "Example",
	exampleNote: "Example for demonstration; not a real proposal",
	exampleFigures:
		"These figures include examples made up for demonstration; they are not what the agencies really did.",
	real: "Real proposal",
	nav: {
		proposals: "Proposals",
		challenges: "Challenges",
		commitments: "Commitments",
		agencies: "Agencies",
		programme: "Programme",
		openData: "Open data",
		me: "My page",
		propose: "Propose an idea",
		judge: "Judging",
		officer: "Agency desk",
		steward: "Steward's desk",
		admin: "Administration",
		about: "About Ruamkit",
		preferences: "Display",
	},
	footer: {
		take: "Take part",
		follow: "Follow up",
		learn: "Learn and reuse",
		about: "About this site",
		note: "What citizens write is published under CC BY 4.0. Open data may be reused with attribution.",
	},
};
