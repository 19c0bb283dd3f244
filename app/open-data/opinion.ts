import type { Bilingual } from "~/domain/vocabulary";
import type { Cell } from "./spreadsheet";

/** What open data takes of a request. */
interface ListedRequest {
	number: number;
	subject: string;
	urgency: string;
	letterNumber: string;
	letterDate: Date;
	dueAt: Date;
	sentAt: Date;
	proposal: { number: number } | null;
	example: boolean;
}

/** What open data takes of an opinion. Nothing of a draft is in it. */
interface ListedOpinion {
	agency: { code: string; name: Bilingual } | null;
	part: string;
	receivedAt: Date | null;
	answeredAt: Date | null;
	late: boolean;
	daysLate: number;
	letterNumber: string | null;
	letterDate: Date | null;
	items: readonly { subject: string; status: string; words: string | null }[];
	observations: readonly {
		text: string;
		answer: { decision: string; words: string; at: Date } | null;
	}[];
}

/** The public fields of an opinion; nothing else leaves. Dates are ISO 8601 in UTC. */
export function toOpenOpinion({ request, opinion }: { request: ListedRequest; opinion: ListedOpinion }) {
	return {
		request: request.number,
		path: request.proposal && `/proposals/${request.proposal.number}/opinions#request-${request.number}`,
		proposal: request.proposal?.number ?? null,
		subject: request.subject,
		urgency: request.urgency,
		askedIn: { number: request.letterNumber, date: request.letterDate.toISOString() },
		askedAt: request.sentAt.toISOString(),
		dueAt: request.dueAt.toISOString(),
		agency: opinion.agency && { code: opinion.agency.code, name: opinion.agency.name },
		part: opinion.part,
		receivedAt: opinion.receivedAt?.toISOString() ?? null,
		answeredAt: opinion.answeredAt?.toISOString() ?? null,
		late: opinion.late,
		daysLate: opinion.daysLate,
		answeredIn: opinion.letterDate && {
			number: opinion.letterNumber,
			date: opinion.letterDate.toISOString(),
		},
		items: opinion.items.map(({ subject, status, words }) => ({ subject, status, words })),
		observations: opinion.observations.map(({ text, answer }) => ({
			text,
			answer: answer && { decision: answer.decision, words: answer.words, at: answer.at.toISOString() },
		})),
		example: request.example,
	};
}

/** All opinions on a request as rows of a table with a row of heads: one row for each item and each observation. */
export function toOpinionTable({
	request,
	opinions,
}: {
	request: ListedRequest;
	opinions: readonly ListedOpinion[];
}): Cell[][] {
	const head = [
		"request",
		"proposal",
		"agency",
		"due_at",
		"received_at",
		"answered_at",
		"late",
		"kind",
		"text",
		"status_or_answer",
		"words",
	];
	const rows = opinions.flatMap((opinion): Cell[][] => {
		const first: Cell[] = [
			request.number,
			request.proposal?.number ?? null,
			opinion.agency?.code ?? null,
			request.dueAt.toISOString(),
			opinion.receivedAt?.toISOString() ?? null,
			opinion.answeredAt?.toISOString() ?? null,
			opinion.late ? "yes" : "no",
		];
		if (!opinion.answeredAt) return [[...first, "awaited", opinion.part, null, null]];
		return [
			...opinion.items.map(({ subject, status, words }): Cell[] => [
				...first,
				"item",
				subject,
				status,
				words,
			]),
			...opinion.observations.map(({ text, answer }): Cell[] => [
				...first,
				"observation",
				text,
				answer?.decision ?? null,
				answer?.words ?? null,
			]),
		];
	});
	return [head, ...rows];
}
