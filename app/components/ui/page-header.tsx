import type { ReactNode } from "react";
import { Container } from "./page";

type PageHeaderProps = {
	title: string;
	/** Small line above the title that says what kind of thing this is: "ข้อเสนอที่ 128". */
	kicker?: ReactNode;
	/** One or two sentences: what this page is for. */
	lede?: ReactNode;
	/** Usually `Breadcrumbs`. */
	trail?: ReactNode;
	/** Facts in a row under the title: tags, byline. */
	facts?: ReactNode;
	/** What one can do here; the first is the primary one. */
	actions?: ReactNode;
	/** The language of the title where it is not the page's. */
	titleLang?: string;
	/** Something across the bottom of the band: the path of a proposal. */
	children?: ReactNode;
};

/** Opens a page: says what it is, how things stand and what can be done. */
export function PageHeader(props: PageHeaderProps) {
	const { title, kicker, lede, trail, facts, actions, titleLang, children } = props;
	return (
		<div className="border-b border-line bg-surface">
			<Container className="pt-5 pb-8 sm:pb-10">
				{trail}
				<div className="mt-5 flex flex-wrap items-end justify-between gap-x-10 gap-y-5">
					<div className="max-w-narrow min-w-0">
						{kicker && <p className="text-sm font-semibold text-ink-soft">{kicker}</p>}
						<h1 lang={titleLang}>{title}</h1>
						{lede && <div className="mt-2 max-w-text text-lg text-ink-soft">{lede}</div>}
						{facts && <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">{facts}</div>}
					</div>
					{actions && <div className="flex flex-wrap gap-3">{actions}</div>}
				</div>
				{children && <div className="mt-8">{children}</div>}
			</Container>
		</div>
	);
}
