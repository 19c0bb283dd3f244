import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PanelDeclared, PanelLeaveForm } from "~/components/judging/panel-judge";
import { PanelSeatForm } from "~/components/judging/panel-seat-form";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { Page } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { emptySchema, judgeSchema, leaveSchema } from "~/input/judging-panel";
import { listAgencyOptions } from "~/services/agencies.server";
import { bringJudgeBack, changeJudge, findJudge, markJudgeLeft } from "~/services/judging-panel.server";
import { listDeclared } from "~/services/judging-panel-conflicts.server";
import { findRound, toRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const stored = await findRound({ number: params.round });
	const judge = await findJudge({ round: stored._id, judgeId: params.judge });
	const [round, declared, agencies] = await Promise.all([
		toRoundHead({ round: stored, now: context.now }),
		listDeclared({ round: stored._id, judge: judge.id }),
		listAgencyOptions(),
	]);
	return {
		meta: { title: `${judge.code} ${judge.name}` },
		round,
		judge,
		declared,
		agencies,
		tracks: stored.tracks.map(({ key, name }) => ({ key, name: { th: name.th, en: name.en } })),
		formKey: newFormKey(),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const round = await findRound({ number: params.round });
	const { id: judgeId } = await findJudge({ round: round._id, judgeId: params.judge });
	const { number } = round;
	const back = (done: string) =>
		redirect(readerOf(request).to(`/steward/judging/${number}/panel?done=${done}`));
	const form = await readForm(request);
	const intent = form.get("intent");
	if (intent === "leave")
		return submitForm({
			request,
			form,
			schema: leaveSchema,
			act: async ({ why }) => {
				await markJudgeLeft({ viewer, number, judgeId, why, now });
				return back("left");
			},
		});
	if (intent === "back")
		return submitForm({
			request,
			form,
			schema: emptySchema,
			act: async () => {
				await bringJudgeBack({ viewer, number, judgeId, now });
				return back("back");
			},
		});
	return submitForm({
		request,
		form,
		schema: judgeSchema,
		act: async (input) => {
			await changeJudge({ viewer, number, judgeId, input, now });
			return back("changed");
		},
	});
}

export default function Judge() {
	const { round, judge, declared, agencies, tracks, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page header={<RoundHeader round={round} current="panel" title={`${judge.code} · ${judge.name}`} />}>
			<div className="flex flex-col gap-10">
				<PanelDeclared declared={declared} />
				{round.time !== "published" && (
					<>
						<PanelSeatForm
							judge={judge}
							tracks={tracks}
							agencies={agencies}
							answer={answer}
							formKey={formKey}
						/>
						<PanelLeaveForm state={judge.state} />
					</>
				)}
			</div>
		</Page>
	);
}
