import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { DescriptionList, OwnWords, StatusTag, Table, type TagTone } from "~/components/ui";
import { CONTRIBUTIONS, type Owes, type PartState, type PartyRole } from "~/domain/commitment-parts";
import type { Bilingual } from "~/domain/vocabulary";

/** A part as a loader sends it. */
export interface SentPart {
	id: string;
	role: PartyRole;
	agency: { code: string; name: Bilingual } | null;
	name: string | null;
	owes: Owes;
	state: PartState;
	words: string | null;
	answeredAt: Date | string | null;
	askedAt: Date | string | null;
	revision: number;
}

const TONES: Record<PartState, TagTone> = {
	named: "neutral",
	asked: "gold",
	accepted: "success",
	declined: "danger",
	ended: "neutral",
};

/** Who it is: an agency with its page, or a partner by name. */
export function PartyName({ part }: { part: Pick<SentPart, "agency" | "name" | "role"> }) {
	const { t, to, format } = useI18n();
	return (
		<>
			{part.agency ? (
				<Link to={to(`/agencies/${part.agency.code}`)}>{format.text(part.agency.name)}</Link>
			) : (
				<OwnWords>{part.name}</OwnWords>
			)}
			<span className="block text-sm font-normal text-ink-soft">{t(`promises.parts.role.${part.role}`)}</span>
		</>
	);
}

/** What a supporting agency has answered, with its words; of others that they are named. */
export function PartAnswer({ part }: { part: SentPart }) {
	const { t, format } = useI18n();
	if (part.role === "lead") return null;
	const when =
		part.state === "asked"
			? part.askedAt && t("promises.parts.askedOn", { date: format.dateShort(part.askedAt) })
			: part.answeredAt && t("promises.parts.answeredOn", { date: format.dateShort(part.answeredAt) });
	return (
		<div className="text-sm">
			<StatusTag tone={TONES[part.state]}>{t(`promises.parts.state.${part.state}`)}</StatusTag>
			{when && <p className="text-ink-soft">{when}</p>}
			{part.words && (
				<p className="whitespace-pre-line">
					<OwnWords>{part.words}</OwnWords>
				</p>
			)}
		</div>
	);
}

/** Who owes what: a table where there is room, and one block for each on a phone. */
export function PartsMatrix({ parts }: { parts: readonly SentPart[] }) {
	const { t } = useI18n();
	return (
		<>
			<div className="hidden md:block">
				<Table
					caption={t("promises.parts.title")}
					captionHidden
					rows={parts}
					rowKey={({ id }) => id}
					columns={[
						{
							key: "party",
							header: t("promises.parts.party"),
							rowHeader: true,
							cell: (part) => <PartyName part={part} />,
						},
						...CONTRIBUTIONS.map((kind) => ({
							key: kind,
							header: t(`promises.parts.kind.${kind}`),
							cell: ({ owes }: SentPart) =>
								owes[kind] ? (
									<OwnWords>{owes[kind]}</OwnWords>
								) : (
									<>
										<span aria-hidden="true" className="text-ink-soft">
											–
										</span>
										<span className="sr-only">{t("promises.parts.none")}</span>
									</>
								),
						})),
						{
							key: "answer",
							header: t("promises.parts.answer"),
							cell: (part) => <PartAnswer part={part} />,
						},
					]}
				/>
			</div>
			<ul className="divide-y divide-line border-y border-line md:hidden">
				{parts.map((part) => (
					<li key={part.id} className="py-4">
						<p className="mb-2 font-semibold">
							<PartyName part={part} />
						</p>
						<DescriptionList
							items={CONTRIBUTIONS.map((kind) => ({
								term: t(`promises.parts.kind.${kind}`),
								detail: part.owes[kind] && <OwnWords>{part.owes[kind]}</OwnWords>,
							}))}
						/>
						<div className="mt-2">
							<PartAnswer part={part} />
						</div>
					</li>
				))}
			</ul>
		</>
	);
}
