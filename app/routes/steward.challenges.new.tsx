import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChallengeForm } from "~/components/challenge/challenge-form";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Notice, Page, PageHeader } from "~/components/ui";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { challengeSchema } from "~/input/challenge";
import { needSliceSchema } from "~/input/signal";
import { listOpenAgencies } from "~/services/agencies.server";
import { createChallenge } from "~/services/challenge-editor.server";
import { draftFromEvidence } from "~/services/signal-draft.server";
import { attachEvidence, gatherEvidence } from "~/services/signal-evidence.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireSteward({ request, context });
	const slice = sliceOf(request);
	const evidence = slice && (await gatherEvidence({ viewer, slice }));
	return {
		meta: { title: readerOf(request).t("challenges.form.newTitle") },
		agencies: await listOpenAgencies(),
		formKey: newFormKey(),
		need: evidence && (await draftFromEvidence({ evidence })),
	};
}

/** The needs that the challenge is opened from, as the address names them. */
function sliceOf(request: Request) {
	return needSliceSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	return submitForm({
		request,
		schema: challengeSchema,
		act: async (input, formRequest) => {
			const { now } = context;
			const slice = sliceOf(request);
			const evidence = slice && (await gatherEvidence({ viewer, slice }));
			const slug = await createChallenge({
				viewer,
				input,
				formRequest,
				now,
				alongside: evidence ? (made) => attachEvidence({ viewer, evidence, now, ...made }) : undefined,
			});
			return redirect(readerOf(request).to(`/steward/challenges/${slug}?done=saved`));
		},
	});
}

/** What most challenges begin with. */
const DEFAULTS = { teamMin: 1, teamMax: 10, gateKeeper: "steward" };

export default function NewChallenge() {
	const { agencies, formKey, need } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
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
					title={t("challenges.form.newTitle")}
				/>
			}
		>
			{need && (
				<div className="mb-8">
					<Notice title={t("needs.evidence.attached")}>
						{t("needs.evidence.lede", {
							name: format.text(need.name),
							count: need.total,
							from: format.date(need.firstAt),
							until: format.date(need.lastAt),
						})}
					</Notice>
				</div>
			)}
			<ChallengeForm
				defaults={{ ...DEFAULTS, ...need?.defaults }}
				answer={answer}
				agencies={agencies}
				formKey={formKey}
				backTo={backTo}
			/>
		</Page>
	);
}
