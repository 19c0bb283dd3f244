import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChallengeForm } from "~/components/challenge/challenge-form";
import { useI18n } from "~/components/i18n";
import { ChallengeRounds } from "~/components/judging/round-of-challenge";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Button, ButtonLink, Form, Notice, Page, PageHeader, Tag } from "~/components/ui";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { challengeDefaults, challengeSchema } from "~/input/challenge";
import { listOpenAgencies } from "~/services/agencies.server";
import { changeChallenge, findChallengeForm, setChallengeState } from "~/services/challenge-editor.server";
import { listRoundsOfSlug } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

const DONE = ["saved", "published", "archived"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { t, language } = readerOf(request);
	const done = new URL(request.url).searchParams.get("done");
	const [challenge, rounds] = await Promise.all([
		findChallengeForm({ slug: params.slug ?? "" }),
		listRoundsOfSlug({ slug: params.slug ?? "", now: context.now }),
	]);
	const agencies = await listOpenAgencies({ keep: [challenge.host, ...challenge.supporting] });
	const { slug, state, rulesLocked, title } = challenge;
	return {
		meta: { title: t("challenges.form.editTitle") },
		challenge: { slug, state, rulesLocked, title },
		defaults: challengeDefaults(challenge, language),
		agencies,
		rounds,
		formKey: newFormKey(),
		done: DONE.find((known) => known === done) ?? null,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const { to } = readerOf(request);
	const slug = params.slug ?? "";
	const form = await readForm(request);
	const intent = form.get("intent");
	const state = DONE.slice(1).find((known) => known === intent);
	if (state === "published" || state === "archived") {
		await setChallengeState({ viewer, slug, to: state, now: context.now });
		return redirect(to(`/steward/challenges/${slug}?done=${state}`));
	}
	return submitForm({
		request,
		form,
		schema: challengeSchema,
		act: async (input) => {
			const address = await changeChallenge({ viewer, slug, input, now: context.now });
			return redirect(to(`/steward/challenges/${address}?done=saved`));
		},
	});
}

export default function EditChallenge() {
	const { challenge, defaults, agencies, rounds, formKey, done } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const { slug, state } = challenge;
	const backTo = to("/steward/challenges");
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/steward"), label: t("steward.title") },
								{ to: backTo, label: t("challenges.admin.title") },
							]}
						/>
					}
					kicker={t("challenges.form.editTitle")}
					title={format.text(challenge.title)}
					facts={<Tag>{t(`domain.challengeState.${state}`)}</Tag>}
					actions={
						<ButtonLink to={to(`/challenges/${slug}`)} variant="secondary">
							{t("challenges.admin.look")}
						</ButtonLink>
					}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				{done && <Notice tone="success" role="status" title={t(`challenges.admin.${done}`)} />}
				{state !== "archived" && (
					<section aria-labelledby="state" className="max-w-text border-b border-line pb-8">
						<h2 id="state" className="mb-3 text-xl">
							{t("challenges.admin.state")}
						</h2>
						<Form layout="none">
							{state === "published" && <p className="mb-3">{t("challenges.admin.archiveNote")}</p>}
							<Button name="intent" value={state === "draft" ? "published" : "archived"} variant="secondary">
								{t(state === "draft" ? "challenges.admin.publish" : "challenges.admin.archive")}
							</Button>
						</Form>
					</section>
				)}
				<ChallengeRounds slug={slug} rounds={rounds} />
				<ChallengeForm
					defaults={defaults}
					answer={answer}
					agencies={agencies}
					formKey={formKey}
					backTo={backTo}
					slugFixed={state !== "draft"}
					rulesLocked={challenge.rulesLocked}
				/>
			</div>
		</Page>
	);
}
