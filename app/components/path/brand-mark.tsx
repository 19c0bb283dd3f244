type BrandMarkProps = { className?: string };

/** The path in little: an empty circle, a wave that comes to rest, a full circle. Decorative beside the name. */
export function BrandMark({ className = "h-9 w-auto" }: BrandMarkProps) {
	return (
		<svg viewBox="0 0 66 36" aria-hidden="true" focusable="false" className={className} fill="none">
			<path
				d="M12.5 16C17 24 18.5 31 24 31 31 31 28 9 35 9 41 9 39 22 46 20.5"
				className="stroke-brand"
				strokeWidth="3.5"
				strokeLinecap="round"
			/>
			<circle cx="9" cy="9.5" r="7" className="fill-page stroke-brand" strokeWidth="3.5" />
			<circle cx="53" cy="20" r="10" className="fill-gold stroke-brand" strokeWidth="3.5" />
		</svg>
	);
}
