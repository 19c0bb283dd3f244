import mongoose, { type Model } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";

/** True for the error of a unique index, of the index that `field` begins if one is named. */
export function isDuplicateKey(error: unknown, field?: string): boolean {
	if (!(error instanceof Error) || !("code" in error) || error.code !== 11_000) return false;
	const pattern = (error as { keyPattern?: Record<string, unknown> }).keyPattern ?? {};
	return field === undefined || field in pattern;
}

/**
 * Creates a document once per form key. A form sent twice (double click, retry, back button) finds the document of the
 * first time; a unique index on `request.key` holds this, also between processes and after a crash.
 *
 * @param create inserts the document, with `request` in it
 * @returns the document's id and number, and whether this call made it
 * @throws {DomainError} `changedUnderSameKey` when the key was used with other content
 */
export async function createOnce<T>({
	model,
	formRequest,
	create,
}: {
	model: Model<T>;
	formRequest: FormRequest | undefined;
	create: () => Promise<T>;
}): Promise<{ document: T; created: boolean }> {
	if (formRequest) {
		const earlier = await findByKey(model, formRequest);
		if (earlier) return { document: earlier, created: false };
	}
	try {
		return { document: await create(), created: true };
	} catch (error) {
		// why: of two that run at once the later may also find that its rule no longer holds, because the earlier has acted
		if (!formRequest || !(error instanceof DomainError || isDuplicateKey(error, "request.key"))) throw error;
		const earlier = await findByKey(model, formRequest);
		if (!earlier) throw error;
		return { document: earlier, created: false };
	}
}

async function findByKey<T>(model: Model<T>, formRequest: FormRequest): Promise<T | null> {
	// why: the index holds only rows with a key, and is used when the query says that it wants no others
	const key = mongoose.trusted({ $eq: formRequest.key, $type: "string" });
	const found = await model.findOne({ "request.key": key } as never).lean();
	if (!found) return null;
	if ((found as { request?: FormRequest }).request?.hash !== formRequest.hash)
		throw new DomainError("changedUnderSameKey");
	return found as T;
}
