import type { ReactNode } from "react";
import { Icon } from "./icon";

type DetailsProps = {
	summary: ReactNode;
	/** Open at first. */
	open?: boolean;
	id?: string;
	children: ReactNode;
};

/** More for those who want it, one press away. */
export function Details({ summary, open, id, children }: DetailsProps) {
	return (
		<details id={id} open={open} className="group/details">
			<summary className="inline-flex min-h-11 items-center gap-2 text-link underline decoration-1 underline-offset-4 hover:text-link-hover">
				<Icon name="chevron" size="sm" className="-rotate-90 group-open/details:rotate-0" />
				{summary}
			</summary>
			<div className="border-l-4 border-line py-2 pl-4">{children}</div>
		</details>
	);
}
