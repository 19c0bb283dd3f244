import { useI18n } from "~/components/i18n";
import { Details, Tag } from "~/components/ui";
import { OpinionDetail, type ShownOpinion } from "./opinion-detail";
import { OpinionMatrix } from "./opinion-matrix";
import { RequestDownloads, useOpinionLetters } from "./request-downloads";
import { type Letter, RequestLetter } from "./request-letter";

/** A request as a loader sends it. */
type ShownRequest = Letter & {
	number: number;
	subject: string;
	proposal: { number: number } | null;
	digest: { words: string; letterNumber: string; letterDate: Date | string } | null;
	opinions: readonly ShownOpinion[];
	example: boolean;
};

/** One request on the page of a proposal: what was asked, who said what, what became of it. */
export function RequestSection({ request }: { request: ShownRequest }) {
	const { t, format } = useI18n();
	const lettersOf = useOpinionLetters(request);
	const id = `request-${request.number}`;
	const { digest, opinions } = request;
	return (
		<section id={id} aria-labelledby={`${id}-title`}>
			<p className="text-sm text-ink-soft">{t("opinions.request.kicker", { number: request.number })}</p>
			<h2 id={`${id}-title`} lang="th">
				{request.subject}
			</h2>
			<p className="flex flex-wrap gap-x-4 gap-y-1">
				<span>
					{t("opinions.answeredOf", {
						answered: opinions.filter(({ answeredAt }) => answeredAt !== null).length,
						asked: opinions.length,
					})}
				</span>
				<span>{t("opinions.dueAt", { date: format.date(request.dueAt) })}</span>
				{request.example && <Tag>{t("common.example")}</Tag>}
			</p>
			{digest && (
				<div className="mt-4 max-w-narrow">
					<h3>{t("opinions.digest.title")}</h3>
					<p className="text-sm text-ink-soft">
						{t("opinions.digest.issued", {
							number: digest.letterNumber,
							date: format.date(digest.letterDate),
						})}
					</p>
					<p lang="th" className="whitespace-pre-line">
						{digest.words}
					</p>
				</div>
			)}
			<div className="mt-4">
				<OpinionMatrix opinions={opinions} />
			</div>
			<Details summary={t("opinions.letter")}>
				<RequestLetter letter={request} />
			</Details>
			<div className="mt-6">
				{opinions.map((opinion) => (
					<OpinionDetail key={opinion.id} opinion={opinion} letters={lettersOf(opinion)} />
				))}
			</div>
			<RequestDownloads request={request} />
		</section>
	);
}
