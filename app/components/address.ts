/** An address with those values of its query that are set; it stays bare when none is. */
export function addressWith(
	path: string,
	values: Readonly<Record<string, string | number | null | undefined>>,
): string {
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries(values)) if (value) params.set(name, String(value));
	return params.size > 0 ? `${path}?${params}` : path;
}
