import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { EntryStateTag } from "~/components/judging/round-entry-table";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import {
	Button,
	ButtonLink,
	CheckboxGroup,
	ErrorSummary,
	Form,
	Page,
	RadioGroup,
	Select,
	TextArea,
} from "~/components/ui";
import { ENTRY_STATES, ROUND_LIMITS } from "~/domain/judging/round";
import { proposalPath } from "~/domain/proposal-path";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { entrySchema } from "~/input/judging-panel";
import { decideEntry } from "~/services/judging-entries.server";
import { findEntry } from "~/services/judging-entries-list.server";
import { findRound, toRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const stored = await findRound({ number: params.round });
	const [round, entry] = await Promise.all([
		toRoundHead({ round: stored, now: context.now }),
		findEntry({ round: stored, entryNumber: params.entry }),
	]);
	return {
		meta: { title: `${entry.code} ${readerOf(request).t("judging.entry")}` },
		round,
		entry,
		checks: stored.checks.map(({ key, name }) => ({ key, name: { th: name.th, en: name.en } })),
		tracks: stored.tracks.map(({ key, name }) => ({ key, name: { th: name.th, en: name.en } })),
		formKey: newFormKey(),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const round = await findRound({ number: params.round });
	const entry = await findEntry({ round, entryNumber: params.entry });
	return submitForm({
		request,
		schema: entrySchema,
		act: async (input) => {
			await decideEntry({
				viewer,
				number: round.number,
				entryNumber: entry.number,
				input,
				now: context.now,
			});
			const after = Math.max(0, entry.number - 1);
			return redirect(
				readerOf(request).to(`/steward/judging/${round.number}/entries?done=saved&after=${after}`),
			);
		},
	});
}

export default function Entry() {
	const { round, entry, checks, tracks, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const form = useFormState<typeof entrySchema>({
		answer,
		defaults: { passed: entry.passed, track: entry.track, state: entry.state, why: entry.why },
	});
	const { proposal } = entry;
	const title = proposal ? format.text({ th: proposal.title, en: proposal.titleEn }) : entry.code;
	return (
		<Page
			width="text"
			header={
				<RoundHeader
					round={round}
					current="entries"
					title={`${entry.code} · ${title}`}
					lede={
						<span className="flex flex-wrap items-center gap-3">
							<EntryStateTag state={entry.state} />
							{proposal && <Link to={to(proposalPath(proposal))}>{t("judgingRounds.entries.look")}</Link>}
						</span>
					}
				/>
			}
		>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				{checks.length > 0 && (
					<CheckboxGroup
						name="passed"
						legend={t("judgingRounds.form.checks")}
						hint={t("judgingRounds.entries.checksHint")}
						options={checks.map(({ key, name }) => ({ value: key, label: format.text(name) }))}
						defaultValue={form.chosen("passed")}
						error={form.errorOf("passed")}
					/>
				)}
				{tracks.length > 0 && (
					<Select
						name="track"
						label={t("judgingRounds.entries.track")}
						placeholder={t("judgingRounds.entries.noTrack")}
						options={tracks.map(({ key, name }) => ({ value: key, label: format.text(name) }))}
						defaultValue={form.typed("track") ?? ""}
						error={form.errorOf("track")}
						optional
					/>
				)}
				<RadioGroup
					name="state"
					legend={t("judgingRounds.entries.decide")}
					options={ENTRY_STATES.map((value) => ({
						value,
						label: t(`judging.entryStates.${value}`),
						hint: t(`judgingRounds.entries.stateHints.${value}`),
					}))}
					defaultValue={form.typed("state")}
					error={form.errorOf("state")}
				/>
				<TextArea
					name="why"
					label={t("judgingRounds.why")}
					hint={t("judgingRounds.entries.whyHint")}
					limit={ROUND_LIMITS.why}
					rows={3}
					defaultValue={form.typed("why")}
					error={form.errorOf("why")}
					optional
				/>
				<div className="flex flex-wrap gap-3">
					<Button>{t("common.save")}</Button>
					<ButtonLink to={to(`/steward/judging/${round.number}/entries`)} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</Page>
	);
}
