import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { CountingNote } from "~/components/signal/counting-note";
import { FigureDetails } from "~/components/signal/figure-details";
import { NeedsTrail } from "~/components/signal/needs-trail";
import { OpenedChallenges } from "~/components/signal/opened-challenges";
import { ButtonLink, Page, PageHeader, StatusTag } from "~/components/ui";
import { DomainError } from "~/domain/errors";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { needSliceSchema } from "~/input/signal";
import { findSlicePage } from "~/services/signal-group-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const slice = needSliceSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	if (!slice || slice.kind === "group") throw new DomainError("notFound");
	const page = await findSlicePage({ viewer, kind: slice.kind, key: slice.key });
	return { meta: { title: readerOf(request).format.text(page.name) }, page };
}

export default function SliceOfNeeds() {
	const { page } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const { kind, key, figure, state } = page;
	const query = new URLSearchParams({ [kind]: key });
	return (
		<Page
			header={
				<PageHeader
					trail={<NeedsTrail />}
					kicker={t(`needs.kinds.${kind}`)}
					title={format.text(page.name)}
					facts={figure.rising && <StatusTag tone="warning">{t("needs.rising")}</StatusTag>}
					actions={
						<>
							<ButtonLink to={to(`/steward/challenges/new?${query}`)}>{t("needs.desk.open")}</ButtonLink>
							<ButtonLink to={to(`/steward/needs/reports?${query}`)} variant="secondary">
								{t("needs.desk.read")}
							</ButtonLink>
						</>
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<CountingNote isCurrent={state.isCurrent} example={state.example} />
				<FigureDetails figure={figure} periods={state.periods} />
				<OpenedChallenges challenges={page.challenges} />
			</div>
		</Page>
	);
}
