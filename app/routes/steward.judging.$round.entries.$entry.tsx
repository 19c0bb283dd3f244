import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { RoundEntryForm } from "~/components/judging/round-entry-form";
import { EntryStateTag } from "~/components/judging/round-entry-table";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { Page } from "~/components/ui";
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
			<RoundEntryForm
				entry={entry}
				checks={checks}
				tracks={tracks}
				answer={answer}
				formKey={formKey}
				backTo={to(`/steward/judging/${round.number}/entries`)}
			/>
		</Page>
	);
}
