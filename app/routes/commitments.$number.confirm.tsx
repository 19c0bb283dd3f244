import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmForm } from "~/components/confirmation/confirm-form";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, EmptyState, Notice, Page, PageHeader } from "~/components/ui";
import { readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { confirmationSchema, withdrawConfirmationSchema } from "~/input/confirmation";
import { parseCommitmentNumber } from "~/services/commitments.server";
import { findConfirmForm } from "~/services/confirmation-page.server";
import { confirmCommitment, withdrawConfirmation } from "~/services/confirmations.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const page = await findConfirmForm({
		viewer,
		number: parseCommitmentNumber(params.number),
		now: context.now,
	});
	return { meta: { title: t("commitments.confirm.title") }, ...page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const number = parseCommitmentNumber(params.number);
	const done = () => redirect(readerOf(request).to(`/commitments/${number}#claim`));
	const form = await readForm(request);
	if (form.get("intent") === "withdraw")
		return submitForm({
			request,
			form,
			schema: withdrawConfirmationSchema,
			act: async () => {
				await withdrawConfirmation({ viewer, number, now: context.now });
				return done();
			},
		});
	const picture = form.get("picture");
	return submitForm({
		request,
		form,
		schema: confirmationSchema,
		act: async (input) => {
			await confirmCommitment({
				viewer,
				number,
				input,
				...(picture instanceof File && picture.size > 0 ? { picture } : {}),
				now: context.now,
			});
			return done();
		},
	});
}

export default function ConfirmCommitment() {
	const { commitment, decision, own, earlier } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const backTo = to(`/commitments/${commitment.number}`);
	const name = commitment.promise
		? format.text(commitment.promise.deliverable)
		: t("commitments.page", { number: format.number(commitment.number) });
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/commitments"), label: t("commitments.title") },
								{ to: backTo, label: name },
							]}
						/>
					}
					kicker={name}
					title={t("commitments.confirm.title")}
					lede={t("commitments.confirm.lede")}
				/>
			}
		>
			{decision.allowed ? (
				<>
					{earlier && (
						<div className="mb-8">
							<Notice>
								<p>{t("confirmation.againNote", { answer: t(`domain.confirmation.${earlier}`) })}</p>
							</Notice>
						</div>
					)}
					<ConfirmForm answer={answer} own={own} backTo={backTo} />
					<p className="mt-8 text-sm text-ink-soft">{t("commitments.confirm.rule")}</p>
				</>
			) : (
				<EmptyState
					title={t("commitments.confirm.refused")}
					action={
						<ButtonLink to={backTo} variant="secondary">
							{t("commitments.confirm.back")}
						</ButtonLink>
					}
				>
					{t(`errors.${decision.reason}`)}
				</EmptyState>
			)}
		</Page>
	);
}
