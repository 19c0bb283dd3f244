import { useI18n } from "~/components/i18n";
import { ExternalLink, OwnWords, StatusTag, Time } from "~/components/ui";
import type { Deliverable } from "~/domain/promise-difference";

/** Evidence as a loader sends it. */
export interface SentEvidence {
	id: string;
	deliverable: string;
	note: string | null;
	report: number | null;
	link: string | null;
	file: { id: string; name: string } | null;
	at: Date | string;
}

type DeliverableListProps = {
	/** Number of the commitment, whose reports evidence may name. */
	number: number;
	deliverables: readonly Deliverable[];
	evidence: readonly SentEvidence[];
};

/** Each deliverable with the evidence that it needs and the evidence that there is, so that one sees what is proved. */
export function DeliverableList({ number, deliverables, evidence }: DeliverableListProps) {
	const { t } = useI18n();
	const givenFor = (name: string) => evidence.filter(({ deliverable }) => deliverable === name);
	const proved = deliverables.filter(({ name }) => givenFor(name).length > 0).length;
	return (
		<>
			<p className="mb-3">{t("promises.evidence.sum", { proved, total: deliverables.length })}</p>
			<ol className="divide-y divide-line border-y border-line">
				{deliverables.map(({ name, evidence: required }) => {
					const given = givenFor(name);
					return (
						<li key={name} className="py-4">
							<p className="flex flex-wrap items-center gap-x-4 gap-y-1">
								<span className="font-semibold">
									<OwnWords>{name}</OwnWords>
								</span>
								<StatusTag tone={given.length > 0 ? "success" : "neutral"}>
									{t(given.length > 0 ? "promises.evidence.proved" : "promises.evidence.missing")}
								</StatusTag>
							</p>
							<p>
								<span className="text-ink-soft">{t("promises.evidence.required")}: </span>
								<OwnWords>{required}</OwnWords>
							</p>
							{given.length > 0 && (
								<ul aria-label={t("promises.evidence.given")} className="mt-2 flex flex-col gap-1">
									{given.map((one) => (
										<GivenEvidence key={one.id} number={number} evidence={one} />
									))}
								</ul>
							)}
						</li>
					);
				})}
			</ol>
		</>
	);
}

function GivenEvidence({ number, evidence }: { number: number; evidence: SentEvidence }) {
	const { t, to } = useI18n();
	const { report, link, file, note, at } = evidence;
	return (
		<li className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
			{report !== null && (
				<a href={`${to(`/commitments/${number}`)}#report-${report}`}>
					{t("promises.evidence.reportNumber", { number: report })}
				</a>
			)}
			{link && <ExternalLink href={link}>{link}</ExternalLink>}
			{file && (
				<a href={`/files/${file.id}`} className="[overflow-wrap:anywhere]">
					{file.name}
				</a>
			)}
			<OwnWords>{note}</OwnWords>
			<span className="text-ink-soft">
				<Time at={at} as="dateShort" />
			</span>
		</li>
	);
}
