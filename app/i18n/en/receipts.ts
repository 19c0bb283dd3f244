import type { SameKeys } from "../same-keys";
import type { receipts as th } from "../th/receipts";

export const receipts: SameKeys<typeof th> = {
	title: "Receipts of support",
	titleOf: "Receipts of support for “{title}”",
	lede: "Everybody who supports the proposal is told one code. This list holds the code of every support that counts, so you can see for yourself that yours does, while nobody knows whose code is whose.",
	yours: "Your receipt",
	check: "Check that your support is counted",
	code: "Your code",
	codeHint: "12 signs, such as 7K3M-9QXD-2ABC. It stands on the proposal’s page when you are signed in.",
	look: "Look it up",
	there: "{code} is in the list: your support is counted",
	notThere: "{code} is not in this list",
	notThereHint:
		"Please compare it with the code on the proposal’s page. A support that was withdrawn takes its code with it, and supporting again gives a new one. If the code is right and still not here, please tell the stewards.",
	notWritten: "Your code must have 12 letters and digits. Please look at it once more.",
	list: "All codes",
	counted: "{count, plural, one {# support counts} other {# supports count}}",
	order: "In the order of the codes, not of time, so that it tells nobody who came when.",
	download: "Download all codes (CSV)",
	empty: "Nobody supports this proposal yet",
	emptyHint: "The code of each support will stand here.",
};
