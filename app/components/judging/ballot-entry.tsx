import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Markdown } from "~/components/markdown";
import { AttachmentList } from "~/components/proposal/proposal-story";
import { ArtefactCard } from "~/components/stage/artefact-card";
import { DescriptionList, Details, Notice, OwnWords } from "~/components/ui";
import type { ArtefactView } from "~/domain/artefact";
import { proposalPath } from "~/domain/proposal-path";
import type { Stage } from "~/domain/stage";
import type { Bilingual, TargetGroup } from "~/domain/vocabulary";

/** An entry as `findEntryView` gives it. */
export interface ShownEntry {
	number: number;
	title: { th: string; en: string | null };
	summary: { th: string; en: string | null };
	track: Bilingual | null;
	problem: string;
	service: string;
	agency: Bilingual | null;
	targetGroups: { group: TargetGroup; experience: string; needs: string; painPoints: string }[];
	bodyHtml: string;
	attachments: {
		id: string;
		name: string;
		type: string;
		bytes: number;
		width: number | null;
		height: number | null;
		alt: string;
	}[];
	stages: { stage: Stage; artefacts: ArtefactView[] }[];
	authors: { team: string; names: string[]; number: number; slug: string } | null;
}

type BallotEntryProps = {
	entry: ShownEntry;
	/** Parts open at first. */
	open?: boolean;
	/** Says that the text is in Thai, where the page does not say so itself. */
	withLanguageNote?: boolean;
};

/** Everything that a judge reads of an entry, in parts that open and close. */
export function BallotEntry({ entry, open = true, withLanguageNote = true }: BallotEntryProps) {
	const { t, to, format, language } = useI18n();
	const lang = language === "en" ? "th" : undefined;
	const insights = entry.stages.flatMap(({ artefacts }) =>
		artefacts.filter(({ kind }) => kind === "insight"),
	);
	const attachments = entry.attachments.map((file, index) => ({
		...file,
		name: file.name || t("judge.entry.file", { number: index + 1 }),
		alt: file.alt || t("judge.entry.file", { number: index + 1 }),
	}));
	const { authors } = entry;
	return (
		<div className="flex flex-col gap-3">
			{lang && withLanguageNote && <Notice>{t("proposals.thaiOnly")}</Notice>}
			<DescriptionList
				items={[
					{ term: t("judge.entry.track"), detail: entry.track && format.text(entry.track) },
					{
						term: t("proposals.fact.service"),
						detail: entry.service && <span lang={lang}>{entry.service}</span>,
					},
					{ term: t("proposals.fact.agency"), detail: entry.agency && format.text(entry.agency) },
					{
						term: t("proposals.fact.authors"),
						detail: authors && (
							<>
								{authors.team && (
									<span className="block font-semibold">
										<OwnWords>{authors.team}</OwnWords>
									</span>
								)}
								{authors.names.join(language === "th" ? " · " : ", ")}{" "}
								<Link to={to(proposalPath(authors))}>{t("judge.entry.publicPage")}</Link>
							</>
						),
					},
				]}
			/>
			{entry.problem && (
				<Details open={open} summary={t("proposals.section.problem")}>
					<p lang={lang} className="max-w-text whitespace-pre-line">
						{entry.problem}
					</p>
				</Details>
			)}
			{entry.targetGroups.length > 0 && (
				<Details open={open} summary={t("proposals.section.groups")}>
					<div className="flex flex-col gap-4">
						{entry.targetGroups.map((row) => (
							<div key={`${row.group} ${row.needs}`}>
								<h3 className="text-lg">{t(`domain.targetGroup.${row.group}`)}</h3>
								<DescriptionList
									items={(["experience", "needs", "painPoints"] as const).map((key) => ({
										term: t(`proposals.${key}`),
										detail: row[key] && <span lang={lang}>{row[key]}</span>,
									}))}
								/>
							</div>
						))}
					</div>
				</Details>
			)}
			{entry.bodyHtml && (
				<Details open={open} summary={t("proposals.section.story")}>
					<Markdown html={entry.bodyHtml} lang={lang} />
				</Details>
			)}
			{entry.stages.map(({ stage, artefacts }) => (
				<Details
					key={stage}
					open={open && (stage === "prototype" || stage === "test")}
					summary={t("judge.entry.stage", {
						stage: t(`domain.stage.${stage}`),
						count: artefacts.length,
					})}
				>
					<div lang={lang} className="flex flex-col gap-5">
						{artefacts.map((artefact) => (
							<ArtefactCard key={artefact.id} artefact={artefact} insights={insights} level={3} />
						))}
					</div>
				</Details>
			))}
			{attachments.length > 0 && (
				<Details open={open} summary={t("judge.entry.attachments", { count: attachments.length })}>
					<AttachmentList attachments={attachments} />
				</Details>
			)}
		</div>
	);
}
