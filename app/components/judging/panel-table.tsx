import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Table, Tag } from "~/components/ui";
import type { JudgeState } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";

/** A judge as the table shows it. */
export interface ShownJudge {
	id: string;
	code: string;
	name: string;
	state: JudgeState;
	limit: number | null;
	tracks: string[];
	assigned: number;
	done: number;
	conflicts: number;
}

type PanelTableProps = {
	judges: readonly ShownJudge[];
	tracks: readonly { key: string; name: Bilingual }[];
	/** Address of the panel, in the reader's language. */
	base: string;
};

/** Who sits on the panel, with what each may take and has declared. */
export function PanelTable({ judges, tracks, base }: PanelTableProps) {
	const { t, format } = useI18n();
	const trackNames = (keys: readonly string[]) =>
		keys.length === 0
			? t("judgingRounds.form.allTracks")
			: tracks
					.filter(({ key }) => keys.includes(key))
					.map(({ name }) => format.text(name))
					.join(", ");
	return (
		<Table
			caption={t("judgingRounds.panel.table")}
			captionHidden
			rows={judges}
			rowKey={(judge) => judge.id}
			columns={[
				{ key: "code", header: t("judgingRounds.panel.code"), cell: (judge) => judge.code },
				{
					key: "name",
					header: t("judging.judge"),
					rowHeader: true,
					cell: (judge) => <Link to={`${base}/${judge.id}`}>{judge.name}</Link>,
				},
				{
					key: "state",
					header: t("judgingRounds.entries.state"),
					cell: (judge) => (
						<Tag tone={judge.state === "active" ? "success" : "neutral"}>
							{t(`judgingRounds.panel.states.${judge.state}`)}
						</Tag>
					),
				},
				...(tracks.length > 0
					? [
							{
								key: "tracks",
								header: t("judgingRounds.entries.track"),
								cell: (judge: ShownJudge) => trackNames(judge.tracks),
							},
						]
					: []),
				{
					key: "limit",
					header: t("judgingRounds.panel.limit"),
					cell: (judge) => (judge.limit === null ? "–" : format.number(judge.limit)),
					numeric: true,
				},
				{
					key: "conflicts",
					header: t("judgingRounds.panel.conflicts"),
					cell: (judge) => format.number(judge.conflicts),
					numeric: true,
				},
				{
					key: "done",
					header: t("judgingRounds.progress.done"),
					cell: (judge) => t("judgingRounds.progress.of", { done: judge.done, all: judge.assigned }),
					numeric: true,
				},
			]}
		/>
	);
}
