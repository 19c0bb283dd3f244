import { countStatuses, OPINION_STATUSES, type Signatory } from "~/domain/opinion";
import type { Language } from "~/domain/vocabulary";
import type { Format } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import type { OpinionView, RequestView } from "./opinion-rows.server";
import { type PdfFlow, writeFlowPdf } from "./pdf-flow.server";

/** The reader for whom a paper is written. `digits` writes the digits of texts that people typed, such as letter numbers. */
export interface PaperReader {
	language: Language;
	t: Translate;
	format: Format;
	digits: (text: string) => string;
}

type Paper = { request: RequestView; reader: PaperReader; now: Date };

/** Name, position and, when signed for another post, in what capacity: the lines under a signature. */
export function signatureLines(
	{ name, position, acting, actingFor }: Signatory,
	{ t, digits }: Pick<PaperReader, "t" | "digits">,
): string[] {
	return [
		`(${digits(name)})`,
		digits(position),
		...(acting === "self" ? [] : [t(`opinions.acting.${acting}`, { post: digits(actingFor ?? "") })]),
	];
}

function footOf({ t, format }: PaperReader, title: string) {
	return (page: number, pages: number) =>
		t("opinions.paper.foot", { title, page: format.number(page), pages: format.number(pages) });
}

/** The head of an official letter: urgency, number, sender, date, matter, addressee, references, enclosures. */
function drawHead({
	flow,
	reader,
	urgency,
	letter,
	sender,
	subject,
	addressee,
	reference,
	enclosures,
}: {
	flow: PdfFlow;
	reader: PaperReader;
	urgency: RequestView["urgency"];
	letter: { number: string; date: Date };
	sender: string;
	subject: string;
	addressee: string;
	reference: string | null;
	enclosures: readonly string[];
}): void {
	const { t, format, digits } = reader;
	if (urgency !== "normal") flow.paragraph(t(`opinions.urgency.${urgency}`), { bold: true });
	flow.sides(t("opinions.paper.number", { number: digits(letter.number) }), digits(sender));
	flow.space(6);
	flow.paragraph(format.date(letter.date), { centred: true });
	flow.space(4);
	flow.labelled(t("opinions.paper.subject"), digits(subject));
	flow.labelled(t("opinions.paper.to"), digits(addressee));
	if (reference) flow.labelled(t("opinions.paper.reference"), digits(reference));
	if (enclosures.length > 0)
		flow.labelled(
			t("opinions.paper.enclosures"),
			enclosures.length === 1
				? digits(enclosures[0] ?? "")
				: enclosures.map((name, index) => `${format.number(index + 1)}. ${digits(name)}`).join("\n"),
		);
	flow.space(6);
}

/**
 * The letter that asks one agency for its opinion, in the form of an official letter to the outside.
 * @returns the bytes of the PDF
 */
export function writeRequestLetter({
	request,
	opinion,
	reader,
	now,
}: Paper & { opinion: OpinionView }): Promise<Buffer> {
	const { t, format, language, digits } = reader;
	return writeFlowPdf({
		language,
		title: request.subject,
		author: request.sender,
		at: now,
		foot: footOf(reader, digits(request.letterNumber)),
		draw: (flow) => {
			drawHead({
				flow,
				reader,
				urgency: request.urgency,
				letter: { number: request.letterNumber, date: request.letterDate },
				sender: [request.sender, request.senderAddress].filter(Boolean).join("\n"),
				subject: request.subject,
				addressee: opinion.addressee,
				reference: request.reference,
				enclosures: request.attachments.map(({ name }) => name.replace(/\.[a-z0-9]{1,5}$/i, "")),
			});
			flow.body(digits(request.question));
			flow.body(t("opinions.paper.part", { part: digits(opinion.part) }));
			flow.body(
				t("opinions.paper.askedBy", {
					date: format.date(request.dueAt),
					number: format.number(request.proposal?.number ?? 0),
				}),
			);
			flow.space(10);
			flow.signature([t("opinions.paper.respect"), ...signatureLines(request.signatory, reader)]);
			flow.space(14);
			flow.paragraph(digits(request.contact));
			if (request.example) flow.paragraph(t("opinions.paper.example"), { soft: true });
		},
	});
}

/**
 * The letter with which an agency gives its opinion.
 * @param opinion a signed one
 * @returns the bytes of the PDF
 */
