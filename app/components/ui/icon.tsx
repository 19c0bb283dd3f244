import type { ReactNode } from "react";
import { joinClasses } from "./class-names";

/** Drawn on a 24-unit square with a 2-unit line, so that they sit beside text of the same weight. */
const DRAWINGS = {
	search: <path d="M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5.2-1.8L21 21" />,
	menu: <path d="M3 6h18M3 12h18M3 18h18" />,
	close: <path d="m5 5 14 14M19 5 5 19" />,
	check: <path d="m4 12.5 5.2 5.5L20 6.5" />,
	clock: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.3l3.6 2.2" />,
	warning: <path d="M12 3.5 22 20.5H2L12 3.5ZM12 10v5m0 2.2v.6" />,
	info: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v6m0-9.6v.6" />,
	person: <path d="M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c.4-4.2 3.6-6.5 8-6.5s7.6 2.3 8 6.5" />,
	people: (
		<path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-7 9c.4-3.7 3.1-5.8 7-5.8s6.6 2.1 7 5.8M15.5 4.3a3.5 3.5 0 0 1 0 6.5M18 14.8c2.3.9 3.7 2.7 4 5.2" />
	),
	reply: <path d="M9.5 5 3.5 11l6 6M3.5 11H14c4 0 6.5 2.5 6.5 8" />,
	comment: <path d="M4 4.5h16v11.5H11L6 20.5V16H4V4.5Z" />,
	support: (
		<path d="M7 10.5 11.2 3c1.8 0 2.7 1.2 2.5 2.7L13 9.5h5.6c1.5 0 2.5 1.3 2.1 2.7l-1.7 6.3c-.3 1.2-1.2 2-2.5 2H7M3.5 10.5H7v10H3.5z" />
	),
	bell: <path d="M6 16.5V10.5a6 6 0 0 1 12 0v6l2 1.5H4l2-1.5ZM10 21h4" />,
	arrow: <path d="M4 12h15.5M13 5.5l6.5 6.5-6.5 6.5" />,
	back: <path d="M20 12H4.5M11 5.5 4.5 12l6.5 6.5" />,
	chevron: <path d="m6 9 6 6.5L18 9" />,
	plus: <path d="M12 4v16M4 12h16" />,
	edit: <path d="m4 20 .9-4.3L16.4 4.2l3.4 3.4L8.3 19.1 4 20ZM14 6.6 17.4 10" />,
	file: <path d="M6 2.5h8.5L19 7v14.5H6v-19ZM14 3v4.5h4.5M9 12.5h7M9 16.5h7" />,
	link: (
		<path d="M10 14a4.2 4.2 0 0 0 6 0l3.5-3.5a4.24 4.24 0 0 0-6-6L12 6M14 10a4.2 4.2 0 0 0-6 0l-3.5 3.5a4.24 4.24 0 0 0 6 6L12 18" />
	),
	pin: (
		<path d="M12 21.5s7-6.3 7-11.7a7 7 0 1 0-14 0c0 5.4 7 11.7 7 11.7Zm0-9.2a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z" />
	),
	calendar: <path d="M4 5.5h16v15H4v-15ZM4 10.5h16M8.5 2.5v5M15.5 2.5v5" />,
	external: <path d="M13.5 4H20v6.5M20 4l-9 9M17 14v6H4V7h6" />,
	building: <path d="M3 21h18M5 21V10m14 11V10M9.5 21V10m5 11V10M3 9.5 12 3.5l9 6H3Z" />,
	globe: (
		<path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.5 12h17M12 3c2.5 2.5 3.7 5.5 3.7 9S14.5 18.5 12 21c-2.5-2.5-3.7-5.5-3.7-9S9.5 5.5 12 3Z" />
	),
	download: <path d="M12 3.5v12m-5-5 5 5 5-5M4 20.5h16" />,
	flag: <path d="M5 21.5V3.5h13l-2.5 4.5L18 12.5H5" />,
} satisfies Record<string, ReactNode>;

/** Names of the drawings that `Icon` knows. */
export type IconName = keyof typeof DRAWINGS;

type IconProps = {
	name: IconName;
	/** Side in units of the surrounding text: `sm` 1 em, `md` 1.25 em (default), `lg` 1.75 em. */
	size?: "sm" | "md" | "lg";
	className?: string;
};

const SIZES = { sm: "size-[1em]", md: "size-[1.25em]", lg: "size-[1.75em]" } as const;

/** A line drawing beside words that say the same: hidden from assistive technology, coloured by the text. */
export function Icon({ name, size = "md", className }: IconProps) {
	return (
		<svg
			aria-hidden="true"
			focusable="false"
			viewBox="0 0 24 24"
			fill="none"
			stroke="currentColor"
			strokeWidth={2}
			strokeLinecap="round"
			strokeLinejoin="round"
			className={joinClasses("icon", SIZES[size], className)}
		>
			{DRAWINGS[name]}
		</svg>
	);
}
