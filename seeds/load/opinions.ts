import type { Signatory } from "~/domain/opinion";
import type { Viewer } from "~/domain/viewer";
import { putOnAgenda, recordResolution } from "~/services/agenda.server";
import { answerFollowUp, listOwnFollowUps } from "~/services/agenda-follow-ups.server";
import { askOpinions } from "~/services/opinion-ask.server";
import { listOwnOpinions } from "~/services/opinion-desk.server";
import { answerObservation, issueDigest } from "~/services/opinion-digest.server";
import { draftOpinion, signOpinion } from "~/services/opinion-writing.server";
import type { SeedOpinions } from "../data/opinions";
import { type Cast, find } from "./cast";
import { dayFrom } from "./timetable";

/** Letters are signed at ten in the morning (milliseconds after midnight). */
const MORNING = 10 * 3_600_000;

type Request = SeedOpinions["requests"][number];
type Item = SeedOpinions["agenda"][number];

/** Asks for opinions, gives them, issues digests, and puts proposals on agendas; of proposals that were not loaded nothing. */
export async function loadOpinions({
	opinions,
	cast,
}: {
	opinions: SeedOpinions;
	cast: Cast;
}): Promise<void> {
	for (const request of opinions.requests)
		if (cast.proposals.has(request.proposal)) await loadRequest(request, cast);
	for (const item of opinions.agenda) if (cast.proposals.has(item.proposal)) await loadItem(item, cast);
}

const day = (cast: Cast, daysAgo: number) => dayFrom({ anchor: cast.anchor, days: -daysAgo });
const at = (cast: Cast, daysAgo: number) =>
	new Date(Math.min(cast.anchor.getTime(), day(cast, daysAgo).getTime() + MORNING));

const signature = ({ name, position, acting, actingFor }: Signatory) => ({
	signatoryName: name,
	signatoryPosition: position,
	acting,
	...(actingFor ? { actingFor } : {}),
});

/** Who signs the letters of the programme: the steward of the demonstration. */
const centre = (steward: Viewer) => ({
	signatoryName: steward.displayName,
	signatoryPosition: "ผู้ดูแลโครงการ (ตัวอย่าง)",
	acting: "self" as const,
});

async function loadRequest(request: Request, cast: Cast): Promise<void> {
	const steward = find(cast.viewers, "steward");
	const { number } = await askOpinions({
		viewer: steward,
		input: {
			proposal: find(cast.proposals, request.proposal),
			subject: request.subject,
			question: request.question,
			urgency: request.urgency,
			letterNumber: request.letterNumber,
			letterDate: day(cast, request.askedDaysAgo),
			dueAt: day(cast, request.dueDaysAgo),
			agencies: request.opinions.map(({ agency, part }) => ({ agency, part })),
			sender: "สำนักงานคณะกรรมการพัฒนาระบบราชการ (ตัวอย่าง)",
			contact: "หน่วยงานกลางของโครงการ (ตัวอย่าง)",
			...centre(steward),
			files: [],
		},
		now: at(cast, request.askedDaysAgo),
		example: true,
	});
	for (const opinion of request.opinions) {
		const { signedDaysAgo } = opinion;
		if (signedDaysAgo === undefined) continue;
		const officer = find(cast.viewers, `officer-${opinion.agency}`);
		const { owed } = await listOwnOpinions({ viewer: officer, now: cast.anchor });
		const id = owed.find(({ requestNumber }) => requestNumber === number)?.id;
		await draftOpinion({
			viewer: officer,
			id,
			input: {
				intent: "hand-in",
				revision: 0,
				items: opinion.items.map(({ subject, status, words }) => ({ subject, status, words })),
				observations: opinion.observations.map(({ text }) => text),
				contactUnit: opinion.contactUnit,
			},
			now: at(cast, signedDaysAgo + 2),
		});
		await signOpinion({
			viewer: find(cast.viewers, `champion-${opinion.agency}`),
			id,
			input: {
				intent: "sign",
				revision: 1,
				letterNumber: opinion.letterNumber,
				letterDate: day(cast, signedDaysAgo),
				...signature(opinion.signatory),
			},
			now: at(cast, signedDaysAgo),
		});
		for (const [place, { answer }] of opinion.observations.entries())
			if (answer && id)
				await answerObservation({
					viewer: steward,
					number,
					input: { intent: "answer", opinion: id, place, ...answer },
					now: at(cast, signedDaysAgo - 1),
				});
	}
	if (!request.digest) return;
	await issueDigest({
		viewer: steward,
		number,
		input: {
			intent: "issue",
			digestWords: request.digest.words,
			letterNumber: request.digest.letterNumber,
			letterDate: day(cast, request.digest.daysAgo),
			...centre(steward),
		},
		now: at(cast, request.digest.daysAgo),
	});
}

async function loadItem(item: Item, cast: Cast): Promise<void> {
	const steward = find(cast.viewers, "steward");
	const { resolution } = item;
	const { number } = await putOnAgenda({
		viewer: steward,
		input: {
			proposal: find(cast.proposals, item.proposal),
			committee: item.committee,
			committeeEn: item.committeeEn,
			meeting: item.meeting,
			meetingAt: day(cast, item.meetingDaysAgo),
			place: item.place,
		},
		now: at(cast, Math.max(0, item.meetingDaysAgo) + 7),
		example: true,
	});
	if (!resolution) return;
	await recordResolution({
		viewer: steward,
		number,
		input: {
			kind: resolution.kind,
			words: resolution.words,
			followUps: resolution.followUps.map(({ agency, task, dueDaysAgo }) => ({
				agency,
				task,
				dueAt: day(cast, dueDaysAgo),
			})),
		},
		now: at(cast, item.meetingDaysAgo),
	});
	for (const { agency, answer } of resolution.followUps) {
		if (!answer) continue;
		const officer = find(cast.viewers, `officer-${agency}`);
		const own = await listOwnFollowUps({ viewer: officer, now: cast.anchor });
		await answerFollowUp({
			viewer: officer,
			id: own.find(({ itemNumber }) => itemNumber === number)?.id,
			input: { words: answer.words },
			now: at(cast, answer.daysAgo),
		});
	}
}
