import { useI18n } from "~/components/i18n";
import { Time } from "~/components/ui";
import type { ConfirmationAnswer } from "~/domain/commitment";

type Note = { answer: ConfirmationAnswer; note: string; at: Date | string };

/** What supporters wrote to the agency beside their answers, without names; only for the agency and stewards. */
export function SupporterNotes({ notes }: { notes: readonly Note[] }) {
	const { t } = useI18n();
	return (
		<section aria-labelledby="notes" className="print:hidden">
			<h2 id="notes">{t("commitments.confirm.notes")}</h2>
			<p className="mb-4 text-ink-soft">{t("commitments.confirm.notesNote")}</p>
			<ul className="divide-y divide-line border-y border-line">
				{notes.map(({ answer, note, at }) => (
					<li key={`${new Date(at).toISOString()}${note}`} className="py-3">
						<p className="flex flex-wrap gap-x-4 text-sm">
							<span className="font-semibold">{t(`domain.confirmation.${answer}`)}</span>
							<span className="text-ink-soft">
								<Time at={at} as="dateShort" />
							</span>
						</p>
						<p className="whitespace-pre-line">{note}</p>
					</li>
				))}
			</ul>
		</section>
	);
}
