import { useI18n } from "~/components/i18n";
import { Time } from "~/components/ui";
import type { ConfirmationAnswer, ConfirmationQuestion } from "~/domain/commitment";

type Note = {
	question: ConfirmationQuestion;
	answer: ConfirmationAnswer;
	note: string | null;
	picture: { id: string; width: number; height: number } | null;
	at: Date | string;
};

/** What supporters wrote or sent to the agency beside their answers, without names; only for the agency and stewards. */
export function SupporterNotes({ notes }: { notes: readonly Note[] }) {
	const { t } = useI18n();
	return (
		<section aria-labelledby="notes" className="print:hidden">
			<h2 id="notes">{t("commitments.confirm.notes")}</h2>
			<p className="mb-4 text-ink-soft">{t("commitments.confirm.notesNote")}</p>
			<ul className="divide-y divide-line border-y border-line">
				{notes.map(({ question, answer, note, picture, at }) => (
					<li key={`${new Date(at).toISOString()}${picture?.id ?? note}`} className="py-3">
						<p className="flex flex-wrap gap-x-4 text-sm">
							<span className="font-semibold">{t(`domain.confirmation.${answer}`)}</span>
							<span className="text-ink-soft">{t(`confirmation.at.${question}`)}</span>
							<span className="text-ink-soft">
								<Time at={at} as="dateShort" />
							</span>
						</p>
						{note && <p className="whitespace-pre-line">{note}</p>}
						{picture && <AnswerPictureLink picture={picture} alt={t("confirmation.pictureOf")} />}
					</li>
				))}
			</ul>
		</section>
	);
}

/** A picture of an answer, small; it opens whole. */
export function AnswerPictureLink({
	picture,
	alt,
}: {
	picture: { id: string; width: number; height: number };
	alt: string;
}) {
	return (
		<a href={`/files/${picture.id}`} className="mt-2 inline-block max-w-64">
			<img
				src={`/files/${picture.id}`}
				alt={alt}
				width={picture.width}
				height={picture.height}
				loading="lazy"
				className="h-auto max-h-48 w-auto max-w-full rounded-sm border border-line"
			/>
		</a>
	);
}
