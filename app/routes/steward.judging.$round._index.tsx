import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { RoundHeader } from "~/components/judging/round-nav";
import { RoundReadiness } from "~/components/judging/round-readiness";
import { RoundRecords } from "~/components/judging/round-records";
import { RoundTimeForms } from "~/components/judging/round-time-forms";
import { metaOf } from "~/components/page-meta";
import { ErrorSummary, Notice, Page } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { errorText } from "~/i18n/error-text";
import { closingSchema, reasonSchema, writeMoment } from "~/input/judging-round";
import { listJudgingRecords } from "~/services/judging-records.server";
import { findRound, toRoundHead } from "~/services/judging-rounds.server";
import {
	closeRound,
	findPreparation,
	moveClosing,
	openRound,
} from "~/services/judging-rounds-lifecycle.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

const DONE = ["created", "opened", "moved", "closed"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { now } = context;
	const { format, language } = readerOf(request);
	const query = new URL(request.url).searchParams;
	const stored = await findRound({ number: params.round });
	const [round, preparation, records] = await Promise.all([
		toRoundHead({ round: stored, now }),
		findPreparation({ round: stored, now }),
		listJudgingRecords({ round: stored._id, after: query.get("after"), limit: 20 }),
	]);
	return {
		meta: { title: format.text(round.name) },
		round,
		preparation,
		records,
		closes: writeMoment(round.closesAt, language),
		formKey: newFormKey(),
		done: DONE.find((known) => known === query.get("done")) ?? null,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const { to } = readerOf(request);
	const { number } = await findRound({ number: params.round });
	const back = (done: (typeof DONE)[number]) => redirect(to(`/steward/judging/${number}?done=${done}`));
	const form = await readForm(request);
	const intent = form.get("intent");
	if (intent === "open") {
		try {
			await openRound({ viewer, number, now });
		} catch (error) {
			if (!(error instanceof DomainError) || error.status !== 409) throw error;
			return json({ refused: `errors.${error.code}` }, { status: error.status });
		}
		return back("opened");
	}
	if (intent === "close")
		return submitForm({
			request,
			form,
			schema: reasonSchema,
			act: async ({ why }) => {
				await closeRound({ viewer, number, why, now });
				return back("closed");
			},
		});
	if (intent !== "move") throw new DomainError("badRequest");
	return submitForm({
		request,
		form,
		schema: closingSchema,
		act: async ({ closes, why }) => {
			await moveClosing({ viewer, number, closesAt: closes, why, now });
			return back("moved");
		},
	});
}

export default function RoundOverview() {
	const { round, preparation, records, closes, formKey, done } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	const refused = answer && "refused" in answer ? errorText(t, answer.refused) : null;
	const open = round.time === "waiting" || round.time === "judging";
	return (
		<Page header={<RoundHeader round={round} current="overview" />}>
			<div className="flex flex-col gap-10">
				{done && !answer && <Notice tone="success" role="status" title={t(`judgingRounds.done.${done}`)} />}
				{refused && <ErrorSummary errors={[{ message: refused }]} />}
				<RoundReadiness round={round} preparation={preparation} formKey={formKey} />
				{open && <RoundTimeForms answer={answer} closes={closes} isJudging={round.time === "judging"} />}
				<RoundRecords
					records={records.items}
					next={records.next ? to(`/steward/judging/${round.number}?after=${records.next}`) : undefined}
				/>
			</div>
		</Page>
	);
}
