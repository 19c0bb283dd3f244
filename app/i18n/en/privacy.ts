import type { SameKeys } from "../same-keys";
import type { privacy as th } from "../th/privacy";

export const privacy: SameKeys<typeof th> = {
	title: "Privacy notice",
	lede: "We keep as little personal data as taking part needs, under Thailand's Personal Data Protection Act of 2019.",
	storeTitle: "What we keep, and what for",
	store: {
		account:
			"Your email address and password (as a hash that cannot be read back), so that you can sign in. The address also gets links to a new password and notices, which you can turn off at any time; a copy of what was sent is kept for at most 90 days.",
		name: "Your display name, which is public beside what you write. Title, given and family name are optional and never published.",
		province: "Your province: optional and never published.",
		acts: "What you support, comment and answer, with the time, so that it is counted rightly and can be checked.",
		session:
			"Cookies for signing in and for the display you chose. No advertising cookies and no tracking by others.",
	},
	publicTitle: "What is public and what is not",
	publicText:
		"Proposals, comments and display names are public. Supporters are published as a number only: never who supports what, or who answered what. Confirmation figures are shown from 5 answers on.",
	rightsTitle: "Your rights",
	rightsText:
		"On your own page you can see, correct and take a copy of your data. You can withdraw consent and have the account erased; what was published stays without your name.",
	contactTitle: "Contact",
	contactText: "To ask or to use your rights, write to {email}.",
	contactSteward: "To ask or to use your rights, turn to the office that runs this programme.",
};
