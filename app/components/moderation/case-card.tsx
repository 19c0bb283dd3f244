import { Link } from "@remix-run/react";
import { CommentItem } from "~/components/comment/comment-item";
import type { ShownComment } from "~/components/comment/types";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, RadioGroup, Select, TextArea } from "~/components/ui";
import type { ErrorCode } from "~/domain/errors";
import {
	MODERATION_DECISIONS,
	MODERATION_LIMITS,
	REPORT_REASONS,
	type ReportReason,
} from "~/domain/moderation";
import { commentPath, proposalPath } from "~/domain/proposal-path";
import type { moderationSchema } from "~/input/moderation";

/** A case as `listModerationCases` gives it; dates may be ISO text. */
export interface ShownCase {
	id: string;
	openedAt: Date | string;
	proposal: { number: number; slug: string; title: BilingualText; summary: BilingualText };
	/** Null where the proposal itself was reported. */
	comment: ShownComment | null;
	before: ShownComment | null;
	reports: { reason: ReportReason; note: string | null }[];
	mayDecide: boolean;
	/** Why it cannot be hidden; null when it can. */
	hideRefusal: ErrorCode | null;
}

type BilingualText = { th: string; en: string | null };

type CaseCardProps = {
	open: ShownCase;
	/** The action's answer, if it refused the decision of this case. */
	answer?: unknown;
	now: Date | string;
};

/** A reported comment in its context, or a reported proposal, what was reported, and the decision. */
export function CaseCard({ open, answer, now }: CaseCardProps) {
	const { t, to, format, language } = useI18n();
	const { proposal, comment, before, reports, mayDecide } = open;
	const kind = comment ? "comment" : "proposal";
	const threadTo =
		comment && commentPath({ proposalNumber: proposal.number, threadId: comment.threadId, id: comment.id });
	return (
		<article aria-labelledby={`case-${open.id}`} className="border-t-4 border-brand pt-5">
			<h2 id={`case-${open.id}`} className="text-xl">
				<Link to={to(proposalPath(proposal))}>{format.text(proposal.title)}</Link>
			</h2>
			<p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
				<span>{t("moderation.openedAt", { date: format.dateTime(open.openedAt) })}</span>
				<span>{format.relative(open.openedAt, now)}</span>
				{threadTo && <Link to={to(threadTo)}>{t("moderation.seeThread")}</Link>}
			</p>
			<div className="mt-5 grid gap-8 lg:grid-cols-2">
				<div className="flex min-w-0 flex-col gap-5">
					{before && (
						<div>
							<h3 className="mb-2 text-base">{t("moderation.before")}</h3>
							<CommentItem {...shown(before, proposal.number)} level={4} idPrefix={`before-${open.id}`} />
						</div>
					)}
					<div>
						<h3 className="mb-2 text-base">{t(`moderation.reported.${kind}`)}</h3>
						{comment ? (
							<CommentItem {...shown(comment, proposal.number)} level={4} idPrefix={`reported-${open.id}`} />
						) : (
							<p
								className="max-w-text border-l-4 border-line py-1 pl-4"
								lang={language === "en" && !proposal.summary.en ? "th" : undefined}
							>
								{format.text(proposal.summary)}
							</p>
						)}
					</div>
					<Reports reports={reports} />
				</div>
				{mayDecide ? <DecisionForm open={open} answer={answer} /> : <p>{t(`moderation.own.${kind}`)}</p>}
			</div>
		</article>
	);
}

/** The comment alone, without what readers can do with it. */
function shown(comment: ShownComment, proposalNumber: number) {
	return { comment: { ...comment, reportable: false }, proposalNumber, canReply: false };
}

function Reports({ reports }: { reports: ShownCase["reports"] }) {
	const { t } = useI18n();
	return (
		<div>
			<h3 className="mb-1 text-base">{t("moderation.reports", { count: reports.length })}</h3>
			<ul className="list-disc pl-6">
				{reports.map(({ reason, note }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: reports have no name and do not change places
					<li key={index}>
						{t(`domain.reportReason.${reason}`)}
						{note && <span className="block whitespace-pre-line text-ink-soft">{note}</span>}
					</li>
				))}
			</ul>
		</div>
	);
}

function DecisionForm({ open, answer }: { open: ShownCase; answer?: unknown }) {
	const { t } = useI18n();
	const form = useFormState<typeof moderationSchema>({ answer });
	const kind = open.comment ? "comment" : "proposal";
	const { hideRefusal } = open;
	const decisions = MODERATION_DECISIONS.filter((decision) => decision === "keep" || !hideRefusal);
	const idOf = (field: string) => `${field}-${open.id}`;
	return (
		<div className="min-w-0">
			<ErrorSummary
				errors={form.summary.map(({ field, message }) =>
					field === "decision" || field === "reason" || field === "note"
						? { field: idOf(field), message }
						: { message },
				)}
			/>
			<Form>
				<input type="hidden" name="case" value={open.id} />
				<RadioGroup
					name="decision"
					id={idOf("decision")}
					legend={t("moderation.decision")}
					hint={hideRefusal ? t("moderation.cannotHide", { why: t(`errors.${hideRefusal}`) }) : undefined}
					options={decisions.map((decision) => ({
						value: decision,
						label: t(`moderation.${decision}`),
						hint: t(`moderation.${decision}Hint.${kind}`),
					}))}
					defaultValue={form.typed("decision")}
					error={form.errorOf("decision")}
				/>
				{!hideRefusal && (
					<Select
						id={idOf("reason")}
						name="reason"
						label={t("moderation.reason")}
						hint={t("moderation.reasonHint")}
						placeholder={t("moderation.reasonNone")}
						options={REPORT_REASONS.map((reason) => ({
							value: reason,
							label: t(`domain.reportReason.${reason}`),
						}))}
						defaultValue={form.typed("reason")}
						error={form.errorOf("reason")}
					/>
				)}
				<TextArea
					id={idOf("note")}
					name="note"
					label={t("moderation.note")}
					hint={t("moderation.noteHint")}
					limit={MODERATION_LIMITS.note}
					rows={3}
					defaultValue={form.typed("note")}
					error={form.errorOf("note")}
				/>
				<div>
					<Button variant="secondary">{t("moderation.submit")}</Button>
				</div>
			</Form>
		</div>
	);
}
