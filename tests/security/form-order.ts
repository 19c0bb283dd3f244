/** Forms that end what others need come after those; the last ones end sessions and the account. */
export const ORDER: RegExp[] = [
	/ (withdraw|cancel|archived|remove|leave|return) |\/(conflicts|recuse|withdraw|remove\/#) /,
	/^\/(reset\/#|unsubscribe\/#|me\/(sessions|password))/,
	/^\/sign-out/,
	/^\/me\/data| suspend /,
];

/** Forms that this world does not take, and why. */
export const NOT_TAKEN: RegExp[] = [
	// nobody has an account with such an address
	/^\/sign-in /,
	// each entry wants a place of its own, each phase a day after the one before
	/^\/judge\/#\/ranking /,
	/^\/steward\/challenges\/\S+ {2}/,
	// the judge has told of the conflict by then
	/^\/judge\/#\/entries\/#\/recuse /,
	// the gate is not passed; the review is over once the proposal is published
	/^\/proposals\/#\/stages\/move /,
	/^\/steward\/review\/# (return|assign) /,
	// the round is in preparation and has all entries that it can have
	/^\/steward\/judging\/#\/(entries (take|late)|progress) /,
	// open agencies stand below it
	/^\/admin\/agencies\/\S+ close /,
	// the group stands in another one by then
	/^\/steward\/needs\/groups\/# remove /,
];

/** Forms that read nothing of what is sent: that they are sent is all that they say. */
export const READ_NOTHING = /^\/(sign-out|unsubscribe\/#|proposals\/#\/stages\/remove\/#) /;

/** Where a form comes: -1 for those that come first. */
export const rankOf = (name: string) => ORDER.findIndex((pattern) => pattern.test(name));
