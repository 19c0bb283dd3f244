/** Something that whoever starts the site can mend; its message says how, and no stack is shown. */
export class StartError extends Error {
	override readonly name = "StartError";
}
