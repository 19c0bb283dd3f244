import { useI18n } from "~/components/i18n";
import { DescriptionList } from "~/components/ui";
import type { Signatory, Urgency } from "~/domain/opinion";

/** A letter that asks for opinions, as a loader sends it. */
export type Letter = {
	question: string;
	urgency: Urgency;
	letterNumber: string;
	letterDate: Date | string;
	dueAt: Date | string;
	sender: string;
	contact: string;
	signatory: Signatory;
	reference: string | null;
	attachments: readonly { id: string; name: string }[];
};

/** Who signed, with their post and in what capacity. */
export function useSignatoryText(): (signatory: Signatory) => string {
	const { t } = useI18n();
	return ({ name, position, acting, actingFor }) =>
		[
			name,
			position,
			...(acting === "self" ? [] : [t(`opinions.acting.${acting}`, { post: actingFor ?? "" })]),
		].join(" · ");
}

/** What a letter asks, how fast, by when, and who sent it. */
export function RequestLetter({ letter }: { letter: Letter }) {
	const { t, format } = useI18n();
	const signatoryText = useSignatoryText();
	return (
		<DescriptionList
			items={[
				{
					term: t("opinions.letter"),
					detail: t("opinions.letterLine", {
						number: letter.letterNumber,
						date: format.date(letter.letterDate),
					}),
				},
				{ term: t("opinions.urgencyLabel"), detail: t(`opinions.urgency.${letter.urgency}`) },
				{ term: t("opinions.due"), detail: format.date(letter.dueAt) },
				{
					term: t("opinions.question"),
					detail: (
						<span lang="th" className="whitespace-pre-line">
							{letter.question}
						</span>
					),
				},
				{
					term: t("opinions.ask.reference"),
					detail: letter.reference && <span lang="th">{letter.reference}</span>,
				},
				{
					term: t("opinions.files"),
					detail: letter.attachments.length > 0 && (
						<ul>
							{letter.attachments.map(({ id, name }) => (
								<li key={id}>
									<a href={`/files/${id}`}>{name}</a>
								</li>
							))}
						</ul>
					),
				},
				{ term: t("opinions.sentBy"), detail: <span lang="th">{letter.sender}</span> },
				{ term: t("opinions.signedBy"), detail: <span lang="th">{signatoryText(letter.signatory)}</span> },
				{ term: t("opinions.contactUnit"), detail: <span lang="th">{letter.contact}</span> },
			]}
		/>
	);
}
