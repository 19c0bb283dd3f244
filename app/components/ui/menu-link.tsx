import { Link, useLocation } from "@remix-run/react";
import { Badge } from "./badge";
import { joinClasses } from "./class-names";

/** One entry of the menu. */
export type NavLink = { to: string; label: string; current?: boolean; count?: number };

/** A link of the header's menus; the one that leads here is marked. */
export function MenuLink({ to, label, current, count, className }: NavLink & { className: string }) {
	return (
		<Link
			to={to}
			aria-current={current ? "page" : undefined}
			className={joinClasses(
				"text-ink no-underline hover:text-link aria-[current=page]:font-semibold",
				className,
			)}
		>
			{label}
			{count !== undefined && <Badge count={count} />}
		</Link>
	);
}

/** Changes with every page, so that a menu keyed by it is closed again after one followed a link in it. */
export function usePlace(): string {
	const { pathname, search } = useLocation();
	return pathname + search;
}
