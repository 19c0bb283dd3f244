import { useI18n } from "~/components/i18n";
import { Markdown } from "~/components/markdown";
import { Icon, Notice } from "~/components/ui";
import type { TargetGroup } from "~/domain/vocabulary";

type ProposalStoryProps = {
	proposal: {
		text: {
			problem: string;
			targetGroups: { group: TargetGroup; experience: string; needs: string; painPoints: string }[];
		};
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
	};
};

/** The story of a proposal: problem, the people it is for, the text itself, pictures and documents. */
export function ProposalStory({ proposal }: ProposalStoryProps) {
	const { t, language } = useI18n();
	const { text, bodyHtml, attachments } = proposal;
	const lang = language === "en" ? "th" : undefined;
	const words = [
		{ key: "experience", label: t("proposals.experience") },
		{ key: "needs", label: t("proposals.needs") },
		{ key: "painPoints", label: t("proposals.painPoints") },
	] as const;
	return (
		<div className="flex flex-col gap-10">
			{lang && <Notice>{t("proposals.thaiOnly")}</Notice>}
			{text.problem && (
				<section aria-labelledby="problem">
					<h2 id="problem">{t("proposals.section.problem")}</h2>
					<p lang={lang} className="mt-2 max-w-text whitespace-pre-line text-lg">
						{text.problem}
					</p>
				</section>
			)}
			{text.targetGroups.length > 0 && (
				<section aria-labelledby="groups">
					<h2 id="groups">{t("proposals.section.groups")}</h2>
					{text.targetGroups.map((row) => (
						<div
							key={`${row.group} ${row.needs} ${row.painPoints}`}
							className="mt-4 max-w-text border-l-4 border-gold pl-4"
						>
							<h3 className="text-lg">{t(`domain.targetGroup.${row.group}`)}</h3>
							<dl className="mt-1 flex flex-col gap-2">
								{words
									.filter(({ key }) => row[key])
									.map(({ key, label }) => (
										<div key={key}>
											<dt className="text-sm text-ink-soft">{label}</dt>
											<dd lang={lang} className="whitespace-pre-line">
												{row[key]}
											</dd>
										</div>
									))}
							</dl>
						</div>
					))}
				</section>
			)}
			{bodyHtml && (
				<section aria-labelledby="story">
					<h2 id="story">{t("proposals.section.story")}</h2>
					<div className="mt-2">
						<Markdown html={bodyHtml} lang={lang} />
					</div>
				</section>
			)}
			{attachments.length > 0 && (
				<section aria-labelledby="attachments">
					<h2 id="attachments">{t("proposals.section.attachments")}</h2>
					<AttachmentList attachments={attachments} />
				</section>
			)}
		</div>
	);
}

/** Pictures as pictures, documents as links with kind and size. */
export function AttachmentList({ attachments }: Pick<ProposalStoryProps["proposal"], "attachments">) {
	const { t } = useI18n();
	const size = useFileSize();
	return (
		<ul className="mt-4 grid gap-5 sm:grid-cols-2">
			{attachments.map((file) => (
				<li key={file.id} className="min-w-0">
					{file.type.startsWith("image/") ? (
						<figure>
							<a href={`/files/${file.id}`}>
								<img
									src={`/files/${file.id}`}
									alt={file.alt || file.name}
									width={file.width ?? undefined}
									height={file.height ?? undefined}
									loading="lazy"
									className="h-auto max-h-80 w-full border border-line bg-sunken object-contain"
								/>
							</a>
							{file.alt && <figcaption className="mt-1 text-sm text-ink-soft">{file.alt}</figcaption>}
						</figure>
					) : (
						<a href={`/files/${file.id}`} className="inline-flex items-start gap-2 py-1">
							<Icon name="file" className="mt-1" />
							<span className="min-w-0 wrap-anywhere">
								{file.name}{" "}
								<span className="text-sm text-ink-soft">
									{t("proposals.fileFacts", { kind: t("proposals.pdf"), size: size(file.bytes) })}
								</span>
							</span>
						</a>
					)}
				</li>
			))}
		</ul>
	);
}

/** Writes a size in bytes as a reader says it. */
export function useFileSize(): (bytes: number) => string {
	const { t } = useI18n();
	return (bytes) =>
		bytes < 1_000_000
			? t("proposals.kilobytes", { count: Math.max(1, Math.round(bytes / 1_000)) })
			: t("proposals.megabytes", { count: Math.round(bytes / 100_000) / 10 });
}
