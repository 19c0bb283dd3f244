import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { PairChoice, UndoChoice } from "~/components/judging/pair-choice";
import { PairCriteria } from "~/components/judging/pair-criteria";
import { JudgeProgressBar, TimeLeft } from "~/components/judging/queue-facts";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, EmptyState, Notice, Page, PageHeader } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { toDomainError } from "~/http/errors.server";
import { readForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { choiceSchema, undoSchema } from "~/input/judge";
import { submitChoice, undoChoice } from "~/services/judging-choices.server";
import { findPairPage } from "~/services/judging-choices-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const { now } = context;
	return {
		meta: { title: readerOf(request).t("judge.pairs.title") },
		now,
		...(await findPairPage({ viewer, round: params.round, now })),
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const fields = Object.fromEntries(await readForm(request));
	const act = { viewer, round: params.round, now: context.now };
	const undo = undoSchema.safeParse(fields);
	const choice = choiceSchema.safeParse(fields);
	try {
		if (fields.intent === "undo" && undo.success) await undoChoice({ ...act, turn: undo.data.turn });
		else if (choice.success) await submitChoice({ ...act, input: choice.data });
		else throw new DomainError("badRequest");
	} catch (error) {
		const known = toDomainError(error);
		if (!known || [401, 404, 503].includes(known.status)) throw error;
		return json({ refused: known.code }, { status: known.status });
	}
	return redirect(readerOf(request).to(`/judge/${params.round}/pairs`));
}

export default function Pairs() {
	const { t, to, format } = useI18n();
	const { round, criteria, decision, turn, pair, progress, stop, last, now } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const path = to(`/judge/${round.number}`);
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/judge"), label: t("judge.title") },
								{ to: path, label: format.text(round.name) },
							]}
						/>
					}
					title={t("judge.pairs.title")}
					lede={t("judge.pairs.lede")}
					facts={<TimeLeft until={round.closesAt} now={now} closed={!decision.allowed} />}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{answer?.refused && (
					<Notice tone="danger" role="alert" title={t("errors.title")}>
						<p>{t(`errors.${answer.refused}`)}</p>
					</Notice>
				)}
				<JudgeProgressBar mode="pairs" progress={progress} />
				{stop && (
					<Notice
						tone="success"
						title={t(`judge.pairs.${stop === "enough" ? "enoughTitle" : "littleTitle"}`)}
						actions={
							<ButtonLink to={path} size="sm" variant="secondary">
								{t("judge.pairs.stop")}
							</ButtonLink>
						}
					>
						<p>{t(`judge.pairs.${stop === "enough" ? "enough" : "little"}`)}</p>
					</Notice>
				)}
				{last && decision.allowed && <UndoChoice last={last} />}
				{!decision.allowed && (
					<Notice>
						<p>{t(`errors.${decision.reason}`)}</p>
					</Notice>
				)}
				<PairCriteria criteria={criteria} />
				{pair ? (
					<PairChoice key={turn} round={round.number} turn={turn} pair={pair} />
				) : (
					decision.allowed && (
						<EmptyState title={t("judge.pairs.noneTitle")}>{t("judge.pairs.none")}</EmptyState>
					)
				)}
			</div>
		</Page>
	);
}
