import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AssignmentFiguresView } from "~/components/judging/assignment-figures";
import { AssignmentRefusals } from "~/components/judging/assignment-refusals";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { Button, ErrorSummary, Form, Notice, Page } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { readForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { errorText } from "~/i18n/error-text";
import { confirmSchema } from "~/input/judging-panel";
import { confirmAssignment, previewAssignment } from "~/services/judging-assignment.server";
import { listJudges } from "~/services/judging-panel.server";
import { findRound, toRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const stored = await findRound({ number: params.round });
	const [round, judges] = await Promise.all([
		toRoundHead({ round: stored, now }),
		listJudges({ round: stored._id }),
	]);
	const isPublished = round.time === "published";
	return {
		meta: { title: readerOf(request).t("judgingRounds.nav.assignment") },
		round,
		preview: isPublished ? null : await previewAssignment({ viewer, number: stored.number, now }),
		names: Object.fromEntries(judges.map(({ code, name }) => [code, name])),
		wanted: stored.reviewsPerEntry,
		done: new URL(request.url).searchParams.has("done"),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { number } = await findRound({ number: params.round });
	const sent = confirmSchema.safeParse(Object.fromEntries(await readForm(request)));
	if (!sent.success) throw new DomainError("badRequest");
	try {
		await confirmAssignment({ viewer, number, hash: sent.data.hash, now: context.now });
	} catch (error) {
		if (!(error instanceof DomainError) || error.status !== 409) throw error;
		// why: the page below is loaded anew and shows the plan as it would be now
		const refused =
			error.code === "editedMeanwhile" ? "judgingRounds.assignment.changed" : `errors.${error.code}`;
		return json({ refused }, { status: error.status });
	}
	return redirect(readerOf(request).to(`/steward/judging/${number}/assignment?done=1`));
}

export default function Assignment() {
	const { round, preview, names, wanted, done } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	const refused = answer && "refused" in answer ? errorText(t, answer.refused) : null;
	const plan = preview?.plan;
	const changes = plan?.ok ? plan.added.length + plan.removed.length : 0;
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="assignment"
					title={t("judgingRounds.nav.assignment")}
					lede={t("judgingRounds.assignment.lede", { count: wanted })}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{done && !answer && (
					<Notice tone="success" role="status" title={t("judgingRounds.assignment.saved")} />
				)}
				{refused && <ErrorSummary errors={[{ message: refused }]} />}
				{!preview && <Notice>{t("judgingRounds.assignment.over")}</Notice>}
				{preview && plan && !plan.ok && <AssignmentRefusals plan={plan} round={round} names={names} />}
				{preview && plan?.ok && (
					<>
						<section aria-labelledby="change-title" className="flex max-w-text flex-col items-start gap-4">
							<h2 id="change-title" className="text-xl">
								{t(changes === 0 ? "judgingRounds.assignment.nothing" : "judgingRounds.assignment.toDo")}
							</h2>
							<p>
								{changes === 0
									? t("judgingRounds.assignment.nothingHint", { count: preview.present })
									: t("judgingRounds.assignment.change", {
											added: plan.added.length,
											removed: plan.removed.length,
											present: preview.present,
										})}
							</p>
							{changes > 0 && (
								<Form layout="none">
									<input type="hidden" name="hash" value={preview.hash} />
									<Button>{t("judgingRounds.assignment.confirm")}</Button>
								</Form>
							)}
						</section>
						<AssignmentFiguresView
							figures={plan.figures}
							names={names}
							conflicts={preview.conflicts}
							entries={preview.entries}
							isPlan={changes > 0}
						/>
					</>
				)}
				<p>
					<Link to={to(`/steward/judging/${round.number}/planner`)}>{t("judgingRounds.planner.link")}</Link>
				</p>
			</div>
		</Page>
	);
}
