import { useEffect, useRef, useState } from "react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, joinClasses, Select, VisuallyHidden } from "~/components/ui";
import type { rankingSchema } from "~/input/judge";

type RankingFormProps = {
	round: number;
	entries: {
		number: number;
		title: { th: string; en: string | null };
		summary: { th: string; en: string | null };
	}[];
	/** Numbers of entries in the order that stands, best first. */
	ranked: readonly number[];
	open: boolean;
	answer: unknown;
	formKey: string;
};

/**
 * Puts entries in order. Without JavaScript each has a select for its place; with it the list itself is ordered by buttons
 * that the keyboard reaches, and what is left unranked stands below.
 */
export function RankingForm({ round, entries, ranked, open, answer, formKey }: RankingFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof rankingSchema>({ answer });
	const places = readPlaces(form.source?.places, ranked);
	const [scripted, setScripted] = useState(false);
	useEffect(() => setScripted(true), []);
	return (
		<>
			<ErrorSummary
				errors={form.summary.map((error) =>
					error.field === "places" ? { ...error, message: t("judge.ranking.wrong") } : error,
				)}
			/>
			<Form formKey={formKey}>
				<div id="places" tabIndex={-1}>
					{scripted ? (
						<OrderedList round={round} entries={entries} places={places} open={open} />
					) : (
						<PlaceSelects round={round} entries={entries} places={places} open={open} />
					)}
				</div>
				{open && (
					<div>
						<Button>{t(ranked.length > 0 ? "judge.ranking.submitAgain" : "judge.ranking.submit")}</Button>
					</div>
				)}
			</Form>
		</>
	);
}

/** The place of each entry: what was typed, else the order that stands. */
function readPlaces(typed: unknown, ranked: readonly number[]): Map<number, number> {
	if (typed && typeof typed === "object")
		return new Map(
			Object.entries(typed)
				.filter(([, place]) => /^\d+$/.test(String(place)))
				.map(([entry, place]) => [Number(entry.slice(1)), Number(place)]),
		);
	return new Map(ranked.map((entry, index) => [entry, index + 1]));
}

type ListProps = Pick<RankingFormProps, "round" | "entries" | "open"> & { places: Map<number, number> };

function PlaceSelects({ round, entries, places, open }: ListProps) {
	const { t, to, format } = useI18n();
	return (
		<ul className="divide-y divide-line border-y border-line">
			{entries.map(({ number, title, summary }) => (
				<li key={number} className="grid gap-3 py-4 sm:grid-cols-[minmax(0,1fr)_12rem] sm:items-center">
					<div className="min-w-0">
						<p className="text-sm text-ink-soft">{t("judge.entry.number", { number })}</p>
						<p className="text-lg font-semibold">
							<a href={to(`/judge/${round}/read/${number}`)}>{format.text(title)}</a>
						</p>
						<p className="text-ink-soft">{format.text(summary)}</p>
					</div>
					<Select
						name={`places.e${number}`}
						label={t("judge.ranking.placeOf", { entry: number })}
						placeholder={t("judge.ranking.unranked")}
						options={entries.map((_, index) => ({
							value: String(index + 1),
							label: t("judge.ranking.place", { place: index + 1 }),
						}))}
						defaultValue={String(places.get(number) ?? "")}
						disabled={!open}
					/>
				</li>
			))}
		</ul>
	);
}

function OrderedList({ round, entries, places, open }: ListProps) {
	const { t, to, format } = useI18n();
	const [order, setOrder] = useState(() =>
		entries
			.filter(({ number }) => places.has(number))
			.sort((a, b) => (places.get(a.number) ?? 0) - (places.get(b.number) ?? 0))
			.map(({ number }) => number),
	);
	const [said, setSaid] = useState("");
	const list = useRef<HTMLDivElement>(null);
	const focusOn = useRef<string | null>(null);
	const rest = entries.filter(({ number }) => !order.includes(number));

	// why: the pressed button moves with its row, and may be gone at the end of the list
	useEffect(() => {
		if (!focusOn.current) return;
		const row = list.current?.querySelector(`[data-entry="${focusOn.current}"]`);
		focusOn.current = null;
		if (row && !row.contains(document.activeElement))
			row.querySelector<HTMLButtonElement>("button:not([disabled])")?.focus();
	});

	function place(number: number, index: number | null) {
		const without = order.filter((one) => one !== number);
		const next = index === null ? without : [...without.slice(0, index), number, ...without.slice(index)];
		focusOn.current = String(number);
		setOrder(next);
		setSaid(
			index === null
				? t("judge.ranking.saidUnranked", { entry: number })
				: t("judge.ranking.said", { entry: number, place: index + 1 }),
		);
	}

	const row = (number: number, index: number | null) => {
		const entry = entries.find((one) => one.number === number);
		if (!entry) return null;
		const title = format.text(entry.title);
		return (
			<li
				key={number}
				data-entry={number}
				className="grid gap-x-4 gap-y-2 py-4 sm:grid-cols-[2.5rem_minmax(0,1fr)_auto] sm:items-center"
			>
				<span
					className={joinClasses("text-xl font-semibold tabular-nums", index === null && "hidden sm:block")}
				>
					{index === null ? "" : format.number(index + 1)}
				</span>
				<div className="min-w-0">
					<p className="text-sm text-ink-soft">{t("judge.entry.number", { number })}</p>
					<p className="font-semibold">
						<a href={to(`/judge/${round}/read/${number}`)}>{title}</a>
					</p>
				</div>
				<input type="hidden" name={`places.e${number}`} value={index === null ? "" : index + 1} />
				{open && (
					<div className="flex flex-wrap gap-1">
						{index === null ? (
							<Button type="button" variant="secondary" onClick={() => place(number, order.length)}>
								{t("judge.ranking.add")} <VisuallyHidden>{title}</VisuallyHidden>
							</Button>
						) : (
							<>
								<Button
									type="button"
									variant="secondary"
									disabled={index === 0}
									onClick={() => place(number, index - 1)}
								>
									{t("judge.ranking.up")} <VisuallyHidden>{title}</VisuallyHidden>
								</Button>
								<Button
									type="button"
									variant="secondary"
									disabled={index === order.length - 1}
									onClick={() => place(number, index + 1)}
								>
									{t("judge.ranking.down")} <VisuallyHidden>{title}</VisuallyHidden>
								</Button>
								<Button type="button" variant="quiet" onClick={() => place(number, null)}>
									{t("judge.ranking.takeOut")} <VisuallyHidden>{title}</VisuallyHidden>
								</Button>
							</>
						)}
					</div>
				)}
			</li>
		);
	};

	return (
		<div ref={list} className="flex flex-col gap-8">
			<p role="status" className="sr-only">
				{said}
			</p>
			<section aria-labelledby="ranked-heading">
				<h2 id="ranked-heading" className="text-xl">
					{t("judge.ranking.ranked")}
				</h2>
				{order.length === 0 ? (
					<p className="mt-1 text-ink-soft">{t("judge.ranking.noneRanked")}</p>
				) : (
					<ol className="mt-2 divide-y divide-line border-y border-line">{order.map(row)}</ol>
				)}
			</section>
			{rest.length > 0 && (
				<section aria-labelledby="rest-heading">
					<h2 id="rest-heading" className="text-xl">
						{t("judge.ranking.rest")}
					</h2>
					<ul className="mt-2 divide-y divide-line border-y border-line">
						{rest.map(({ number }) => row(number, null))}
					</ul>
				</section>
			)}
		</div>
	);
}
