import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { DigestForm } from "~/components/opinion/digest-form";
import { ObservationForm } from "~/components/opinion/observation-form";
import { OpinionDetail } from "~/components/opinion/opinion-detail";
import { OpinionMatrix } from "~/components/opinion/opinion-matrix";
import { RequestDownloads, useOpinionLetters } from "~/components/opinion/request-downloads";
import { RequestLetter } from "~/components/opinion/request-letter";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, Notice, Page, PageHeader, Tag } from "~/components/ui";
import { writeThaiDate } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { answerObservationSchema, issueDigestSchema } from "~/input/opinion";
import { answerObservation, issueDigest } from "~/services/opinion-digest.server";
import { decideDigest, findOpinions, parseRequestNumber } from "~/services/opinions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer: maybe, now } }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context: { viewer: maybe } }, "opinion.request");
	const { t, language } = readerOf(request);
	const opinions = await findOpinions({ number: parseRequestNumber(params.number), viewer, now });
	return {
		meta: { title: t("opinions.request.kicker", { number: opinions.number }) },
		request: opinions,
		decision: decideDigest({ request: opinions, viewer, now }),
		today: writeThaiDate(now, language),
		formKey: newFormKey(),
	};
}

export async function action({ request, params, context: { viewer: maybe, now } }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context: { viewer: maybe } }, "opinion.request");
	const number = parseRequestNumber(params.number);
	const form = await readForm(request);
	const back = (anchor: string) => redirect(readerOf(request).to(`/steward/opinions/${number}${anchor}`));
	if (form.get("intent") === "issue")
		return submitForm({
			request,
			form,
			schema: issueDigestSchema,
			act: async (input) => {
				await issueDigest({ viewer, number, input, now });
				return back("#digest");
			},
		});
	return submitForm({
		request,
		form,
		schema: answerObservationSchema,
		act: async (input) => {
			await answerObservation({ viewer, number, input, now });
			return back("#opinions");
		},
	});
}

export default function OpinionRequest() {
	const { request, decision, today, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	const lettersOf = useOpinionLetters(request);
	const { digest } = request;
	return (
		<Page
			header={
				<PageHeader
					trail={
						<Breadcrumbs
							items={[
								{ to: to("/steward"), label: t("steward.title") },
								{ to: to("/steward/opinions"), label: t("opinions.list.title") },
							]}
						/>
					}
					kicker={t("opinions.request.kicker", { number: request.number })}
					title={request.subject}
					titleLang="th"
					lede={request.proposal && format.text(request.proposal.title)}
					facts={request.example && <Tag>{t("common.example")}</Tag>}
					actions={
						request.proposal && (
							<ButtonLink
								to={to(`/proposals/${request.proposal.number}/opinions#request-${request.number}`)}
								variant="secondary"
							>
								{t("opinions.request.publicPage")}
							</ButtonLink>
						)
					}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				<RequestLetter letter={request} />
				<section aria-labelledby="opinions">
					<h2 id="opinions" className="mb-3">
						{t("opinions.title")}
					</h2>
					<OpinionMatrix opinions={request.opinions} />
					<div className="mt-6">
						{request.opinions.map((opinion) => (
							<OpinionDetail
								key={opinion.id}
								opinion={opinion}
								letters={lettersOf(opinion)}
								answerForm={(place) => (
									<ObservationForm opinion={opinion.id} place={place} answer={answer} formKey={formKey} />
								)}
							/>
						))}
					</div>
				</section>
				<section aria-labelledby="digest">
					<h2 id="digest" className="mb-3">
						{t("opinions.digest.title")}
					</h2>
					{digest ? (
						<>
							<p className="font-semibold">
								{t("opinions.digest.issued", {
									number: digest.letterNumber,
									date: format.date(digest.letterDate),
								})}
							</p>
							<p lang="th" className="max-w-narrow whitespace-pre-line">
								{digest.words}
							</p>
						</>
					) : decision.allowed ? (
						<DigestForm answer={answer} today={today} formKey={formKey} signatory={request.signatory} />
					) : (
						<Notice>
							<p>{t(`errors.${decision.reason}`)}</p>
						</Notice>
					)}
					<RequestDownloads request={request} />
				</section>
			</div>
		</Page>
	);
}
