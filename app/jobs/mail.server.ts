import { randomUUID } from "node:crypto";
import { mailSettings, siteOrigin } from "~/config/mail.server";
import { dropLease, takeLease } from "~/services/lease.server";
import { areNoticesMailed, queueDigests, queueNoticeMails } from "~/services/mail-notices.server";
import { resolveAskedMails, sendDueMails } from "~/services/mail-sending.server";
import { openMailTransport } from "~/services/mail-transport.server";
import { repeat } from "./repeat.server";

const LEASE = { name: "mail", ms: 30_000 } as const;

/** How long nothing is sent after the mail server was not to be reached (milliseconds). */
const REST = 30_000;

/**
 * Turns notices into mails, and sends what is due about every second. Without MAIL_URL nothing is sent: mails wait in the
 * outbox. With several processes one turns notices into mails; all of them send, each mail
 * claimed by one. An idle site makes a few small reads a second and no writes.
 *
 * @param everyMs pause between two runs (milliseconds)
 * @returns what stops it: resolves when the mail under way is sent
 */
export function startMail({
	everyMs = 1_000,
	onError,
	env = process.env,
	clock = () => new Date(),
}: {
	everyMs?: number;
	onError: (error: unknown) => void;
	env?: Record<string, string | undefined>;
	clock?: () => Date;
}): () => Promise<void> {
	const holder = randomUUID();
	const settings = mailSettings(env);
	const transport = settings && openMailTransport(settings);
	const origin = siteOrigin(env);
	let restUntil = 0;
	let stopping = false;

	const work = async () => {
		await resolveAskedMails({ now: clock() });
		if (!(await areNoticesMailed({ now: clock() })) && (await takeLease({ ...LEASE, holder }))) {
			while (!stopping && (await queueNoticeMails({ now: clock() })) > 0);
			await queueDigests({ now: clock() });
		}
		if (!transport || Date.now() < restUntil) return;
		for (let sent = 1; sent > 0 && !stopping; ) {
			// why: few at a time, so that a stop signal need not wait for many
			const run = await sendDueMails({ transport, origin, clock, limit: 10 });
			sent = run.sent;
			if (run.away) {
				restUntil = Date.now() + REST;
				onError(run.away);
				return;
			}
		}
	};
	const stop = repeat({ everyMs, work, onError });
	return async () => {
		stopping = true;
		await stop();
		await dropLease({ name: LEASE.name, holder }).catch(onError);
	};
}
