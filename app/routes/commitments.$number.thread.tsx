import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { TalkForm, TalkMembers, TalkMessages } from "~/components/commitment/talk";
import { WorkHeader } from "~/components/commitment/work-header";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { EmptyState, Page } from "~/components/ui";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { messageSchema } from "~/input/commitment-work";
import { findCommitmentTalk, sendCommitmentMessage } from "~/services/commitment-talk.server";
import { parseCommitmentNumber } from "~/services/commitments.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const after = new URL(request.url).searchParams.get("after");
	const talk = await findCommitmentTalk({ viewer, number: parseCommitmentNumber(params.number), after });
	return {
		meta: { title: readerOf(request).t("promises.talk.title") },
		formKey: newFormKey(),
		isOlder: after !== null,
		talk,
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const number = parseCommitmentNumber(params.number);
	return submitForm({
		request,
		schema: messageSchema,
		act: async ({ body }, formRequest) => {
			await sendCommitmentMessage({ viewer, number, body, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/commitments/${number}/thread`));
		},
	});
}

export default function CommitmentTalk() {
	const { talk, formKey, isOlder } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	const here = to(`/commitments/${talk.number}/thread`);
	const { messages, next } = talk;
	return (
		<Page
			width="text"
			header={
				<WorkHeader
					number={talk.number}
					deliverable={talk.deliverable}
					title={t("promises.talk.title")}
					lede={t("promises.talk.lede")}
					withoutDesk={talk.side === "steward"}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				<TalkMembers lead={talk.lead} supporting={talk.supporting} />
				<TalkForm key={messages[0]?.id ?? "none"} answer={answer} formKey={formKey} />
				{messages.length === 0 ? (
					<EmptyState title={t("promises.talk.empty")}>{t("promises.talk.emptyNote")}</EmptyState>
				) : (
					<TalkMessages messages={messages} />
				)}
				<p className="flex flex-wrap gap-x-6">
					{isOlder && <Link to={here}>{t("promises.talk.newest")}</Link>}
					{next && <Link to={`${here}?after=${next}`}>{t("promises.talk.older")}</Link>}
				</p>
			</div>
		</Page>
	);
}
