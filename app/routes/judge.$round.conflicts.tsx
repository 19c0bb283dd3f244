import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { ConflictForm, DeclaredConflicts } from "~/components/judging/queue-conflicts";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, Notice, Page, PageHeader } from "~/components/ui";
import { submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { conflictSchema } from "~/input/judge";
import { listAgencyOptions } from "~/services/agencies.server";
import { findConflictPage } from "~/services/judging-conflict-page.server";
import { declareConflict } from "~/services/judging-conflicts.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	const { t, format } = readerOf(request);
	const page = await findConflictPage({ viewer, round: params.round, now: context.now });
	const agencies = page.open ? await listAgencyOptions() : [];
	const query = new URL(request.url).searchParams;
	return {
		meta: { title: t("judge.conflicts.title") },
		...page,
		agencies: agencies.map(({ id, name }) => ({ value: id, label: format.text(name) })),
		joined: query.has("joined"),
		saved: query.has("saved"),
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "round.judge");
	return submitForm({
		request,
		schema: conflictSchema,
		act: async (input) => {
			await declareConflict({ viewer, round: params.round, input, now: context.now });
			return redirect(readerOf(request).to(`/judge/${params.round}/conflicts?saved=1`));
		},
	});
}

export default function Conflicts() {
	const { t, to, format } = useI18n();
	const { round, open, declared, entries, agencies, joined, saved } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const path = to(`/judge/${round.number}`);
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/judge"), label: t("judge.title") },
								{ to: path, label: format.text(round.name) },
							]}
						/>
					}
					title={t("judge.conflicts.title")}
					lede={t("judge.conflicts.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-8">
				{joined && !saved && !answer && (
					<Notice tone="success" role="status" title={t("judge.conflicts.joinedTitle")}>
						<p>{t("judge.conflicts.joined")}</p>
					</Notice>
				)}
				{saved && !answer && (
					<Notice tone="success" role="status" title={t("judge.conflicts.saved")}>
						<p>{t("judge.conflicts.savedHint")}</p>
					</Notice>
				)}
				<DeclaredConflicts declared={declared} />
				{open ? (
					<ConflictForm
						key={declared.length}
						entries={entries}
						agencies={agencies}
						answer={answer}
						more={declared.length > 0}
					/>
				) : (
					<p>{t("judge.conflicts.closed")}</p>
				)}
				<div>
					<ButtonLink to={path} variant="secondary">
						{t(joined ? "judge.conflicts.goOn" : "judge.conflicts.back")}
					</ButtonLink>
				</div>
			</div>
		</Page>
	);
}
