import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { RoundForm } from "~/components/judging/round-form";
import { ROUND_LISTS } from "~/components/judging/round-form-parts";
import { generationOf } from "~/components/judging/round-rows";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { answerRows } from "~/http/form-rows.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { newRoundDefaults, roundSchema } from "~/input/judging-round";
import { createRound, findRoundChallenge } from "~/services/judging-round-editor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

const challengeOf = (request: Request) => new URL(request.url).searchParams.get("challenge") ?? "";

export async function loader({ request, context }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { t, to, language } = readerOf(request);
	if (!challengeOf(request)) return redirect(to("/steward/judging"));
	const challenge = await findRoundChallenge({ slug: challengeOf(request), now: context.now });
	return {
		meta: { title: t("judgingRounds.newTitle") },
		challenge,
		defaults: newRoundDefaults({
			rounds: challenge.rounds.length,
			judging: challenge.judging,
			now: context.now,
			language,
		}),
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const form = await readForm(request);
	const rows = answerRows({ form, lists: ROUND_LISTS });
	if (rows) return rows;
	return submitForm({
		request,
		form,
		schema: roundSchema,
		act: async (input, formRequest) => {
			const number = await createRound({
				viewer,
				challengeSlug: challengeOf(request),
				input,
				formRequest,
				now: context.now,
			});
			return redirect(readerOf(request).to(`/steward/judging/${number}?done=created`));
		},
	});
}

export default function NewRound() {
	const { challenge, defaults, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const backTo = to("/steward/judging");
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/steward"), label: t("steward.title") },
								{ to: backTo, label: t("judgingRounds.title") },
							]}
						/>
					}
					kicker={format.text(challenge.title)}
					title={t("judgingRounds.newTitle")}
					lede={t("judgingRounds.newLede")}
				/>
			}
		>
			<RoundForm
				key={generationOf(answer)}
				defaults={defaults}
				answer={answer}
				formKey={formKey}
				earlier={challenge.rounds}
				criteria={[]}
				tracks={[]}
				backTo={backTo}
			/>
		</Page>
	);
}
