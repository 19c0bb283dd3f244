import type { ReactNode } from "react";
import { joinClasses } from "./class-names";
import { Icon, type IconName } from "./icon";

/** Colour of a tag by what it means. The words always say it too. */
export type TagTone = "neutral" | "brand" | "gold" | "success" | "warning" | "danger";

const TONES: Record<TagTone, string> = {
	neutral: "bg-sunken text-ink",
	brand: "bg-brand-soft text-brand",
	gold: "bg-gold-soft text-gold-strong",
	success: "bg-success-soft text-success",
	warning: "bg-warning-soft text-warning",
	danger: "bg-danger-soft text-danger",
};

type TagProps = { tone?: TagTone; icon?: IconName; children: ReactNode };

/** A word or two about a thing: its theme, its kind. */
export function Tag({ tone = "neutral", icon, children }: TagProps) {
	return (
		<span
			className={joinClasses(
				"inline-flex max-w-full items-center gap-1 rounded-sm px-2 py-0.5 text-sm leading-tight font-medium",
				TONES[tone],
			)}
		>
			{icon && <Icon name={icon} size="sm" />}
			{children}
		</span>
	);
}

const DOTS: Record<TagTone, string> = {
	neutral: "fill-page stroke-line-strong",
	brand: "fill-brand stroke-brand",
	gold: "fill-gold stroke-gold-strong",
	success: "fill-success stroke-success",
	warning: "fill-gold stroke-warning",
	danger: "fill-danger stroke-danger",
};

/** Where a thing stands, with a circle like those of the path: empty is waiting, filled is done. */
export function StatusTag({ tone = "neutral", children }: Omit<TagProps, "icon">) {
	return (
		<span className="inline-flex max-w-full items-center gap-1.5 text-sm font-semibold">
			<svg viewBox="0 0 12 12" aria-hidden="true" className="size-[0.8em] shrink-0">
				<circle cx="6" cy="6" r="4.75" strokeWidth="2" className={DOTS[tone]} />
			</svg>
			<span>{children}</span>
		</span>
	);
}
