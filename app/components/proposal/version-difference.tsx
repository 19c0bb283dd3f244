import { useI18n } from "~/components/i18n";
import type { ProposalText } from "~/domain/proposal-text";
import { compareTexts } from "~/domain/text-difference";
import type { Translate } from "~/i18n/translate";

/** Everything of a version that can be compared as text, under the name that the page gives it. */
function textsOf(
	text: ProposalText,
	files: readonly { name: string }[],
	t: Translate,
): Record<string, string> {
	const lines = (words: string[]) => words.join(", ");
	return {
		[t("proposals.new.titleLabel")]: text.title,
		[t("proposals.form.summary")]: text.summary,
		[t("proposals.fact.service")]: text.service,
		[t("proposals.section.problem")]: text.problem,
		[t("proposals.section.groups")]: text.targetGroups
			.map((row) =>
				[t(`domain.targetGroup.${row.group}`), row.experience, row.needs, row.painPoints]
					.filter(Boolean)
					.join("\n"),
			)
			.join("\n\n"),
		[t("proposals.fact.area")]: text.nationwide ? t("domain.nationwide") : text.provinces.join(", "),
		[t("proposals.fact.channels")]: lines(text.channels.map((key) => t(`domain.channel.${key}`))),
		[t("proposals.fact.changes")]: lines(text.changeKinds.map((key) => t(`domain.changeKind.${key}`))),
		[t("proposals.fact.impacts")]: lines(text.impacts.map((key) => t(`domain.impact.${key}`))),
		[t("proposals.form.teamName")]: text.teamName,
		[t("proposals.section.story")]: text.body,
		[t("proposals.form.titleEn")]: text.titleEn,
		[t("proposals.form.summaryEn")]: text.summaryEn,
		[t("proposals.section.attachments")]: lines(files.map(({ name }) => name)),
	};
}

type Version = { text: ProposalText; attachments: readonly { name: string }[] };

/** What changed between two versions, field by field: what was taken out is struck through, what came is underlined. */
export function VersionDifference({ before, after }: { before: Version; after: Version }) {
	const { t, language } = useI18n();
	const old = textsOf(before.text, before.attachments, t);
	const young = textsOf(after.text, after.attachments, t);
	const changed = Object.keys(young).filter((name) => old[name] !== young[name]);
	if (changed.length === 0) return <p className="text-ink-soft">{t("proposals.versions.unchanged")}</p>;
	return (
		<dl className="mt-3 flex flex-col gap-4">
			{changed.map((name) => (
				<div key={name}>
					<dt className="text-sm font-semibold text-ink-soft">{name}</dt>
					<dd lang={language === "en" ? "th" : undefined} className="whitespace-pre-line wrap-anywhere">
						<Difference before={old[name] ?? ""} after={young[name] ?? ""} />
					</dd>
				</div>
			))}
		</dl>
	);
}

function Difference({ before, after }: { before: string; after: string }) {
	const { t } = useI18n();
	let place = 0;
	return (
		<>
			{compareTexts({ before, after }).map(({ kind, text }) => {
				const key = `${place}-${kind}`;
				place += text.length;
				if (kind === "same") return <span key={key}>{text}</span>;
				const Mark = kind === "added" ? "ins" : "del";
				return (
					<Mark key={key} className={kind === "added" ? "bg-success-soft" : "bg-danger-soft"}>
						<span className="sr-only">
							{t(kind === "added" ? "proposals.versions.added" : "proposals.versions.removed")}{" "}
						</span>
						{text}
					</Mark>
				);
			})}
		</>
	);
}
