import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BallotPageView } from "~/components/judging/ballot-page";
import { metaOf } from "~/components/page-meta";
import { DomainError } from "~/domain/errors";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { ballotIntentSchema, ballotSchema, draftSchema, withdrawSchema } from "~/input/judge";
import { findBallotPage } from "~/services/judging-ballot-page.server";
import { skipEntry, submitBallot, withdrawBallot } from "~/services/judging-ballots.server";
import { discardDraft, saveDraft } from "~/services/judging-drafts.server";
import { findSeat } from "~/services/judging-judge.server";
import { findNext } from "~/services/judging-queue.server";
import { readRoundNumber } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const { now } = context;
	const { t, format } = readerOf(request);
	const page = await findBallotPage({ viewer, round: params.round, entry: params.entry, now });
	const query = new URL(request.url).searchParams;
	return {
		meta: {
			title: `${t("judge.entry.number", { number: page.entry.number })} · ${format.text(page.entry.title)}`,
		},
		...page,
		now,
		done: readRoundNumber(query.get("done") ?? undefined),
		undone: query.has("undone"),
		formKey: newFormKey(),
		undoKey: newFormKey(),
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const form = await readForm(request);
	const intent = ballotIntentSchema.safeParse(form.get("intent"));
	if (!intent.success) throw new DomainError("badRequest");
	const act = { viewer, round: params.round, entry: params.entry, now: context.now };
	const { to } = readerOf(request);
	const here = to(`/judge/${params.round}/entries/${params.entry}`);
	switch (intent.data) {
		case "submit": {
			const { round } = await findSeat(act);
			return submitForm({
				request,
				form,
				schema: ballotSchema(round.rubric),
				act: async (input, formRequest) => {
					await submitBallot({ ...act, input, formRequest });
					return goOn(`done=${params.entry}`);
				},
			});
		}
		case "draft":
			return submitForm({
				request,
				form,
				schema: draftSchema,
				act: async ({ basis, ...input }) => {
					const { state } = await saveDraft({ ...act, input, basis });
					if (state === "newer") throw new DomainError("editedMeanwhile");
					return redirect(`${here}#sheet-heading`);
				},
			});
		case "skip":
			await skipEntry(act);
			return goOn(null);
		case "discard":
			await discardDraft(act);
			return redirect(here);
		case "withdraw":
			return submitForm({
				request,
				form,
				schema: withdrawSchema,
				act: async (_, formRequest) => {
					await withdrawBallot({ ...act, formRequest });
					return redirect(`${here}?undone=1`);
				},
			});
	}

	async function goOn(query: string | null) {
		const next = await findNext({ ...act, after: params.entry });
		const path = next === null ? `/judge/${params.round}` : `/judge/${params.round}/entries/${next}`;
		return redirect(to(path) + (query ? `?${query}` : ""));
	}
}

export default function ScoreEntry() {
	return <BallotPageView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
