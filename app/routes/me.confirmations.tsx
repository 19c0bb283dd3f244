import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, EmptyState, Item, ItemList, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { listOpenQuestions } from "~/services/confirmation-questions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	return {
		meta: { title: t("commitments.confirm.mineTitle") },
		questions: await listOpenQuestions({ viewer, now: context.now }),
	};
}

export default function MyConfirmations() {
	const { questions } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/me"), label: t("common.nav.me") }]} />}
					title={t("commitments.confirm.mineTitle")}
					lede={t("commitments.confirm.mineLede")}
				/>
			}
		>
			{questions.length === 0 ? (
				<EmptyState
					title={t("commitments.confirm.mineEmpty")}
					action={
						<ButtonLink to={to("/proposals")} variant="secondary">
							{t("commitments.confirm.mineEmptyAction")}
						</ButtonLink>
					}
				>
					{t("commitments.confirm.mineEmptyNote")}
				</EmptyState>
			) : (
				<ItemList label={t("commitments.confirm.mineTitle")}>
					{questions.map(({ number, deliverable, agency, liveAt, answer, earlier }) => (
						<Item
							key={number}
							level={2}
							to={to(`/commitments/${number}`)}
							title={format.text(deliverable)}
							kicker={agency && format.text(agency.name)}
							facts={
								<>
									{liveAt && (
										<span className="text-ink-soft">
											{t("commitments.list.liveSince", { date: format.dateShort(liveAt) })}
										</span>
									)}
									<span className={answer ? undefined : "font-semibold"}>
										{answer
											? t("commitments.confirm.yours", { answer: t(`domain.confirmation.${answer}`) })
											: t(earlier ? "confirmation.asksAgain" : "commitments.confirm.notAnswered")}
									</span>
								</>
							}
							aside={
								<ButtonLink
									to={to(`/commitments/${number}/confirm`)}
									variant={answer ? "quiet" : "secondary"}
									size="sm"
								>
									{t(answer ? "commitments.confirm.changeAction" : "commitments.confirm.askAction")}
								</ButtonLink>
							}
						/>
					))}
				</ItemList>
			)}
		</Page>
	);
}
