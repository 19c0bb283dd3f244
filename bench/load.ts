import autocannon from "autocannon";

/** Connections that ask at the same time. */
export const CONNECTIONS = 32;
const SECONDS = 6;
const WARM_UP_SECONDS = 2;

export interface Load {
	url: string;
	headers?: Record<string, string>;
	/** Makes the requests of one connection differ: cookie, address and body per request. */
	each?: (connection: number) => autocannon.Request;
}

/**
 * Requests per second that are answered without an error, and how many those were. Throws when more than 1 % fail, since
 * that would be no figure.
 */
export async function measureWhole(
	load: Load,
	seconds = SECONDS,
): Promise<{ rate: number; answered: number }> {
	let connection = 0;
	const result = await autocannon({
		url: load.url,
		connections: CONNECTIONS,
		duration: seconds,
		headers: load.headers,
		setupClient: load.each
			? (client) => {
					const number = connection++;
					client.setRequests([(load.each as NonNullable<Load["each"]>)(number)]);
				}
			: undefined,
	});
	const bad = result.errors + result.timeouts + result["4xx"] + result["5xx"];
	const all = result.requests.total + result.errors;
	if (bad > all / 100) throw new Error(`${load.url}: ${bad} of ${all} requests failed`);
	const answered = result.requests.total - bad;
	return { rate: answered / result.duration, answered };
}

/** Requests per second, as {@link measureWhole}. */
export async function measure(load: Load, seconds?: number): Promise<number> {
	return (await measureWhole(load, seconds)).rate;
}

/** Rate after a warm-up, so that the compiler has seen the code. */
export async function rateOf(load: Load): Promise<number> {
	await measure(load, WARM_UP_SECONDS);
	return measure(load);
}
