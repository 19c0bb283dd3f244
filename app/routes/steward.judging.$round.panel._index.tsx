import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { PanelInvitations } from "~/components/judging/panel-invitations";
import { PanelInviteForm, PanelLink } from "~/components/judging/panel-invite-form";
import { PanelTable } from "~/components/judging/panel-table";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { EmptyState, Notice, Page } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { invitationSchema, revokeSchema } from "~/input/judging-panel";
import { inviteJudge, listInvitations, revokeInvitation } from "~/services/judging-invitations.server";
import { listDeclared } from "~/services/judging-panel-conflicts.server";
import { loadProgress } from "~/services/judging-progress.server";
import { findRound, toRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

const DONE = ["invited", "repeated", "revoked", "changed", "left", "back"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { now } = context;
	const done = new URL(request.url).searchParams.get("done");
	const stored = await findRound({ number: params.round });
	const [round, progress, invitations, declared] = await Promise.all([
		toRoundHead({ round: stored, now }),
		loadProgress({ round: stored, now, fresh: true }),
		listInvitations({ round: stored._id, now }),
		listDeclared({ round: stored._id }),
	]);
	const conflicts: Record<string, number> = {};
	for (const { judge } of declared) conflicts[judge] = (conflicts[judge] ?? 0) + 1;
	return {
		meta: { title: readerOf(request).t("judgingRounds.nav.panel") },
		round,
		judges: progress.judges.map(({ id, code, name, state, limit, tracks, assigned, done }) => ({
			...{ id, code, name, state, limit, tracks, assigned, done },
			conflicts: conflicts[id] ?? 0,
		})),
		invitations: invitations.filter(({ state }) => state !== "used"),
		tracks: stored.tracks.map(({ key, name }) => ({ key, name: { th: name.th, en: name.en } })),
		formKey: newFormKey(),
		done: DONE.find((known) => known === done) ?? null,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const { to } = readerOf(request);
	const { number } = await findRound({ number: params.round });
	const back = (done: (typeof DONE)[number]) => redirect(to(`/steward/judging/${number}/panel?done=${done}`));
	const form = await readForm(request);
	if (form.get("intent") === "revoke")
		return submitForm({
			request,
			form,
			schema: revokeSchema,
			act: async ({ invitation }) => {
				await revokeInvitation({ viewer, number, invitationId: invitation, now });
				return back("revoked");
			},
		});
	return submitForm({
		request,
		form,
		schema: invitationSchema,
		act: async (input, formRequest) => {
			const { token, repeated } = await inviteJudge({ viewer, number, input, formRequest, now });
			if (token === null) return back(repeated ? "repeated" : "invited");
			// why: not a redirect, since the link must stand in no address and in no history
			return json(
				{ link: { name: input.name, path: new URL(to(`/judge/invitations/${token}`), request.url).href } },
				{ headers: { "Cache-Control": "no-store" } },
			);
		},
	});
}

export default function Panel() {
	const { round, judges, invitations, tracks, formKey, done } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	const link = answer && "link" in answer ? answer.link : null;
	const base = to(`/steward/judging/${round.number}/panel`);
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="panel"
					title={t("judgingRounds.nav.panel")}
					lede={t("judgingRounds.panel.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				{done && !answer && (
					<Notice
						tone={done === "repeated" ? "warning" : "success"}
						role="status"
						title={t(`judgingRounds.panel.done.${done}`)}
					/>
				)}
				{link && <PanelLink link={link} />}
				{judges.length === 0 ? (
					<EmptyState title={t("judgingRounds.panel.empty")}>{t("judgingRounds.panel.emptyHint")}</EmptyState>
				) : (
					<PanelTable judges={judges} tracks={tracks} base={base} />
				)}
				<PanelInvitations invitations={invitations} />
				{round.time !== "closed" && round.time !== "published" && (
					<PanelInviteForm key={formKey} answer={answer} formKey={formKey} tracks={tracks} />
				)}
			</div>
		</Page>
	);
}
