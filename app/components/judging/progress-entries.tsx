import { useI18n } from "~/components/i18n";
import { Table } from "~/components/ui";

type ProgressEntriesProps = {
	/** Entries that lack most, some of them. */
	waiting: readonly {
		code: string;
		number: number;
		title: { th: string; en: string | null } | null;
		wanted: number;
		assigned: number;
		done: number;
	}[];
	/** How many wait in all. */
	count: number;
	entries: number;
};

/** Entries that still wait for reviews, those that lack most first. */
export function ProgressEntries({ waiting, count, entries }: ProgressEntriesProps) {
	const { t, format } = useI18n();
	return (
		<section aria-labelledby="waiting-title" className="flex flex-col gap-5">
			<h2 id="waiting-title" className="text-xl">
				{t("judgingRounds.progress.byEntry")}
			</h2>
			<p>
				{count === 0
					? t("judgingRounds.progress.allDone", { entries })
					: t("judgingRounds.progress.waiting", { count, entries })}
			</p>
			{waiting.length > 0 && (
				<Table
					caption={
						waiting.length < count
							? t("judgingRounds.progress.mostLacking", { count: waiting.length })
							: t("judgingRounds.progress.byEntry")
					}
					captionHidden={waiting.length === count}
					rows={waiting}
					rowKey={({ code }) => code}
					columns={[
						{
							key: "code",
							header: t("judging.entry"),
							cell: ({ code, title }) => (
								<>
									{title && format.text(title)}
									<span className="block text-sm font-normal text-ink-soft">{code}</span>
								</>
							),
							rowHeader: true,
						},
						{
							key: "done",
							header: t("judgingRounds.progress.done"),
							cell: ({ done, wanted }) => t("judgingRounds.progress.of", { done, all: wanted }),
							numeric: true,
						},
						{
							key: "assigned",
							header: t("judgingRounds.nav.panel"),
							cell: ({ assigned }) => format.number(assigned),
							numeric: true,
						},
					]}
				/>
			)}
		</section>
	);
}
