import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";

/**
 * True when a row was last changed by this very form, so that sending it again is no new act.
 * @throws {DomainError} `changedUnderSameKey` when the key was used with other content
 */
export function isRepeat(
	row: { request?: { key: string; hash: string } | null },
	formRequest: FormRequest | undefined,
): boolean {
	if (!formRequest || row.request?.key !== formRequest.key) return false;
	if (row.request.hash !== formRequest.hash) throw new DomainError("changedUnderSameKey");
	return true;
}
