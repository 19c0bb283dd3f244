import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ProgressEntries } from "~/components/judging/progress-entries";
import { ProgressJudges } from "~/components/judging/progress-judges";
import { ProgressLive } from "~/components/judging/progress-live";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { EmptyState, Notice, Page, ProgressBar } from "~/components/ui";
import { readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { remindSchema } from "~/input/judging-panel";
import { loadProgress } from "~/services/judging-progress.server";
import { remindJudges } from "~/services/judging-reminders.server";
import { findRound, readRoundNumber, toRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { now } = context;
	const query = new URL(request.url).searchParams;
	const stored = await findRound({ number: params.round });
	const [round, progress] = await Promise.all([
		toRoundHead({ round: stored, now }),
		loadProgress({ round: stored, now }),
	]);
	const countOf = (name: string) => readRoundNumber(query.get(name) ?? undefined) ?? 0;
	return {
		meta: { title: readerOf(request).t("judgingRounds.nav.progress") },
		now,
		round,
		progress,
		reminded: query.has("reminded") ? { reminded: countOf("reminded"), leftOut: countOf("left") } : null,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { number } = await findRound({ number: params.round });
	return submitForm({
		request,
		form: await readForm(request),
		schema: remindSchema,
		act: async ({ judge, again }) => {
			const { reminded, leftOut } = await remindJudges({ viewer, number, judge, again, now: context.now });
			const query = `reminded=${reminded}&left=${leftOut}`;
			return redirect(readerOf(request).to(`/steward/judging/${number}/progress?${query}`));
		},
	});
}

export default function Progress() {
	const { now, round, progress, reminded } = useLoaderData<typeof loader>();
	const { t, format } = useI18n();
	const begun = round.time !== "draft" && round.time !== "waiting";
	const pairs = round.mode === "pairs";
	const words = t("judgingRounds.progress.of", { done: progress.done, all: progress.assigned });
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="progress"
					title={t("judgingRounds.nav.progress")}
					lede={t("judgingRounds.progress.lede", { closes: format.dateTime(round.closesAt) })}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				{reminded && (
					<Notice
						tone={reminded.reminded > 0 ? "success" : "info"}
						role="status"
						title={t("judgingRounds.progress.reminded", { count: reminded.reminded })}
					>
						{reminded.leftOut > 0 && (
							<p>{t("judgingRounds.progress.leftOut", { count: reminded.leftOut })}</p>
						)}
					</Notice>
				)}
				{!begun && (
					<EmptyState title={t("judgingRounds.progress.notYet")}>
						{t("judgingRounds.progress.notYetHint", { opens: format.dateTime(round.opensAt) })}
					</EmptyState>
				)}
				<div aria-live="polite">
					{pairs ? (
						<p className="text-lg font-semibold">
							{t("judgingRounds.progress.choices", { count: progress.done })}
						</p>
					) : (
						<ProgressBar
							label={t("judgingRounds.progress.ballots")}
							value={progress.done}
							max={Math.max(1, progress.assigned)}
							valueText={words}
						/>
					)}
				</div>
				<ProgressLive
					round={round.number}
					version={progress.version}
					active={round.time === "judging" || progress.judges.some(({ open }) => open > 0)}
				/>
				<ProgressJudges judges={progress.judges} pairs={pairs} begun={begun} now={now} />
				<ProgressEntries
					waiting={progress.waiting}
					count={progress.waitingCount}
					entries={progress.entries}
				/>
			</div>
		</Page>
	);
}
