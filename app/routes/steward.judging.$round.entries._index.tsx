import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { RoundEntryTable } from "~/components/judging/round-entry-table";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { Button, EmptyState, ErrorSummary, Form, Notice, Page, Pagination, TextField } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { emptySchema, lateEntrySchema } from "~/input/judging-panel";
import { addLateEntry, passAllChecks, takeInEntries } from "~/services/judging-entries.server";
import { countEntries, listEntries } from "~/services/judging-entries-list.server";
import { findRound, readRoundNumber, toRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

const DONE = ["taken", "passed", "late", "saved"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const query = new URL(request.url).searchParams;
	const stored = await findRound({ number: params.round });
	const [round, page, counts] = await Promise.all([
		toRoundHead({ round: stored, now: context.now }),
		listEntries({ round: stored, after: readRoundNumber(query.get("after") ?? undefined) ?? 0 }),
		countEntries({ round: stored }),
	]);
	const plain = <R extends { key: string; name: { th: string; en: string } }>(rows: readonly R[]) =>
		rows.map(({ key, name }) => ({ key, name: { th: name.th, en: name.en } }));
	return {
		meta: { title: readerOf(request).t("judgingRounds.nav.entries") },
		round,
		page,
		counts,
		tracks: plain(stored.tracks),
		checks: plain(stored.checks),
		fromPrevious: stored.previous != null,
		formKey: newFormKey(),
		done: DONE.find((known) => known === query.get("done")) ?? null,
		count: readRoundNumber(query.get("count") ?? undefined) ?? 0,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { now } = context;
	const { number } = await findRound({ number: params.round });
	const back = (done: (typeof DONE)[number], count = 0) =>
		redirect(readerOf(request).to(`/steward/judging/${number}/entries?done=${done}&count=${count}`));
	const form = await readForm(request);
	const intent = form.get("intent");
	if (intent === "late")
		return submitForm({
			request,
			form,
			schema: lateEntrySchema,
			act: async ({ proposal }) => {
				await addLateEntry({ viewer, number, proposal, now });
				return back("late");
			},
		});
	return submitForm({
		request,
		form,
		schema: emptySchema,
		act: async () =>
			intent === "pass"
				? back("passed", await passAllChecks({ viewer, number, now }))
				: back("taken", await takeInEntries({ viewer, number, now })),
	});
}

export default function Entries() {
	const { round, page, counts, tracks, checks, fromPrevious, formKey, done, count } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const form = useFormState<typeof lateEntrySchema>({ answer });
	const { t, to } = useI18n();
	const base = to(`/steward/judging/${round.number}/entries`);
	const taking = round.time !== "closed" && round.time !== "published";
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="entries"
					title={t("judgingRounds.nav.entries")}
					lede={t("judgingRounds.entries.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{done && !answer && (
					<Notice tone="success" role="status" title={t(`judgingRounds.entries.done.${done}`, { count })} />
				)}
				<ErrorSummary errors={form.summary} />
				<p>{t("judgingRounds.entries.counts", counts)}</p>
				{taking && (
					<div className="flex flex-wrap items-end gap-x-8 gap-y-5">
						<Form layout="none" formKey={formKey}>
							<Button name="intent" value="take">
								{t(fromPrevious ? "judgingRounds.entries.takePrevious" : "judgingRounds.entries.take")}
							</Button>
						</Form>
						{counts.unchecked > 0 && checks.length > 0 && (
							<Form layout="none">
								<Button name="intent" value="pass" variant="secondary">
									{t("judgingRounds.entries.pass", { count: counts.unchecked })}
								</Button>
							</Form>
						)}
						<Form layout="none" className="flex flex-wrap items-end gap-3">
							<TextField
								name="proposal"
								label={t("judgingRounds.entries.late")}
								hint={t("judgingRounds.entries.lateHint")}
								width="sm"
								inputMode="numeric"
								defaultValue={form.typed("proposal")}
								error={form.errorOf("proposal")}
							/>
							<Button name="intent" value="late" variant="secondary">
								{t("judgingRounds.entries.addLate")}
							</Button>
						</Form>
					</div>
				)}
				{page.items.length === 0 ? (
					<EmptyState title={t("judgingRounds.entries.empty")}>
						{t("judgingRounds.entries.emptyHint")}
					</EmptyState>
				) : (
					<RoundEntryTable entries={page.items} tracks={tracks} checks={checks.length} base={base} />
				)}
				<Pagination next={page.next === null ? undefined : `${base}?after=${page.next}`} />
			</div>
		</Page>
	);
}
