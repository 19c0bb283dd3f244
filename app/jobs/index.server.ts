/** Starts what runs on a schedule; returns what stops it. */
export async function startJobs(): Promise<() => Promise<void>> {
	return async () => undefined;
}
