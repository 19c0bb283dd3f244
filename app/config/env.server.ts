import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { MAIL_SENDER } from "./mail.server";

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) =>
	z.preprocess((given) => blankIsAbsent(given) ?? value, schema);

/** Every setting, with what to do when its value does not serve. `.env.example` lists the same names. */
const settings = z.object({
	NODE_ENV: withDefault(
		z.enum(["production", "development", "test"], { error: "write production, development or test" }),
		"production",
	),
	PORT: withDefault(
		z.coerce.number({ error: "write a port number, such as 3000" }).int().min(0).max(65_535),
		"3000",
	),
	HOST: withDefault(z.string(), "localhost"),
	PUBLIC_ORIGIN: optional(
		z.url({
			protocol: /^https?$/,
			error: "write the address that people use, such as https://ruamkit.example.go.th",
		}),
	),
	MONGODB_URI: optional(
		z.string().regex(/^mongodb(\+srv)?:\/\//, {
			error:
				"write a MongoDB address that begins with mongodb:// or mongodb+srv://, or leave it empty for a local one",
		}),
	),
	DATA_DIR: withDefault(z.string(), ".data"),
	SESSION_SECRET: optional(
		z
			.string()
			.min(32, { error: "write at least 32 random characters, for example from: openssl rand -hex 32" }),
	),
	TRUST_PROXY: withDefault(
		z.coerce
			.number({ error: "write how many proxies stand in front of the site: 0 for none, 1 for one" })
			.int()
			.min(0)
			.max(10),
		"0",
	),
	PAGE_CACHE_SECONDS: withDefault(
		z.coerce
			.number({ error: "write for how many seconds a public page may be kept; 0 keeps none" })
			.min(0)
			.max(3600),
		"5",
	),
	RATE_LIMITS: withDefault(
		z.enum(["on", "off"], { error: "write on, or off for measurements and tests" }),
		"on",
	),
	DRAIN_SECONDS: withDefault(
		z.coerce
			.number({ error: "write for how many seconds the site goes on answering after a stop signal" })
			.min(0)
			.max(60),
		"1",
	),
	LOG_LEVEL: withDefault(
		z.enum(["debug", "info", "warn", "error", "silent"], {
			error: "write debug, info, warn, error or silent",
		}),
		"info",
	),
	DEMO_DATA: withDefault(z.enum(["auto", "yes", "no"], { error: "write auto, yes or no" }), "auto"),
	CONTACT_EMAIL: optional(z.email({ error: "write an email address, or leave it empty" })),
	MAIL_URL: optional(
		z.string().regex(/^smtps?:\/\/[^/\s]+/, {
			error:
				"write the address of your mail server, such as smtp://name:password@mail.example.go.th:587, or leave it empty to send no mail",
		}),
	),
	MAIL_FROM: optional(
		z.string().regex(MAIL_SENDER, {
			error:
				"write the address that mails come from, such as Ruamkit <no-reply@ruamkit.example.go.th> or only the address",
		}),
	),
	DEMO_PASSWORD: optional(z.string().min(15, { error: "write at least 15 characters" })),
});

export type Settings = z.infer<typeof settings> & { SESSION_SECRET: string; PUBLIC_ORIGINS: string[] };

/** A setting does not serve; the message names each and says how to mend it. */
export class SettingsError extends Error {
	override readonly name = "SettingsError";
}

const refuse = (lines: readonly string[]) =>
	new SettingsError(
		`Some settings do not serve (see .env.example):\n${lines.map((line) => `  ${line}`).join("\n")}`,
	);

/**
 * Checks all settings at once.
 * @param env where they stand, usually `process.env`
 * @returns the settings with their defaults, and the origins that forms may come from
 * @throws {SettingsError} with a line per setting that does not serve
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
	const result = settings.safeParse(env);
	if (!result.success) {
		throw refuse(result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
	}
	const values = result.data;
	if (values.MAIL_URL && !values.MAIL_FROM) {
		throw refuse([
			"MAIL_FROM: with MAIL_URL, write the address that mails come from, such as Ruamkit <no-reply@ruamkit.example.go.th>",
		]);
	}
	return {
		...values,
		SESSION_SECRET: values.SESSION_SECRET ?? keptSecret(values.DATA_DIR),
		PUBLIC_ORIGINS: values.PUBLIC_ORIGIN
			? [new URL(values.PUBLIC_ORIGIN).origin]
			: ["localhost", "127.0.0.1", "[::1]"].map((host) => `http://${host}:${values.PORT}`),
	};
}

/**
 * The secret that signs session cookies when none is set: made once and kept in the data folder, for the owner only.
 * @throws {SettingsError} when it can neither be read nor written there
 */
function keptSecret(dataDir: string): string {
	const file = join(dataDir, "session-secret");
	const read = () => readFileSync(file, "utf8").trim();
	try {
		if (existsSync(file)) return read();
		mkdirSync(dataDir, { recursive: true });
		const secret = randomBytes(32).toString("hex");
		writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
		return secret;
	} catch (error) {
		// why: two processes that start at once must end with one secret, so the second one reads the first one's
		if (existsSync(file)) return read();
		const { code } = error as NodeJS.ErrnoException;
		throw refuse([
			`DATA_DIR: nothing can be written to ${dataDir} (${code}); name a folder that this account may write to`,
		]);
	}
}
