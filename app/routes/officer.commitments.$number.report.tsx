import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReportForm } from "~/components/agency/report-form";
import { UnchangedForm } from "~/components/agency/unchanged-form";
import { CommitmentStatusTag, OverdueNote } from "~/components/commitment/status";
import { ClaimBesideAnswers } from "~/components/confirmation/claim-beside-answers";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, Page, PageHeader } from "~/components/ui";
import { canReport } from "~/domain/commitment-permissions";
import { REPORT_EVERY } from "~/domain/overdue";
import { exampleDay, writeThaiDate } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireOfficer } from "~/http/require.server";
import { reportSchema, unchangedSchema } from "~/input/report";
import { findLatestValues } from "~/services/commitment-page.server";
import { parseCommitmentNumber } from "~/services/commitments.server";
import { findDeskCommitment } from "~/services/officer-desk.server";
import { reportProgress, reportUnchanged } from "~/services/reports.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const { t, language } = readerOf(request);
	const desk = await findDeskCommitment({
		viewer,
		number: parseCommitmentNumber(params.number),
		now: context.now,
	});
	const nextReportAt = new Date(context.now.getTime() + REPORT_EVERY);
	return {
		meta: { title: t("agencies.report.title") },
		commitment: desk.commitment,
		indicators: desk.promise?.indicators ?? [],
		statuses: desk.statuses,
		decision: canReport(desk.position, viewer),
		latest: await findLatestValues({ commitmentId: desk.commitment.id }),
		nextReportAt,
		nextDay: writeThaiDate(nextReportAt, language),
		example: exampleDay(context.now, language),
		formKey: newFormKey(),
		quickKey: newFormKey(),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireOfficer({ request, context });
	const number = parseCommitmentNumber(params.number);
	const form = await readForm(request);
	const act = { viewer, number, now: context.now };
	const done = (report: number) => redirect(readerOf(request).to(`/commitments/${number}#report-${report}`));
	if (form.get("mode") === "unchanged")
		return submitForm({
			request,
			form,
			schema: unchangedSchema,
			act: async (input, formRequest) => done((await reportUnchanged({ ...act, input, formRequest })).number),
		});
	const sent = form.getAll("evidence").filter((file): file is File => file instanceof File);
	return submitForm({
		request,
		form,
		schema: reportSchema,
		act: async (input, formRequest) =>
			done(
				(
					await reportProgress({
						...act,
						input,
						files: sent.filter(({ size }) => size > 0),
						formRequest,
					})
				).number,
			),
	});
}

export default function ReportOnCommitment() {
	const { commitment, indicators, decision, nextDay, nextReportAt, example, ...rest } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const name = commitment.promise ? format.text(commitment.promise.deliverable) : "";
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/officer"), label: t("agencies.desk.title") },
								{
									to: to(`/commitments/${commitment.number}`),
									label: t("commitments.page", { number: format.number(commitment.number) }),
								},
							]}
						/>
					}
					kicker={name}
					title={t("agencies.report.title")}
					lede={t("agencies.report.lede")}
					facts={
						<>
							<CommitmentStatusTag status={commitment.status} />
							<OverdueNote daysLate={commitment.daysLate} owed={commitment.owed} />
							{commitment.claimedDone && (
								<ClaimBesideAnswers status={commitment.status} answers={commitment.answers} />
							)}
						</>
					}
				/>
			}
		>
			{decision.allowed ? (
				<>
					<UnchangedForm
						answer={answer}
						formKey={rest.quickKey}
						example={example}
						commitment={commitment}
						nextDay={nextDay}
						nextReportAt={nextReportAt}
					/>
					<ReportForm
						answer={answer}
						formKey={rest.formKey}
						example={example}
						percent={commitment.percent}
						statuses={rest.statuses}
						indicators={indicators}
						latest={rest.latest}
						nextDay={commitment.claimedDone ? "" : nextDay}
					/>
				</>
			) : (
				<EmptyState title={t("agencies.report.refused")}>{t(`errors.${decision.reason}`)}</EmptyState>
			)}
		</Page>
	);
}
