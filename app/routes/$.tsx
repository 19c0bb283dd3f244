import { DomainError } from "~/domain/errors";

/** Every address that nothing else answers. */
export function loader() {
	throw new DomainError("notFound");
}

export function action() {
	throw new DomainError("notFound");
}

export default function NotFound() {
	return null;
}
