import { DomainError } from "~/domain/errors";
import { parseProposalNumber } from "~/domain/proposal-path";

/**
 * The number in the address of a proposal's page.
 * @throws {DomainError} `notFound`
 */
export function requireProposalNumber(params: { number?: string }): number {
	const number = parseProposalNumber(params.number);
	if (number === null) throw new DomainError("notFound");
	return number;
}