export function writeOpinionLetter({
	request,
	opinion,
	reader,
	now,
}: Paper & { opinion: OpinionView }): Promise<Buffer> {
	const { t, format, language, digits } = reader;
	const agency = opinion.agency ? format.text(opinion.agency.name) : "";
	return writeFlowPdf({
		language,
		title: request.subject,
		author: agency,
		at: now,
		foot: footOf(reader, digits(opinion.letterNumber ?? "")),
		draw: (flow) => {
			drawHead({
				flow,
				reader,
				urgency: request.urgency,
				letter: { number: opinion.letterNumber ?? "", date: opinion.letterDate ?? opinion.sentAt },
				sender: agency,
				subject: request.subject,
				addressee:
					request.signatory.acting === "self"
						? request.signatory.position
						: (request.signatory.actingFor ?? request.signatory.position),
				reference: t("opinions.paper.referenceTo", {
					sender: request.sender,
					urgency: request.urgency === "normal" ? "none" : t(`opinions.urgency.${request.urgency}`),
					number: request.letterNumber,
					date: format.date(request.letterDate),
				}),
				enclosures: [],
			});
			flow.body(t("opinions.paper.opinionOpening", { agency, part: digits(opinion.part) }));
			drawItems({ flow, opinion, reader });
			flow.body(t("opinions.paper.opinionClosing"));
			flow.space(10);
			if (opinion.signatory)
				flow.signature([t("opinions.paper.respect"), ...signatureLines(opinion.signatory, reader)]);
			flow.space(14);
			flow.paragraph(digits([opinion.contactUnit, opinion.contactPhone].filter(Boolean).join("\n")));
			if (request.example) flow.paragraph(t("opinions.paper.example"), { soft: true });
		},
	});
}

function drawItems({
	flow,
	opinion,
	reader: { t, format, digits },
}: {
	flow: PdfFlow;
	opinion: OpinionView;
	reader: PaperReader;
}): void {
	flow.list(
		opinion.items.map(
			({ subject, status, words }) =>
				`${digits(subject)}: ${t(`opinions.status.${status}`)}${words ? ` ${digits(words)}` : ""}`,
		),
		(index) => `${format.number(index + 1)}.`,
	);
	if (opinion.observations.length === 0) return;
	flow.paragraph(t("opinions.observations"), { bold: true });
	flow.list(
		opinion.observations.map(({ text }) => digits(text)),
		(index) => `${format.number(index + 1)}.`,
	);
}

/**
 * The digest of a request: agencies by statuses, what each said, every observation and what became of it.
 * @returns the bytes of the PDF
 */
export function writeDigestPdf({ request, reader, now }: Paper): Promise<Buffer> {
	const { t, format, language, digits } = reader;
	const title = t("opinions.digest.title");
	const nameOf = ({ agency }: OpinionView) => (agency ? format.text(agency.name) : "–");
	const answered = request.opinions.filter(({ answeredAt }) => answeredAt !== null);
	return writeFlowPdf({
		language,
		title: `${title}: ${request.subject}`,
		author: request.sender,
		at: now,
		foot: footOf(reader, title),
		draw: (flow) => {
			flow.title(title);
			flow.paragraph(digits(request.subject), { bold: true, centred: true });
			const { digest } = request;
			flow.paragraph(
				digest
					? t("opinions.digest.issued", {
							number: digits(digest.letterNumber),
							date: format.date(digest.letterDate),
						})
					: t("opinions.digest.asOf", { date: format.date(now) }),
				{ soft: true, centred: true },
			);
			flow.space(6);
			if (digest) flow.body(digits(digest.words));
			flow.paragraph(t("opinions.answeredOf", { answered: answered.length, asked: request.opinions.length }));
			flow.table({
				heads: [
					t("opinions.agency"),
					...OPINION_STATUSES.map((status) => t(`opinions.statusShort.${status}`)),
					t("opinions.answered"),
				],
				widths: [0.22, 0.1, 0.1, 0.1, 0.13, 0.09, 0.11, 0.15],
				rows: request.opinions.map((opinion) => {
					const counts = countStatuses(opinion.items);
					return [
						nameOf(opinion),
						...OPINION_STATUSES.map((status) => (counts[status] ? format.number(counts[status]) : "–")),
						opinion.answeredAt
							? `${format.dateShort(opinion.answeredAt)}${opinion.late ? ` (${t("opinions.lateBy", { days: opinion.daysLate })})` : ""}`
							: opinion.late
								? t("opinions.missingLate", { days: opinion.daysLate })
								: t("opinions.awaited"),
					];
				}),
			});
			for (const opinion of answered) {
				flow.heading(nameOf(opinion), 2);
				flow.paragraph(t("opinions.partLine", { part: digits(opinion.part) }), { soft: true });
				drawItems({ flow, opinion: { ...opinion, observations: [] }, reader });
			}
			const observations = answered.flatMap((opinion) =>
				opinion.observations.map(({ text, answer }) => [
					nameOf(opinion),
					digits(text),
					answer
						? `${t(`opinions.answer.${answer.decision}`)}: ${digits(answer.words)}`
						: t("opinions.observationOpen"),
				]),
			);
			if (observations.length > 0) {
				flow.heading(t("opinions.observations"));
				flow.table({
					heads: [t("opinions.agency"), t("opinions.observation"), t("opinions.whatBecame")],
					widths: [0.24, 0.38, 0.38],
					rows: observations,
				});
			}
			if (digest) {
				flow.space(10);
				flow.signature(["", ...signatureLines(digest.signatory, reader)], 20);
			}
			if (request.example) flow.paragraph(t("opinions.paper.example"), { soft: true });
		},
	});
}
