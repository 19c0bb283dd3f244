import { SMTPServer } from "smtp-server";

/** A mail as the server got it. */
export interface GotMail {
	from: string;
	to: string[];
	/** Header lines by lower-case name, unfolded. */
	headers: Map<string, string>;
	/** The parts in clear: plain text and HTML. */
	text: string;
	html: string;
	raw: string;
}

/** What the server says to a recipient or a message instead of yes. */
export interface Refusal {
	code: number;
	message: string;
}

/**
 * Starts a real SMTP server on loopback, on a free port.
 *
 * @param refuse asked for each recipient; gives what the server says no with
 * @param accepted called once the whole mail is there and before the server says yes
 */
export async function startSmtpServer({
	refuse = () => null,
	accepted = async () => undefined,
	port = 0,
}: {
	refuse?: (to: string) => Refusal | null;
	accepted?: (mail: GotMail) => Promise<void>;
	port?: number;
} = {}) {
	const mails: GotMail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS", "AUTH"],
		onRcptTo: (address, _session, done) => {
			const refusal = refuse(address.address);
			if (!refusal) return done();
			done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
		},
		onData: (stream, session, done) => {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", () => {
				const { mailFrom, rcptTo } = session.envelope;
				const mail = readMail({
					raw: Buffer.concat(chunks).toString("latin1"),
					from: mailFrom ? mailFrom.address : "",
					to: rcptTo.map(({ address }) => address),
				});
				mails.push(mail);
				accepted(mail).then(
					() => done(),
					(error) => done(error),
				);
			});
		},
	});
	// why: a client that is killed in the middle is what some tests are about
	server.on("error", () => undefined);
	await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
	const address = server.server.address();
	const used = typeof address === "object" && address ? address.port : port;
	return {
		mails,
		port: used,
		url: `smtp://127.0.0.1:${used}`,
		close: () => new Promise<void>((resolve) => server.close(() => resolve())),
	};
}

function readMail({ raw, from, to }: { raw: string; from: string; to: string[] }): GotMail {
	const { headers, body } = split(raw);
	const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
	const parts = boundary
		? body
				.split(`--${boundary}`)
				.slice(1, -1)
				.map((part) => split(part.replace(/^\r\n/, "")))
		: [{ headers, body }];
	const partOf = (type: string) => {
		const part = parts.find(({ headers }) => headers.get("content-type")?.startsWith(type));
		return part ? decode(part) : "";
	};
	return { from, to, headers, raw, text: partOf("text/plain"), html: partOf("text/html") };
}

function split(raw: string): { headers: Map<string, string>; body: string } {
	const end = raw.indexOf("\r\n\r\n");
	const lines = raw
		.slice(0, end)
		.replace(/\r\n[ \t]+/g, " ")
		.split("\r\n");
	const headers = new Map(
		lines.map((line): [string, string] => {
			const colon = line.indexOf(":");
			return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
		}),
	);
	return { headers, body: raw.slice(end + 4) };
}

function decode({ headers, body }: { headers: Map<string, string>; body: string }): string {
	const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
	if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
	if (encoding !== "quoted-printable") return Buffer.from(body, "latin1").toString("utf8");
	const bytes = body
		.replace(/=\r\n/g, "")
		.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n");
}

/** Words of a header in RFC 2047: `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`. */
function decodeWords(value: string): string {
	return value
		.replace(/\?=\s+=\?/g, "?==?")
		.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
			kind.toLowerCase() === "b"
				? Buffer.from(text, "base64").toString("utf8")
				: Buffer.from(
						text
							.replaceAll("_", " ")
							.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
						"latin1",
					).toString("utf8"),
		);
}
