import type { ReactNode } from "react";
import { joinClasses } from "./class-names";

/** Id of the main part, for the skip link. */
export const MAIN_ID = "main";

/** How wide the content runs: `text` to read or fill in, `narrow` for an article, `page` for lists and figures. */
export type PageWidth = "text" | "narrow" | "page";

const WIDTHS: Record<PageWidth, string> = { text: "max-w-text", narrow: "max-w-narrow", page: "max-w-page" };

type ContainerProps = { width?: PageWidth; className?: string; children: ReactNode };

/** Centres content between the page's margins. `text` and `narrow` keep to the left edge of the page, as a letter does. */
export function Container({ width = "page", className, children }: ContainerProps) {
	return (
		<div className={joinClasses("mx-auto w-full max-w-page px-4 sm:px-6 lg:px-8", className)}>
			{width === "page" ? children : <div className={WIDTHS[width]}>{children}</div>}
		</div>
	);
}

type PageProps = {
	width?: PageWidth;
	/** Usually a `PageHeader`; runs across the whole window. */
	header?: ReactNode;
	/** Stands beside the content on a wide screen and after it on a phone. */
	aside?: ReactNode;
	children: ReactNode;
};

/** The main part of every page: header band, content and what stands beside it. */
export function Page({ width = "page", header, aside, children }: PageProps) {
	return (
		<main id={MAIN_ID} tabIndex={-1}>
			{header}
			<Container width={aside ? "page" : width} className="py-8 sm:py-10">
				{aside ? (
					<div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-14">
						<div className="min-w-0">{children}</div>
						<aside className="min-w-0">{aside}</aside>
					</div>
				) : (
					children
				)}
			</Container>
		</main>
	);
}
