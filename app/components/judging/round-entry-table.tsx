import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Table, Tag, type TagTone } from "~/components/ui";
import type { EntryState } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";

/** An entry as the table shows it. */
export interface ShownEntry {
	id: string;
	number: number;
	code: string;
	state: EntryState;
	track: string | null;
	passed: string[];
	why: string | null;
	late: boolean;
	judges: number;
	proposal: {
		number: number;
		title: string;
		titleEn: string | null;
		agency: { name: Bilingual } | null;
	} | null;
}

const TONES: Record<EntryState, TagTone> = { in: "success", ineligible: "danger", withdrawn: "neutral" };

/** Whether an entry is judged. */
export function EntryStateTag({ state }: { state: EntryState }) {
	const { t } = useI18n();
	return <Tag tone={TONES[state]}>{t(`judging.entryStates.${state}`)}</Tag>;
}

type RoundEntryTableProps = {
	entries: readonly ShownEntry[];
	tracks: readonly { key: string; name: Bilingual }[];
	/** How many checks the round asks for. */
	checks: number;
	/** Address of the list, in the reader's language. */
	base: string;
};

/** The entries of a round with what is decided about each. */
export function RoundEntryTable({ entries, tracks, checks, base }: RoundEntryTableProps) {
	const { t, format } = useI18n();
	const titleOf = ({ proposal, code }: ShownEntry) =>
		proposal ? format.text({ th: proposal.title, en: proposal.titleEn }) : code;
	const trackOf = (key: string | null) => {
		const found = tracks.find((track) => track.key === key);
		return found ? format.text(found.name) : "–";
	};
	return (
		<Table
			caption={t("judgingRounds.entries.table")}
			captionHidden
			rows={entries}
			rowKey={(row) => row.id}
			columns={[
				{ key: "code", header: t("judgingRounds.entries.code"), cell: (row) => row.code },
				{
					key: "title",
					header: t("judging.entry"),
					rowHeader: true,
					cell: (row) => (
						<>
							<Link to={`${base}/${row.number}`}>{titleOf(row)}</Link>
							{row.proposal?.agency && (
								<span className="block text-sm font-normal text-ink-soft">
									{format.text(row.proposal.agency.name)}
								</span>
							)}
							{row.why && <span className="block text-sm font-normal text-ink-soft">{row.why}</span>}
						</>
					),
				},
				...(tracks.length > 0
					? [
							{
								key: "track",
								header: t("judgingRounds.entries.track"),
								cell: (row: ShownEntry) => trackOf(row.track),
							},
						]
					: []),
				...(checks > 0
					? [
							{
								key: "checks",
								header: t("judgingRounds.entries.checks"),
								cell: (row: ShownEntry) =>
									t("judgingRounds.entries.passedOf", { passed: row.passed.length, checks }),
								numeric: true,
							},
						]
					: []),
				{
					key: "judges",
					header: t("judgingRounds.nav.panel"),
					cell: (row) => format.number(row.judges),
					numeric: true,
				},
				{
					key: "state",
					header: t("judgingRounds.entries.state"),
					cell: (row) => (
						<span className="flex flex-wrap gap-1.5">
							<EntryStateTag state={row.state} />
							{row.late && <Tag tone="gold">{t("judgingRounds.entries.isLate")}</Tag>}
						</span>
					),
				},
			]}
		/>
	);
}
