import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { RoundTimeTag } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	Button,
	EmptyState,
	Form,
	Item,
	ItemList,
	Page,
	PageHeader,
	Pagination,
	Select,
} from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { listAllChallenges } from "~/services/challenges.server";
import { listRounds } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const { now } = context;
	const after = new URL(request.url).searchParams.get("after");
	const [rounds, challenges] = await Promise.all([listRounds({ now, after }), listAllChallenges({ now })]);
	return {
		meta: { title: readerOf(request).t("judgingRounds.title") },
		rounds,
		challenges: challenges
			.filter(({ state }) => state !== "archived")
			.map(({ slug, title }) => ({ slug, title })),
	};
}

export default function Rounds() {
	const { rounds, challenges } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("judgingRounds.title")}
					lede={t("judgingRounds.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				{challenges.length > 0 && (
					<Form
						method="get"
						action={to("/steward/judging/new")}
						layout="none"
						className="flex flex-wrap items-end gap-3"
					>
						<Select
							name="challenge"
							label={t("judgingRounds.newFor")}
							options={challenges.map(({ slug, title }) => ({ value: slug, label: format.text(title) }))}
						/>
						<Button icon="plus">{t("judgingRounds.new")}</Button>
					</Form>
				)}
				{rounds.items.length === 0 ? (
					<EmptyState title={t("judgingRounds.empty")}>{t("judgingRounds.emptyHint")}</EmptyState>
				) : (
					<div>
						<ItemList label={t("judgingRounds.title")}>
							{rounds.items.map((round) => (
								<Item
									key={round.id}
									level={2}
									to={to(`/steward/judging/${round.number}`)}
									title={format.text(round.name)}
									kicker={round.challenge ? format.text(round.challenge.title) : undefined}
									facts={
										<>
											<span>{t(`judging.kinds.${round.kind}`)}</span>
											<span>{t(`judging.modes.${round.mode}`)}</span>
											{round.example && <span>{t("common.example")}</span>}
										</>
									}
									aside={
										<>
											<RoundTimeTag time={round.time} />
											<span className="text-ink-soft">
												{t("judgingRounds.fromTo", {
													opens: format.dateTime(round.opensAt),
													closes: format.dateTime(round.closesAt),
												})}
											</span>
										</>
									}
								/>
							))}
						</ItemList>
						<Pagination next={rounds.next ? to(`/steward/judging?after=${rounds.next}`) : undefined} />
					</div>
				)}
			</div>
		</Page>
	);
}
