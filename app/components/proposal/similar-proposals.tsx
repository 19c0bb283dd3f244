import { Link } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useI18n } from "~/components/i18n";
import { Notice } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";

type Similar = { number: number; slug: string; title: string; titleEn?: string; supports: number };

/** How long the typing must rest before titles are compared (milliseconds). */
const REST = 400;
/** Shortest title that is compared, in characters. */
const SHORTEST = 6;

/** Asks for similar proposals while a title is typed. */
export function useSimilar(known: readonly Similar[]) {
	const [found, setFound] = useState<readonly Similar[] | null>(null);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const newest = useRef("");
	useEffect(() => () => clearTimeout(timer.current), []);
	async function look(title: string) {
		newest.current = title;
		const items = await askSimilar(title);
		if (items && newest.current === title) setFound(items);
	}
	return {
		items: found ?? known,
		onType: (title: string) => {
			clearTimeout(timer.current);
			if (title.trim().length < SHORTEST) return;
			timer.current = setTimeout(() => void look(title.trim()), REST);
		},
	};
}

/** Null where no answer came: it is only advice, and the form goes on without it. */
async function askSimilar(title: string): Promise<Similar[] | null> {
	try {
		const answer = await fetch(`/api/similar?title=${encodeURIComponent(title)}`);
		return answer.ok ? ((await answer.json()) as { items: Similar[] }).items : null;
	} catch {
		return null;
	}
}

/** Proposals that may say the same already. Nothing when there are none. */
export function SimilarProposals({ items }: { items: readonly Similar[] }) {
	const { t, to, format } = useI18n();
	return (
		<div role="status">
			{items.length > 0 && (
				<Notice title={t("proposals.new.similarTitle")}>
					<p>{t("proposals.new.similarText")}</p>
					<ul className="flex list-disc flex-col gap-1 pl-5">
						{items.map((one) => (
							<li key={one.number}>
								<Link to={to(proposalPath(one))}>{format.text({ th: one.title, en: one.titleEn })}</Link>{" "}
								<span className="text-sm text-ink-soft">
									{t("proposals.supports", { count: one.supports })}
								</span>
							</li>
						))}
					</ul>
				</Notice>
			)}
		</div>
	);
}
