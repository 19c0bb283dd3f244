/** A piece of work that runs again and again. */
export interface Repeated {
	/** Pause between the end of one run and the start of the next (milliseconds). */
	everyMs: number;
	work: () => Promise<void>;
	/** Hears of a run that failed; the next one comes all the same. */
	onError: (error: unknown) => void;
}

/**
 * Runs the work until it is stopped, never twice at a time.
 * @returns what stops it: resolves when a run under way has ended
 */
export function repeat({ everyMs, work, onError }: Repeated): () => Promise<void> {
	let stopped = false;
	let timer: NodeJS.Timeout | undefined;
	let running: Promise<void> = Promise.resolve();
	const run = () => {
		running = work()
			.catch(onError)
			.finally(() => {
				if (!stopped) timer = setTimeout(run, everyMs).unref();
			});
	};
	timer = setTimeout(run, everyMs).unref();
	return async () => {
		stopped = true;
		clearTimeout(timer);
		await running;
	};
}
