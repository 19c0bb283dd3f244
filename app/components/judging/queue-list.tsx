import { useEffect, useState } from "react";
import { useI18n } from "~/components/i18n";
import { EmptyState, Item, ItemList, Notice } from "~/components/ui";
import type { QueuePlace } from "~/domain/judging/queue";
import type { Bilingual } from "~/domain/vocabulary";
import { dropSheet, findKeptSheet, listKeptSheets, sendSheet } from "./ballot-store";
import { PlaceTag } from "./queue-facts";

/** A row of the judge's queue. */
export interface QueueRow {
	number: number;
	title: { th: string; en: string | null };
	track: Bilingual | null;
	place: QueuePlace;
	open: boolean;
	closesAt: Date | string | null;
	draftAt: Date | string | null;
	submittedAt: Date | string | null;
}

/** The groups of a queue in the order in which a judge needs them. */
const ORDER: readonly QueuePlace[] = ["draft", "todo", "skipped", "done", "recused"];

/** A judge's entries in groups: what is begun, what waits, what was put off, what is done. */
export function QueueList({ round, queue }: { round: number; queue: readonly QueueRow[] }) {
	const { t } = useI18n();
	if (queue.length === 0)
		return <EmptyState title={t("judge.queue.emptyTitle")}>{t("judge.queue.empty")}</EmptyState>;
	return (
		<div className="flex flex-col gap-10">
			{ORDER.filter((place) => queue.some((item) => item.place === place)).map((place) => (
				<section key={place} aria-labelledby={`place-${place}`}>
					<h2 id={`place-${place}`} className="mb-3 text-xl">
						{t(`judge.queue.${place}`, { count: queue.filter((item) => item.place === place).length })}
					</h2>
					<ItemList label={t(`judge.place.${place}`)}>
						{queue
							.filter((item) => item.place === place)
							.map((item) => (
								<QueueItem key={item.number} round={round} item={item} />
							))}
					</ItemList>
				</section>
			))}
		</div>
	);
}

function QueueItem({ round, item }: { round: number; item: QueueRow }) {
	const { t, to, format } = useI18n();
	const title = format.text(item.title);
	const facts = (
		<>
			<PlaceTag place={item.place} />
			{item.draftAt && <span>{t("judge.queue.draftAt", { at: format.dateTime(item.draftAt) })}</span>}
			{item.submittedAt && (
				<span>{t("judge.queue.submittedAt", { at: format.dateTime(item.submittedAt) })}</span>
			)}
			{item.closesAt && item.open && (
				<span className="font-semibold">
					{t("judge.queue.extended", { at: format.dateTime(item.closesAt) })}
				</span>
			)}
		</>
	);
	const kicker = [t("judge.entry.number", { number: item.number }), item.track && format.text(item.track)]
		.filter(Boolean)
		.join(" · ");
	if (item.place === "recused")
		return (
			<li className="py-5">
				<p className="text-sm text-ink-soft">{kicker}</p>
				<p className="text-lg">{title}</p>
				<p className="mt-2 flex flex-wrap gap-x-4 text-sm">{facts}</p>
			</li>
		);
	return (
		<Item
			to={to(`/judge/${round}/entries/${item.number}`)}
			title={title}
			kicker={kicker}
			facts={facts}
			level={3}
		/>
	);
}

/** Sends what this device kept while there was no connection, and says how it went. */
export function KeptSheets({ judgeId, round }: { judgeId: string; round: number }) {
	const { t, to } = useI18n();
	const [left, setLeft] = useState<number[]>([]);
	useEffect(() => {
		const sendAll = async () => {
			for (const entry of listKeptSheets({ judgeId, round })) {
				const name = { judgeId, round, entry };
				const sheet = findKeptSheet(name);
				const answer = sheet && (await sendSheet(name, sheet));
				if (!answer || answer.kind === "saved") dropSheet(name);
			}
			setLeft(listKeptSheets({ judgeId, round }));
		};
		void sendAll();
		window.addEventListener("online", sendAll);
		return () => window.removeEventListener("online", sendAll);
	}, [judgeId, round]);
	if (left.length === 0) return null;
	return (
		<Notice tone="warning" role="status" title={t("judge.draft.keptTitle")}>
			<p>{t("judge.draft.kept")}</p>
			<ul className="flex flex-wrap gap-x-5">
				{left.map((entry) => (
					<li key={entry}>
						<a href={to(`/judge/${round}/entries/${entry}`)} className="inline-block py-1">
							{t("judge.entry.number", { number: entry })}
						</a>
					</li>
				))}
			</ul>
		</Notice>
	);
}
