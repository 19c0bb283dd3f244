import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useI18n } from "~/components/i18n";
import { Button, DescriptionList, Form, Notice, ProgressBar, StatusTag, type TagTone } from "~/components/ui";
import { type ImportFailure, type ImportState, isBusyImport } from "~/domain/signal";

const TONES: Readonly<Record<ImportState, TagTone>> = {
	uploaded: "warning",
	waiting: "neutral",
	reading: "brand",
	done: "success",
	removing: "neutral",
	removed: "neutral",
	failing: "danger",
	failed: "danger",
};

export function ImportStateTag({ state }: { state: ImportState }) {
	const { t } = useI18n();
	return <StatusTag tone={TONES[state]}>{t(`needs.import.state.${state}`)}</StatusTag>;
}

/** A table as far as its reading is shown. */
export interface ShownImport {
	number: number;
	state: ImportState;
	failure: ImportFailure | null;
	fileName: string;
	bytes: number;
	bytesRead: number;
	rows: number;
	taken: number;
	known: number;
	refused: number;
	refusedKept: boolean;
	masked: number;
	by: string | null;
	at: Date | string;
}

/** How often the page is loaded anew while a table is being read: milliseconds, and seconds without scripts. */
const EVERY_MS = 1_500;
const EVERY_SECONDS = 3;

/** How far the reading has come. Keeps itself up to date, without scripts by loading the page again. */
export function ImportProgress({ table }: { table: ShownImport }) {
	const { t } = useI18n();
	const { revalidate, state } = useRevalidator();
	const busy = isBusyImport(table.state);
	useEffect(() => {
		if (!busy || state !== "idle") return;
		const timer = setTimeout(() => {
			if (!document.hidden) revalidate();
		}, EVERY_MS);
		return () => clearTimeout(timer);
	}, [busy, state, revalidate]);
	if (!busy) return null;
	return (
		<section aria-live="polite">
			<noscript>
				<meta httpEquiv="refresh" content={String(EVERY_SECONDS)} />
			</noscript>
			<ProgressBar
				label={t("needs.import.progress")}
				value={Math.min(table.bytesRead, table.bytes)}
				max={Math.max(1, table.bytes)}
				valueText={t("needs.import.progressRows", { count: table.rows })}
			/>
			<p className="mt-3 text-ink-soft">{t("needs.import.progressNote")}</p>
		</section>
	);
}

/** What became of a table, row by row in figures, and what can still be done about it. */
export function ImportOutcome({ table }: { table: ShownImport }) {
	const { t, to, format } = useI18n();
	const rows = (count: number) => t("needs.import.rowCount", { count });
	return (
		<div className="flex flex-col gap-8">
			{table.failure && <Notice tone="danger" title={t(`needs.import.failure.${table.failure}`)} />}
			<DescriptionList
				items={[
					{ term: t("needs.import.rows"), detail: rows(table.rows) },
					{ term: t("needs.import.taken"), detail: rows(table.taken) },
					{ term: t("needs.import.known"), detail: rows(table.known) },
					{
						term: t("needs.import.refused"),
						detail: (
							<>
								{rows(table.refused)}
								{table.refusedKept && table.state === "done" && (
									<span className="block">
										<a href={to(`/steward/needs/imports/${table.number}/refused`)} download>
											{t("needs.import.refusedFile")}
										</a>
										<span className="block text-sm text-ink-soft">{t("needs.import.refusedNote")}</span>
									</span>
								)}
							</>
						),
					},
					{ term: t("needs.import.masked"), detail: rows(table.masked) },
					{ term: t("needs.import.file"), detail: <span className="wrap-anywhere">{table.fileName}</span> },
					{ term: t("needs.import.sentBy"), detail: table.by ?? undefined },
					{ term: t("needs.import.sentAt"), detail: format.dateTime(table.at) },
				]}
			/>
			{(table.state === "done" || table.state === "waiting") && (
				<Form layout="none">
					<p className="mb-2 text-ink-soft">{t("needs.import.removeNote")}</p>
					<Button variant="danger" name="intent" value="remove">
						{t("needs.import.remove")}
					</Button>
				</Form>
			)}
		</div>
	);
}
