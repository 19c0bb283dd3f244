import { useI18n } from "~/components/i18n";
import { Button, Details, Form, Table, TextArea } from "~/components/ui";
import { type ConflictKind, type JudgeState, ROUND_LIMITS } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";

/** What a judge declared; dates may be ISO text. */
export interface ShownDeclared {
	id: string;
	kind: ConflictKind;
	entry: string | null;
	agency: { name: Bilingual } | null;
	note: string | null;
	at: Date | string;
}

/** The conflicts of interest that a judge has declared. */
export function PanelDeclared({ declared }: { declared: readonly ShownDeclared[] }) {
	const { t, format } = useI18n();
	if (declared.length === 0) return <p>{t("judgingRounds.panel.noConflicts")}</p>;
	return (
		<Table
			caption={t("judgingRounds.panel.declared")}
			rows={declared}
			rowKey={(row) => row.id}
			columns={[
				{
					key: "about",
					header: t("judgingRounds.panel.about"),
					cell: (row) => row.entry ?? (row.agency ? format.text(row.agency.name) : "–"),
					rowHeader: true,
				},
				{
					key: "kind",
					header: t("judgingRounds.panel.kind"),
					cell: (row) => t(`judging.conflicts.${row.kind}`),
				},
				{ key: "note", header: t("judgingRounds.panel.note"), cell: (row) => row.note ?? "–" },
				{
					key: "at",
					header: t("judgingRounds.panel.declaredAt"),
					cell: (row) => format.dateTime(row.at),
				},
			]}
		/>
	);
}

/** Notes that a judge has left, or brings one back. */
export function PanelLeaveForm({ state }: { state: JudgeState }) {
	const { t } = useI18n();
	if (state === "left")
		return (
			<Form layout="none" className="flex max-w-text flex-col items-start gap-3">
				<p>{t("judgingRounds.panel.backHint")}</p>
				<Button name="intent" value="back" variant="secondary">
					{t("judgingRounds.panel.back")}
				</Button>
			</Form>
		);
	return (
		<Details summary={t("judgingRounds.panel.leave")}>
			<Form className="max-w-text">
				<p className="text-ink-soft">{t("judgingRounds.panel.leaveHint")}</p>
				<TextArea name="why" label={t("judgingRounds.why")} limit={ROUND_LIMITS.why} rows={2} optional />
				<div>
					<Button name="intent" value="leave" variant="danger">
						{t("judgingRounds.panel.leaveButton")}
					</Button>
				</div>
			</Form>
		</Details>
	);
}
