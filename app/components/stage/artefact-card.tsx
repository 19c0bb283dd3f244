import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { OwnWords, StatusTag, SummaryCard, useOwnLang, VisuallyHidden } from "~/components/ui";
import type { ArtefactView } from "~/domain/artefact";
import { ArtefactBody } from "./artefact-body";
import { artefactTitle } from "./artefact-title";

type ArtefactCardProps = {
	artefact: ArtefactView;
	/** Standing insights, for what a statement rests on. */
	insights: readonly ArtefactView[];
	/** Address of the stages page, where the viewer may change and take back. */
	editAt?: string;
	/** Level of its title in the page's outline. */
	level?: 2 | 3 | 4;
};

/** One artefact with its whole content, and the ways to change it for its authors. */
export function ArtefactCard({ artefact, insights, editAt, level = 4 }: ArtefactCardProps) {
	const { t } = useI18n();
	const title = artefactTitle(t, artefact);
	const titleLang = useOwnLang()(title);
	return (
		<SummaryCard
			id={`artefact-${artefact.id}`}
			level={level}
			title={title}
			titleLang={titleLang}
			actions={
				editAt && (
					<>
						<Link to={`${editAt}/new/${artefact.kind}?from=${artefact.id}`} className="py-1">
							{t("common.edit")}{" "}
							<VisuallyHidden>
								<OwnWords>{title}</OwnWords>
							</VisuallyHidden>
						</Link>
						<Link to={`${editAt}/remove/${artefact.id}`} className="py-1">
							{t("common.remove")}{" "}
							<VisuallyHidden>
								<OwnWords>{title}</OwnWords>
							</VisuallyHidden>
						</Link>
					</>
				)
			}
		>
			<p className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
				<span>
					{t(`domain.artefact.${artefact.kind}`)}
					{artefact.insight && ` · ${t(`domain.insightMethod.${artefact.insight.method}`)}`}
				</span>
				{artefact.idea?.chosen && <StatusTag tone="gold">{t("stages.chosenTag")}</StatusTag>}
			</p>
			<ArtefactBody artefact={artefact} cited={insights} />
		</SummaryCard>
	);
}
