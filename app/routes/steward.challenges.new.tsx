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
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { challengeSchema } from "~/input/challenge";
import { listAgencyOptions } from "~/services/agencies.server";
import { createChallenge } from "~/services/challenge-editor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	return {
		meta: { title: readerOf(request).t("challenges.form.newTitle") },
		agencies: await listAgencyOptions(),
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requireSteward({ request, context });
	return submitForm({
		request,
		schema: challengeSchema,
		act: async (input, formRequest) => {
			const slug = await createChallenge({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/steward/challenges/${slug}?done=saved`));
		},
	});
}

/** What most challenges begin with. */
const DEFAULTS = { teamMin: 1, teamMax: 10, gateKeeper: "steward" };

export default function NewChallenge() {
	const { agencies, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
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
			<ChallengeForm
				defaults={DEFAULTS}
				answer={answer}
				agencies={agencies}
				formKey={formKey}
				backTo={backTo}
			/>
		</Page>
	);
}
