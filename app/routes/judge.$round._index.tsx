import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { BallotDone } from "~/components/judging/ballot-done";
import { JudgeProgressBar, RoundFacts, TimeLeft } from "~/components/judging/queue-facts";
import { KeptSheets, QueueList } from "~/components/judging/queue-list";
import { QueueAsk } from "~/components/judging/queue-next";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { newFormKey } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { findQueue } from "~/services/judging-queue.server";
import { readRoundNumber } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const { now } = context;
	const page = await findQueue({ viewer, round: params.round, now });
	const query = new URL(request.url).searchParams;
	const done = readRoundNumber(query.get("done") ?? undefined);
	return {
		meta: { title: readerOf(request).format.text(page.round.name) },
		now,
		...page,
		done: page.queue.find(({ number, place }) => number === done && place === "done") ?? null,
		formKey: newFormKey(),
	};
}

export default function Queue() {
	const { t, to, format } = useI18n();
	const { round, queue, progress, next, judgeId, done, now, formKey } = useLoaderData<typeof loader>();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/judge"), label: t("judge.title") }]} />}
					kicker={round.challenge && format.text(round.challenge)}
					title={format.text(round.name)}
					facts={
						<>
							<RoundFacts round={round} />
							{round.time === "waiting" || round.time === "draft" ? (
								<span className="text-sm">
									{t("judge.time.opens", { date: format.dateTime(round.opensAt) })}
								</span>
							) : (
								<TimeLeft until={round.closesAt} now={now} closed={round.time !== "judging"} />
							)}
						</>
					}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{done && (
					<BallotDone
						judgeId={judgeId}
						round={round.number}
						done={done.number}
						open={done.open}
						formKey={formKey}
					/>
				)}
				<KeptSheets judgeId={judgeId} round={round.number} />
				<JudgeProgressBar mode={round.mode} progress={progress} />
				<QueueAsk round={round} next={next} progress={progress} />
				{round.mode === "scores" && <QueueList round={round.number} queue={queue} />}
			</div>
		</Page>
	);
}
