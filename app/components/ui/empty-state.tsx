import type { ReactNode } from "react";

type EmptyStateProps = {
	/** What there is not, and if known why: "ยังไม่มีข้อเสนอที่ตรงกับตัวกรองนี้". */
	title: string;
	/** What the reader can do about it. */
	children?: ReactNode;
	/** The next step, as a button or links. */
	action?: ReactNode;
};

/** Instead of an empty list: the first, empty circle of the path, and the way to fill it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
	return (
		<div className="flex max-w-text gap-4 border-y border-line py-6">
			<svg
				viewBox="0 0 72 40"
				aria-hidden="true"
				className="mt-1 hidden h-9 w-auto shrink-0 sm:block"
				fill="none"
			>
				<path
					d="M17 25C26 34 31 36 38 30 45 24 50 14 70 16"
					className="stroke-line-strong"
					strokeWidth="2.5"
					strokeLinecap="round"
					strokeDasharray="0.1 6"
				/>
				<circle cx="11" cy="18" r="8" className="fill-page stroke-brand" strokeWidth="3" />
			</svg>
			<div className="min-w-0">
				<p className="text-lg font-semibold">{title}</p>
				{children && <div className="text-ink-soft">{children}</div>}
				{action && <div className="mt-4 flex flex-wrap gap-3">{action}</div>}
			</div>
		</div>
	);
}
