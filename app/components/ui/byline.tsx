import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Time } from "./time";

type BylineProps = {
	name: string;
	/** Page of the person or agency. */
	to?: string;
	/** In which capacity: "เจ้าหน้าที่ กรมควบคุมโรค". */
	role?: ReactNode;
	at?: Date | string;
	/** An agency speaks, not a person. */
	agency?: boolean;
};

/** Who and when, in one line. People are named, not pictured. */
export function Byline({ name, to, role, at, agency = false }: BylineProps) {
	return (
		<span className="inline-flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
			<span className="inline-flex items-center gap-1.5 font-semibold text-ink">
				<Icon name={agency ? "building" : "person"} size="sm" />
				{to ? <Link to={to}>{name}</Link> : name}
			</span>
			{role && <span>{role}</span>}
			{at && <Time at={at} as="dateShort" />}
		</span>
	);
}
