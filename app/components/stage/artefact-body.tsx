import { useI18n } from "~/components/i18n";
import { type Description, DescriptionList, Icon, OwnWords, Tag, useOwnLang } from "~/components/ui";
import type { ArtefactView } from "~/domain/artefact";
import { artefactTitle } from "./artefact-title";

type BodyProps<K extends keyof ArtefactView> = { content: NonNullable<ArtefactView[K]> };

/** The content of an artefact in full, by its kind. `cited` are the standing insights that a statement may rest on. */
export function ArtefactBody({
	artefact,
	cited,
}: {
	artefact: ArtefactView;
	cited: readonly ArtefactView[];
}) {
	const { insight, statement, idea, prototype, trial } = artefact;
	if (insight) return <InsightBody content={insight} />;
	if (statement) return <StatementBody content={statement} cited={cited} />;
	if (idea) return <IdeaBody content={idea} />;
	if (prototype) return <PrototypeBody content={prototype} />;
	return trial ? <TrialBody content={trial} /> : null;
}

function InsightBody({ content }: BodyProps<"insight">) {
	const { t } = useI18n();
	return (
		<DescriptionList
			items={[
				{ term: t("stages.field.needs"), detail: <OwnWords>{content.needs}</OwnWords> },
				{ term: t("stages.field.painPoints"), detail: <OwnWords>{content.painPoints}</OwnWords> },
				{
					term: t("stages.field.group"),
					detail: `${t(`domain.targetGroup.${content.group}`)} · ${t("stages.people", { count: content.people })}`,
				},
			]}
		/>
	);
}

function StatementBody({ content, cited }: BodyProps<"statement"> & { cited: readonly ArtefactView[] }) {
	const { t } = useI18n();
	const insights = cited.filter(({ id }) => content.cites.includes(id));
	return (
		<DescriptionList
			items={[
				{ term: t("stages.field.who"), detail: <OwnWords>{content.who}</OwnWords> },
				{ term: t("stages.field.need"), detail: <OwnWords>{content.need}</OwnWords> },
				{ term: t("stages.field.because"), detail: <OwnWords>{content.because}</OwnWords> },
				{ term: t("stages.field.measure"), detail: <OwnWords>{content.measure}</OwnWords> },
				{
					term: t("stages.field.cites"),
					detail: insights.length > 0 && (
						<ul className="flex flex-col gap-1">
							{insights.map((insight) => (
								<li key={insight.id}>
									<a href={`#artefact-${insight.id}`}>
										<OwnWords>{artefactTitle(t, insight)}</OwnWords>
									</a>
								</li>
							))}
						</ul>
					),
				},
			]}
		/>
	);
}

function IdeaBody({ content }: BodyProps<"idea">) {
	const { t } = useI18n();
	return (
		<div className="flex flex-col gap-3">
			<p className="whitespace-pre-line">
				<OwnWords>{content.description}</OwnWords>
			</p>
			<div className="flex flex-wrap gap-2">
				{(["impact", "volume", "effort"] as const).map((measure) => (
					<Tag key={measure}>
						{t(`stages.level.${measure}`, { level: t(`domain.level.${content[measure]}`) })}
					</Tag>
				))}
			</div>
			{content.chosen && content.why && (
				<p className="border-l-4 border-gold pl-4">
					<span className="font-semibold">{t("stages.whyChosen")}: </span>
					<OwnWords>{content.why}</OwnWords>
				</p>
			)}
		</div>
	);
}

function PrototypeBody({ content }: BodyProps<"prototype">) {
	const { t, format } = useI18n();
	const langOf = useOwnLang();
	const facts: Description[] = [
		{ term: t("stages.field.real"), detail: <OwnWords>{content.real}</OwnWords> },
		{ term: t("stages.field.pretend"), detail: <OwnWords>{content.pretend}</OwnWords> },
		{
			term: t("stages.field.cost"),
			detail: typeof content.cost === "number" && `${format.baht(content.cost)} ${t("stages.field.baht")}`,
		},
		{
			term: t("stages.field.buildingBlocks"),
			detail: content.buildingBlocks.map((block) => t(`domain.buildingBlock.${block}`)).join(", "),
		},
	];
	return (
		<div className="flex flex-col gap-4">
			<p className="whitespace-pre-line">
				<OwnWords>{content.description}</OwnWords>
			</p>
			{content.pictures.length > 0 && (
				<div className="grid gap-3 sm:grid-cols-2">
					{content.pictures.map((picture) => (
						<img
							key={picture.id}
							src={`/files/${picture.id}`}
							alt={picture.alt ?? ""}
							lang={langOf(picture.alt)}
							width={picture.width ?? undefined}
							height={picture.height ?? undefined}
							loading="lazy"
							className="h-auto max-w-full border border-line"
						/>
					))}
				</div>
			)}
			{content.link && (
				<p>
					<a href={content.link} rel="nofollow ugc noopener" className="inline-flex items-center gap-2 py-1">
						{t("stages.openPrototype")}
						<span>{t("ui.externalLink")}</span>
						<Icon name="arrow" size="sm" />
					</a>
				</p>
			)}
			<DescriptionList items={facts} />
		</div>
	);
}

function TrialBody({ content }: BodyProps<"trial">) {
	const { t } = useI18n();
	return (
		<DescriptionList
			items={[
				{
					term: t("stages.field.participants"),
					detail: content.participants
						.map(
							({ group, people }) =>
								`${t(`domain.targetGroup.${group}`)} ${t("stages.people", { count: people })}`,
						)
						.join(" · "),
				},
				{ term: t("stages.field.result"), detail: <OwnWords>{content.result}</OwnWords> },
				{ term: content.measure, detail: <BeforeAfter content={content} /> },
				{ term: t("stages.field.decision"), detail: t(`domain.trialDecision.${content.decision}`) },
			]}
		/>
	);
}

function BeforeAfter({ content: { before, after, unit } }: BodyProps<"trial">) {
	const { t, format } = useI18n();
	const values = {
		before: typeof before === "number" ? format.number(before) : "",
		after: typeof after === "number" ? format.number(after) : "",
		unit: unit ?? "",
	};
	if (values.before && values.after)
		return <span className="font-semibold tabular-nums">{t("stages.beforeAfter", values)}</span>;
	if (values.before) return t("stages.onlyBefore", values);
	return values.after ? t("stages.onlyAfter", values) : null;
}
