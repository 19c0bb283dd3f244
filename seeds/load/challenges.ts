import { Types } from "mongoose";
import type { Phase } from "~/domain/challenge";
import type { Viewer } from "~/domain/viewer";
import { recordEvent } from "~/services/events.server";
import { ChallengeModel } from "~~/models/challenge.server";
import type { SeedAgency, SeedChallenge } from "../data/types";
import { find } from "./cast";
import { dayFrom } from "./timetable";

/** A challenge is written this many days before it opens, and published as many days later as `PUBLISHED_LATER`. */
const WRITTEN_BEFORE = 14;
const PUBLISHED_LATER = 7;

/** Hex ids of the challenges by slug, given out before they are loaded, as roles refer to them. */
export function numberChallenges(challenges: readonly SeedChallenge[]): Map<string, string> {
	return new Map(challenges.map(({ slug }) => [slug, new Types.ObjectId().toHexString()]));
}

/** Puts the challenges into the database, with the record of who wrote and published them. */
export async function loadChallenges({
	challenges,
	ids,
	agencies,
	agencyIds,
	steward,
	anchor,
}: {
	challenges: readonly SeedChallenge[];
	ids: ReadonlyMap<string, string>;
	agencies: readonly SeedAgency[];
	agencyIds: ReadonlyMap<string, string>;
	steward: Viewer;
	anchor: Date;
}): Promise<void> {
	const agencyOf = (code: string) => new Types.ObjectId(find(agencyIds, code));
	const nameOf = (code: string) => agencies.find((agency) => agency.code === code)?.name.th ?? code;
	await ChallengeModel.insertMany(
		challenges.map((challenge) => {
			const phases = challenge.phases.map(
				({ phase, fromDay, toDay }): Phase => ({
					key: phase,
					opensAt: dayFrom({ anchor, days: fromDay }),
					closesAt: dayFrom({ anchor, days: toDay + 1 }),
				}),
			);
			return {
				_id: new Types.ObjectId(find(ids, challenge.slug)),
				slug: challenge.slug,
				kind: challenge.kind,
				state: "published",
				title: challenge.title,
				question: challenge.question,
				brief: challenge.brief,
				theme: challenge.theme,
				targetGroups: challenge.targetGroups,
				host: agencyOf(challenge.host),
				supporting: challenge.supportingAgencies.map(agencyOf),
				partners: challenge.partners,
				dataSets: challenge.dataSets.map(({ name, holder, url }) => ({
					name,
					holder: nameOf(holder),
					...(url ? { url } : {}),
				})),
				phases,
				rules: challenge.rules,
				gates: challenge.gates ?? {},
				prizes: challenge.prizes.map((name) => ({ name })),
				opensAt: dayFrom({ anchor, days: firstDay(challenge) }),
				example: challenge.example,
				createdBy: new Types.ObjectId(steward.id),
				createdAt: dayFrom({ anchor, days: firstDay(challenge) - WRITTEN_BEFORE }),
			};
		}),
	);
	for (const challenge of challenges) await recordOpening({ challenge, ids, steward, anchor });
}

function firstDay({ phases }: SeedChallenge): number {
	return Math.min(...phases.map(({ fromDay }) => fromDay));
}

async function recordOpening({
	challenge,
	ids,
	steward,
	anchor,
}: {
	challenge: SeedChallenge;
	ids: ReadonlyMap<string, string>;
	steward: Viewer;
	anchor: Date;
}): Promise<void> {
	const written = firstDay(challenge) - WRITTEN_BEFORE;
	const event = {
		actor: { viewer: steward, role: "steward" as const },
		subject: { challenge: find(ids, challenge.slug) },
	};
	await recordEvent({
		...event,
		type: "challenge-created",
		visibility: "stewards",
		at: dayFrom({ anchor, days: written }),
	});
	await recordEvent({
		...event,
		type: "challenge-published",
		at: dayFrom({ anchor, days: written + PUBLISHED_LATER }),
	});
}
