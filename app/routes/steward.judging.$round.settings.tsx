import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { RoundFacts } from "~/components/judging/round-facts";
import { RoundForm } from "~/components/judging/round-form";
import { ROUND_LISTS } from "~/components/judging/round-form-parts";
import { RoundHeader } from "~/components/judging/round-nav";
import { generationOf } from "~/components/judging/round-rows";
import { metaOf } from "~/components/page-meta";
import { Notice, Page } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { answerRows } from "~/http/form-rows.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { roundDefaults, roundSchema } from "~/input/judging-round";
import { changeRound, findRoundForm } from "~/services/judging-round-editor.server";
import { findRound, findRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { t, language } = readerOf(request);
	const { now } = context;
	const [round, form] = await Promise.all([
		findRoundHead({ number: params.round, now }),
		findRoundForm({ number: params.round, now }),
	]);
	return {
		meta: { title: t("judgingRounds.nav.settings") },
		round,
		form,
		defaults: roundDefaults(form, language),
		formKey: newFormKey(),
		saved: new URL(request.url).searchParams.has("saved"),
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { number } = await findRound({ number: params.round });
	const form = await readForm(request);
	const rows = answerRows({ form, lists: ROUND_LISTS });
	if (rows) return rows;
	return submitForm({
		request,
		form,
		schema: roundSchema,
		act: async (input) => {
			await changeRound({ viewer, number, input, now: context.now });
			return redirect(readerOf(request).to(`/steward/judging/${number}/settings?saved=1`));
		},
	});
}

export default function RoundSettings() {
	const { round, form, defaults, formKey, saved } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	return (
		<Page header={<RoundHeader round={round} current="settings" title={t("judgingRounds.nav.settings")} />}>
			<div className="flex flex-col gap-8">
				{saved && !answer && <Notice tone="success" role="status" title={t("judgingRounds.form.saved")} />}
				{form.rules.allowed ? (
					<RoundForm
						key={`${form.revision}-${generationOf(answer)}`}
						defaults={defaults}
						answer={answer}
						formKey={formKey}
						earlier={form.earlier}
						criteria={form.criteria}
						tracks={form.tracks}
						backTo={to(`/steward/judging/${round.number}`)}
					/>
				) : (
					<>
						<Notice title={t("judgingRounds.form.fixed")}>{t("judgingRounds.form.fixedHint")}</Notice>
						<RoundFacts form={form} />
					</>
				)}
			</div>
		</Page>
	);
}
