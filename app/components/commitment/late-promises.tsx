import { useI18n } from "~/components/i18n";
import { ButtonLink, Item, ItemList, Tag } from "~/components/ui";
import { endOfBangkokDay } from "~/domain/bangkok-day";
import type { CommitmentStatus } from "~/domain/commitment";
import { ESCALATION_STEPS } from "~/domain/escalation";
import type { ShownLadder } from "./ladder";
import { CommitmentStatusTag, OverdueNote } from "./status";

/** What a row shows of a late promise; `listLateOfAgency` gives it. Dates may be ISO text. */
export interface ShownLatePromise {
	number: number;
	status: CommitmentStatus;
	promise: { deliverable: { th: string; en: string | null }; dueAt: Date | string } | null;
	daysLate: number;
	owed: "delivery" | "report" | null;
	ladder: ShownLadder | null;
	lastReportAt: Date | string | null;
	nextReportAt: Date | string | null;
	unchangedReports: number;
	unchangedSince: Date | string | null;
	example: boolean;
}

type Standing = Pick<
	ShownLatePromise,
	"ladder" | "lastReportAt" | "nextReportAt" | "unchangedReports" | "unchangedSince"
>;

type LatePromisesProps = {
	label: string;
	rows: readonly ShownLatePromise[];
	/** What the clock says: a next report may itself be late. */
	now: Date | string;
	/** Offers the way to report, for the officers of the agency. */
	mayReport?: boolean;
	level?: 2 | 3;
};

/** Late promises, each with how late it is, how far it was taken, when the next report comes, and since when nothing has changed. */
export function LatePromises({ label, rows, now, mayReport = false, level = 3 }: LatePromisesProps) {
	const { t, to, format } = useI18n();
	return (
		<ItemList label={label}>
			{rows.map((row) => {
				const report = to(`/officer/commitments/${row.number}/report`);
				const name = row.promise
					? format.text(row.promise.deliverable)
					: t("commitments.page", { number: row.number });
				return (
					<Item
						key={row.number}
						to={mayReport ? report : to(`/commitments/${row.number}`)}
						title={name}
						level={level}
						facts={
							<>
								<OverdueNote daysLate={row.daysLate} owed={row.owed} />
								<CommitmentStatusTag status={row.status} />
								{row.example && <Tag>{t("common.example")}</Tag>}
								{row.promise && (
									<span className="text-ink-soft">
										{t("commitments.list.due", { date: format.dateShort(row.promise.dueAt) })}
									</span>
								)}
							</>
						}
						aside={
							<>
								<LateStanding row={row} now={now} />
								{mayReport && (
									<ButtonLink
										to={report}
										variant="secondary"
										size="sm"
										aria-label={`${t("agencies.desk.report")}: ${name}`}
									>
										{t("agencies.desk.report")}
									</ButtonLink>
								)}
							</>
						}
					/>
				);
			})}
		</ItemList>
	);
}

/** How far it was taken, when the next report comes, and what the last ones said. */
export function LateStanding({ row, now }: { row: Standing; now: Date | string }) {
	const { t, format } = useI18n();
	const { ladder, nextReportAt, unchangedSince, lastReportAt } = row;
	const step = ladder?.step ?? null;
	const reached = step === null ? 0 : ESCALATION_STEPS.indexOf(step) + 1;
	const isReportLate = nextReportAt && endOfBangkokDay(new Date(nextReportAt)) <= new Date(now);
	return (
		<dl className="flex w-full flex-col gap-2 @lg:grid @lg:grid-cols-3 @lg:gap-x-6 @3xl:flex">
			<div>
				<dt className="sr-only">{t("agencies.late.step")}</dt>
				<dd>
					<span aria-hidden="true" className="mb-1 flex max-w-40 gap-1">
						{ESCALATION_STEPS.map((rung, index) => (
							<span
								key={rung}
								className={`h-1.5 flex-1 rounded-full ${index < reached ? "bg-danger" : "bg-line-strong"}`}
							/>
						))}
					</span>
					{step
						? t("agencies.late.stepOf", {
								step: reached,
								of: ESCALATION_STEPS.length,
								reached: t(`escalation.ladder.reached.${step}`),
							})
						: t("agencies.late.stepNone")}
					{step && ladder?.at && (
						<span className="block text-ink-soft">
							{t("agencies.late.since", { date: format.dateShort(ladder.at) })}
						</span>
					)}
				</dd>
			</div>
			<div>
				<dt className="text-ink-soft">{t("agencies.late.next")}</dt>
				<dd>
					{!nextReportAt
						? t("agencies.late.nextNone")
						: isReportLate
							? t("agencies.late.nextPast", { date: format.dateShort(nextReportAt) })
							: format.dateShort(nextReportAt)}
				</dd>
			</div>
			{unchangedSince ? (
				<div>
					<dt className="text-ink-soft">{t("agencies.late.unchanged")}</dt>
					<dd className="font-semibold">
						{t("agencies.late.unchangedSince", {
							date: format.dateShort(unchangedSince),
							count: row.unchangedReports,
						})}
					</dd>
				</div>
			) : (
				<div>
					<dt className="text-ink-soft">{t("agencies.late.last")}</dt>
					<dd>{lastReportAt ? format.dateShort(lastReportAt) : t("agencies.late.never")}</dd>
				</div>
			)}
		</dl>
	);
}
