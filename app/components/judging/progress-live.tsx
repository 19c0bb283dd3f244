import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useI18n } from "~/components/i18n";

/** How often the figures are asked for, in milliseconds. The answer is a few bytes, or 304 while nothing has changed. */
const EVERY_MS = 4_000;

type ProgressLiveProps = {
	round: number;
	/** Names the figures that the page shows. */
	version: string;
	/** True while ballots can come in. */
	active: boolean;
};

/** Loads the page's figures anew when they have changed; without a script the page is simply loaded again. */
export function ProgressLive({ round, version, active }: ProgressLiveProps) {
	const { t } = useI18n();
	const { revalidate, state } = useRevalidator();
	const [following, setFollowing] = useState(false);
	useEffect(() => {
		if (!active) return;
		setFollowing(true);
		const ask = async () => {
			if (document.hidden || state !== "idle") return;
			try {
				const answer = await fetch(`/api/judging/${round}/progress`, { cache: "no-cache" });
				const news = answer.ok ? ((await answer.json()) as { version?: string }) : {};
				setFollowing(answer.ok);
				if (news.version && news.version !== version) revalidate();
			} catch {
				// why: without a connection the page says so and goes on asking
				setFollowing(false);
			}
		};
		const timer = setInterval(ask, EVERY_MS);
		return () => clearInterval(timer);
	}, [active, round, version, revalidate, state]);
	if (!active) return null;
	return (
		<p className="text-sm text-ink-soft" role="status">
			{t(following ? "judgingRounds.progress.live" : "judgingRounds.progress.reload")}
		</p>
	);
}
