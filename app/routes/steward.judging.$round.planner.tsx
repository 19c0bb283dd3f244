import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { PlannerResult } from "~/components/judging/planner-result";
import { RoundHeader } from "~/components/judging/round-nav";
import { metaOf } from "~/components/page-meta";
import { Button, Form, Page, TextField } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { plannerSchema } from "~/input/judging-panel";
import { findEffortFigures, planRoundEffort, WANTED_TAU } from "~/services/judging-planner.server";
import { findRound, toRoundHead } from "~/services/judging-rounds.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

const FIELDS = ["judges", "minutesPerJudge", "minutesPerEntry", "entries"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const query = new URL(request.url).searchParams;
	const stored = await findRound({ number: params.round });
	// why: a field that is no number, or left empty, falls back to what the round has
	const asked = Object.fromEntries(
		FIELDS.flatMap((name) => {
			const read = plannerSchema.shape[name].safeParse(query.get(name) || undefined);
			return read.success && read.data !== undefined ? [[name, read.data]] : [];
		}),
	);
	const figures = await findEffortFigures({ round: stored, asked });
	return {
		meta: { title: readerOf(request).t("judgingRounds.planner.title") },
		round: await toRoundHead({ round: stored, now: context.now }),
		figures,
		plan: await planRoundEffort({ round: stored, figures }),
		chosen: stored.reviewsPerEntry,
		places: Math.min(stored.places, figures.entries - 1),
		wanted: WANTED_TAU,
	};
}

export default function Planner() {
	const { round, figures, plan, chosen, places, wanted } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<Page
			header={
				<RoundHeader
					round={round}
					current="assignment"
					title={t("judgingRounds.planner.title")}
					lede={t("judgingRounds.planner.lede")}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				<Form
					method="get"
					layout="none"
					action={to(`/steward/judging/${round.number}/planner`)}
					className="flex flex-wrap items-end gap-5"
				>
					{FIELDS.map((name) => (
						<TextField
							key={name}
							name={name}
							label={t(`judgingRounds.planner.${name}`)}
							defaultValue={String(figures[name])}
							inputMode="numeric"
							width="xs"
						/>
					))}
					<Button variant="secondary">{t("judgingRounds.planner.count")}</Button>
				</Form>
				<PlannerResult plan={plan} chosen={chosen} places={places} wanted={wanted} />
			</div>
		</Page>
	);
}
