import { createHash, randomUUID } from "node:crypto";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { json, type TypedResponse } from "@remix-run/node";
import type { z } from "zod";
import { DomainError } from "~/domain/errors";
import { FORM_KEY_FIELD, type FormRequest } from "~/domain/form-key";
import { headersOf, toDomainError } from "./errors.server";

/** What an action answers to a form that was not accepted: everything typed, and the errors by field. */
export type FormAnswer = { result: SubmissionResult<string[]> };

/** Everything after the last dot or bracket of a name must be a plain word; `$where` or `__proto__` is refused. */
const FIELD_NAME = /^[a-zA-Z][a-zA-Z0-9_-]*(?:\[\d{0,3}\]|\.[a-zA-Z][a-zA-Z0-9_-]*)*$/;
/** A part of a name that would reach into the object that the form becomes. */
const UNSAFE_PART = /(?:^|\.)(?:constructor|prototype)(?:$|[.[])/;
/** What is typed into these never goes back to the page. */
export const SECRET_FIELDS = ["password", "current"];
/** No form of ours has as many fields. */
const MOST_FIELDS = 1_000;
/** Longest form that is read only to be sent again, in bytes; files are larger. */
const LONGEST_KEPT = 1024 * 1024;

/** The forms of requests that were read already. */
const formsOf = new WeakMap<Request, FormData>();

/** Lets {@link readTyped} find the form of a request whose body can be read only once. */
export function rememberForm(request: Request, form: FormData): void {
	formsOf.set(request, form);
}

/**
 * What a person typed into the form of a request, for sending it again: no files and no secrets. The form may have been read
 * already or not.
 * @returns undefined for what is no form, or is too long
 */
export async function readTyped(request: Request): Promise<[string, string][] | undefined> {
	const form = formsOf.get(request) ?? (await readShortForm(request));
	if (!form) return undefined;
	return [...form].filter(
		(field): field is [string, string] => typeof field[1] === "string" && !SECRET_FIELDS.includes(field[0]),
	);
}

async function readShortForm(request: Request): Promise<FormData | null> {
	const length = Number(request.headers.get("Content-Length") ?? Number.NaN);
	if (!(length <= LONGEST_KEPT) || request.bodyUsed) return null;
	return request.formData().catch(() => null);
}

/**
 * Reads the form of a request.
 * @throws {DomainError} `badRequest` for a body that is no form, for field names that no form of ours has
 */
export async function readForm(request: Request): Promise<FormData> {
	let form: FormData;
	try {
		form = await request.formData();
	} catch {
		throw new DomainError("badRequest");
	}
	rememberForm(request, form);
	const names = [...form.keys()];
	if (names.length > MOST_FIELDS) throw new DomainError("badRequest");
	for (const name of names)
		if (!FIELD_NAME.test(name) || UNSAFE_PART.test(name)) throw new DomainError("badRequest");
	return form;
}

/** The form's key, with a hash over all other fields in order; undefined when the form carries no usable key. */
export async function formRequestOf(form: FormData): Promise<FormRequest | undefined> {
	const key = form.get(FORM_KEY_FIELD);
	if (typeof key !== "string" || !/^[\w-]{16,64}$/.test(key)) return undefined;
	const hash = createHash("sha256");
	for (const [name, value] of form) {
		if (name === FORM_KEY_FIELD) continue;
		hash.update(`${name.length}:${name}`);
		if (typeof value === "string") hash.update(`s${value.length}:${value}`);
		else hash.update(`f${value.size}:`).update(new Uint8Array(await value.arrayBuffer()));
	}
	return { key, hash: hash.digest("hex") };
}

/**
 * Takes a form the way every action does: parse with the form's schema, act, and when either says no, answer with
 * everything typed and the error at its field.
 *
 * @param schema the Zod schema of the form, from app/input
 * @param form the form if the action has read it already
 * @param act gets the parsed input and the form key; returns the answer, usually a redirect
 * @returns what `act` returns, or a {@link FormAnswer} with status 422 (bad input) or that of the domain error
 * @throws what is no domain error; domain errors that end the page (401, 403 and 404) go to the error page
 */
export async function submitForm<S extends z.ZodType, T>({
	request,
	schema,
	form,
	act,
}: {
	request: Request;
	schema: S;
	form?: FormData;
	act: (input: z.output<S>, formRequest: FormRequest | undefined) => Promise<T>;
}): Promise<T | TypedResponse<FormAnswer>> {
	const data = form ?? (await readForm(request));
	const submission = parseWithZod(data, { schema });
	if (submission.status !== "success") {
		return json<FormAnswer>(
			{ result: submission.reply({ hideFields: SECRET_FIELDS }) as SubmissionResult<string[]> },
			{ status: 422 },
		);
	}
	try {
		return await act(submission.value as z.output<S>, await formRequestOf(data));
	} catch (error) {
		const known = toDomainError(error);
		if (!known || [401, 404].includes(known.status)) throw error;
		const params = new URLSearchParams(
			Object.entries(known.options.params ?? {}).map(([name, value]) => [name, String(value)]),
		);
		const code = [`errors.${known.code}${params.size > 0 ? `?${params}` : ""}`];
		const reply = known.options.field
			? submission.reply({ fieldErrors: { [known.options.field]: code }, hideFields: SECRET_FIELDS })
			: submission.reply({ formErrors: code, hideFields: SECRET_FIELDS });
		return json<FormAnswer>(
			{ result: reply as SubmissionResult<string[]> },
			{ status: known.status, headers: headersOf(known) },
		);
	}
}

/** A fresh key for a form; the loader of the page that holds the form sends it along. */
export function newFormKey(): string {
	return randomUUID();
}
