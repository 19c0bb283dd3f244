import { hash } from "@node-rs/argon2";
import mongoose from "mongoose";

export interface BenchPerson {
	email: string;
	password: string;
}

const PASSWORD = "measure-with-a-long-password";

/** Puts people into the database straight away; all have one password, hashed once with light settings. */
export async function makePeople(count: number): Promise<BenchPerson[]> {
	const passwordHash = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
	const now = new Date();
	const people = Array.from({ length: count }, (_, n) => ({
		email: `bench-${n}-${now.getTime()}@example.org`,
		passwordHash,
		displayName: `Bench ${n}`,
		language: "th",
		thaiDigits: false,
		roles: [],
		status: "active",
		consentedAt: now,
		createdAt: now,
	}));
	await mongoose.connection.collection("users").insertMany(people);
	return people.map(({ email }) => ({ email, password: PASSWORD }));
}

/** Signs in as a browser does and gives the session cookie. Throws when it is refused. */
export async function signIn(url: string, { email, password }: BenchPerson): Promise<string> {
	const answer = await fetch(`${url}/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { Origin: url, "Content-Type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams({ email, password }),
	});
	const cookie = answer.headers
		.getSetCookie()
		.map((line) => line.split(";")[0])
		.join("; ");
	if (answer.status >= 400 || !cookie) throw new Error(`Sign-in answered ${answer.status}`);
	return cookie;
}
