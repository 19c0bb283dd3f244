import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { joinClasses } from "./class-names";
import { Icon, type IconName } from "./icon";

/** `primary` once per screen; `secondary` for the other ways on; `quiet` inside rows; `danger` for what cannot be undone. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

type ButtonLook = {
	variant?: ButtonVariant;
	/** `sm` is 36 px high, for rows and tables; the default is 46 px. */
	size?: "md" | "sm";
	icon?: IconName;
	iconEnd?: IconName;
	/** Full width of its container. */
	block?: boolean;
	children: ReactNode;
};

const BASE =
	"inline-flex items-center justify-center gap-2 rounded-md border-2 font-semibold no-underline text-center transition-colors disabled:opacity-55";
const SIZES = { md: "min-h-11.5 px-5 py-2", sm: "min-h-9 px-3 py-1 text-sm" } as const;
const VARIANTS: Record<ButtonVariant, string> = {
	primary:
		"border-brand bg-brand text-on-brand enabled:hover:border-brand-strong enabled:hover:bg-brand-strong [a]:hover:border-brand-strong [a]:hover:bg-brand-strong [a]:hover:text-on-brand",
	secondary:
		"border-brand bg-transparent text-brand aria-pressed:bg-brand-soft enabled:hover:bg-brand-soft [a]:hover:bg-brand-soft [a]:hover:text-brand",
	quiet:
		"border-transparent bg-transparent text-link underline underline-offset-4 decoration-1 enabled:hover:bg-surface enabled:hover:text-link-hover [a]:hover:bg-surface",
	danger:
		"border-danger bg-danger text-on-danger enabled:hover:border-danger-strong enabled:hover:bg-danger-strong [a]:hover:border-danger-strong [a]:hover:bg-danger-strong [a]:hover:text-on-danger",
};

function buttonClasses(
	{ variant = "primary", size = "md", block }: Omit<ButtonLook, "children">,
	own?: string,
) {
	return joinClasses(BASE, SIZES[size], VARIANTS[variant], block && "w-full", own);
}

function ButtonContent({ icon, iconEnd, children }: Pick<ButtonLook, "icon" | "iconEnd" | "children">) {
	return (
		<>
			{icon && <Icon name={icon} />}
			<span>{children}</span>
			{iconEnd && <Icon name={iconEnd} />}
		</>
	);
}

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button that changes something. It submits its form unless `type` says otherwise. */
export function Button({
	variant,
	size,
	icon,
	iconEnd,
	block,
	className,
	type,
	children,
	...rest
}: ButtonProps) {
	return (
		<button {...rest} type={type ?? "submit"} className={buttonClasses({ variant, size, block }, className)}>
			<ButtonContent icon={icon} iconEnd={iconEnd}>
				{children}
			</ButtonContent>
		</button>
	);
}

type ButtonLinkProps = ButtonLook & Omit<LinkProps, "children">;

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
	variant,
	size,
	icon,
	iconEnd,
	block,
	className,
	children,
	...rest
}: ButtonLinkProps) {
	return (
		<Link {...rest} className={buttonClasses({ variant, size, block }, className)}>
			<ButtonContent icon={icon} iconEnd={iconEnd}>
				{children}
			</ButtonContent>
		</Link>
	);
}
