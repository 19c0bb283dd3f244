/** Joins class names, leaving out what is false or empty, so that variants read as conditions. */
export function joinClasses(...names: (string | false | null | undefined)[]): string {
	return names.filter(Boolean).join(" ");
}
