import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { CountingNote, HowCounted } from "~/components/signal/counting-note";
import { usePeriodText } from "~/components/signal/need-figure";
import { NeedItem } from "~/components/signal/need-item";
import { EmptyState, ItemList, Page, PageHeader, Pagination } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { tableListSchema } from "~/input/signal";
import { findNeedsState, listPublicNeeds, type PublicNeed } from "~/services/signal-pages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const { after } = tableListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	const state = await findNeedsState();
	const { items, next } = await listPublicNeeds({ state, after });
	return {
		meta: { title: t("needs.title"), description: t("needs.lede") },
		periods: state.periods,
		countedAt: state.countedAt,
		example: state.example,
		rising: items.filter((need) => need.rising),
		others: items.filter((need) => !need.rising),
		next,
		after,
	};
}

export default function Needs() {
	const { periods, countedAt, example, rising, others, next, after } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const periodText = usePeriodText();
	const isEmpty = rising.length + others.length === 0;
	return (
		<Page header={<PageHeader title={t("needs.title")} lede={t("needs.lede")} />}>
			<div className="flex flex-col gap-10">
				<CountingNote example={example && !isEmpty} />
				{isEmpty ? (
					<EmptyState title={t("needs.empty")}>{t("needs.emptyNote")}</EmptyState>
				) : (
					<>
						{!after && (
							<section aria-labelledby="rising">
								<h2 id="rising">{t("needs.risingTitle")}</h2>
								<p className="mb-4 text-ink-soft">
									{rising.length === 0 ? t("needs.noneRising") : periods && periodText(periods)}
								</p>
								<NeedRows needs={rising} label={t("needs.risingTitle")} />
							</section>
						)}
						<section aria-labelledby="all">
							<h2 id="all" className="mb-4">
								{t("needs.all")}
							</h2>
							<NeedRows needs={after ? [...rising, ...others] : others} label={t("needs.all")} />
						</section>
						<HowCounted />
						{countedAt && (
							<p className="text-sm text-ink-soft">
								{t("needs.countedAt", { date: format.dateTime(countedAt) })}
							</p>
						)}
					</>
				)}
				<Pagination previous={after && to("/needs")} next={next ? to(`/needs?after=${next}`) : undefined} />
			</div>
		</Page>
	);
}

function NeedRows({ needs, label }: { needs: readonly PublicNeed[]; label: string }) {
	const { to } = useI18n();
	if (needs.length === 0) return null;
	return (
		<ItemList label={label}>
			{needs.map((need) => (
				<NeedItem key={need.number} {...need} to={to(`/needs/${need.number}`)} />
			))}
		</ItemList>
	);
}
