import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { DescriptionList } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { AgendaStanding, FollowUpList, type ShownAgendaItem } from "./agenda-entry";

/** One item of an agenda: the meeting, the resolution, what the agencies did. */
export function AgendaStory({ item }: { item: ShownAgendaItem }) {
	const { t, to, format } = useI18n();
	return (
		<div className="flex flex-col gap-10">
			<DescriptionList
				items={[
					{
						term: t("agenda.proposal"),
						detail: item.proposal && (
							<Link to={to(proposalPath(item.proposal))}>{format.text(item.proposal.title)}</Link>
						),
					},
					{ term: t("agenda.note"), detail: item.note && <span lang="th">{item.note}</span> },
				]}
			/>
			<section aria-labelledby="resolution">
				<h2 id="resolution" className="mb-2">
					{t("agenda.resolutionTitle")}
				</h2>
				{item.resolution ? (
					<>
						<p>
							<AgendaStanding item={item} />
						</p>
						<p lang="th" className="max-w-narrow whitespace-pre-line">
							{item.resolution.words}
						</p>
					</>
				) : (
					<p className="text-ink-soft">{t("agenda.noResolution")}</p>
				)}
			</section>
			{item.resolution && (
				<section aria-labelledby="follow-ups">
					<h2 id="follow-ups" className="mb-3">
						{t("agenda.followUps")}
					</h2>
					<FollowUpList followUps={item.followUps} />
				</section>
			)}
		</div>
	);
}
