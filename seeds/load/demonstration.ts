import mongoose from "mongoose";
import { DAY_MS } from "~/domain/bangkok-day";
import { rebuildFigures } from "~/services/figures.server";
import { writeNight } from "~/services/open-data-nightly.server";
import { hashPassword } from "~/services/password-hash.server";
import { tally } from "~/services/tally.server";
import { TASK_STEPS } from "~/services/task-steps.server";
import { runDueTasks } from "~/services/tasks.server";
import { DemonstrationModel } from "~~/models/demonstration.server";
import { NotificationModel } from "~~/models/notification.server";
import { UserModel } from "~~/models/user.server";
import { loadAgencies } from "./agencies";
import { type Cast, find } from "./cast";
import { loadChallenges, numberChallenges } from "./challenges";
import type { Content } from "./content";
import { loadEscalation } from "./escalation";
import { loadIndicators } from "./indicators";
import { loadJudging } from "./judging";
import { loadLibrary } from "./library";
import { loadNeeds } from "./needs";
import { loadOpinions } from "./opinions";
import { loadPeople } from "./people";
import { loadProposals } from "./proposals";

/** Notices older than this were read by those to whom they went. */
const READ_AFTER_MS = 10 * DAY_MS;

/** What a database holds, as far as the demonstration is concerned. */
export type DemonstrationState = "none" | "unfinished" | "finished";

/** Whether the demonstration data were loaded into this database, whole or in part. */
export async function readDemonstrationState(): Promise<DemonstrationState> {
	const mark = await DemonstrationModel.findById("load").lean();
	if (!mark) return "none";
	return mark.state === "finished" ? "finished" : "unfinished";
}

/** True when nothing was ever put into this database that people or agencies would miss. */
export async function isDatabaseEmpty(): Promise<boolean> {
	for (const name of ["users", "agencies", "challenges", "proposals"]) {
		const found = await mongoose.connection.collection(name).findOne({}, { projection: { _id: 1 } });
		if (found) return false;
	}
	return true;
}

/**
 * Empties a database that a load has left unfinished.
 * @throws Error when there are accounts that are not of the demonstration; nothing is removed then
 */
export async function removeUnfinishedDemonstration({ people }: Pick<Content, "people">): Promise<void> {
	const known = people.map(({ email }) => email);
	const stranger = await UserModel.exists({ email: mongoose.trusted({ $nin: known }) });
	if (stranger)
		throw new Error(
			"The demonstration data were not loaded to the end, and people have opened accounts since. Nothing was changed. " +
				"Set DEMO_DATA=no to go on with what is there, or use an empty database.",
		);
	const { db } = mongoose.connection;
	const collections = (await db?.listCollections({ type: "collection" }, { nameOnly: true }).toArray()) ?? [];
	const kept = new Set(["migrations", "locks", DemonstrationModel.collection.name]);
	for (const { name } of collections)
		if (!kept.has(name) && !name.startsWith("system.")) await db?.collection(name).deleteMany({});
	// why: last, so that a removal that is broken off is taken up again
	await DemonstrationModel.deleteMany({});
}

/**
 * Loads the demonstration into an empty database, through the services and as at the days of the content. Until it is
 * finished a mark says so.
 *
 * @param now the moment from which the days of the content are counted
 * @param say hears a line about each part
 */
export async function loadDemonstration({
	content,
	password,
	now,
	say = () => undefined,
}: {
	content: Content;
	password: string;
	now: Date;
	say?: (line: string) => void;
}): Promise<void> {
	await DemonstrationModel.create({ _id: "load", state: "begun", anchor: now });
	const { agencies, challenges, people, proposals, rounds, library, opinions, indicators, needs } = content;
	const agencyIds = await loadAgencies(agencies);
	const challengeIds = numberChallenges(challenges);
	const viewers = await loadPeople({
		people,
		passwordHash: await hashPassword(password),
		agencies: agencyIds,
		challenges: challengeIds,
		anchor: now,
	});
	await loadChallenges({
		challenges,
		ids: challengeIds,
		agencies,
		agencyIds,
		steward: find(viewers, "steward"),
		anchor: now,
	});
	say(`  ${agencies.length} agencies, ${people.length} people, ${challenges.length} challenges`);
	const cast: Cast = {
		anchor: now,
		viewers,
		agencies: agencyIds,
		challenges: challengeIds,
		proposals: new Map(),
	};
	await loadProposals({
		proposals,
		challenges,
		cast,
		onProgress: (told, of) => {
			if (told % 10 === 0 || told === of) say(`  ${told} of ${of} proposals`);
		},
	});
	await tally();
	await loadJudging({ rounds, cast });
	say(`  ${rounds.length} rounds of judging`);
	if (library) {
		await loadLibrary({ library, cast });
		say(`  ${library.innovations.length} solutions, ${library.lessons.length} lessons`);
	}
	if (opinions) {
		await loadOpinions({ opinions, cast });
		say(`  ${opinions.requests.length} requests for opinions, ${opinions.agenda.length} items on agendas`);
	}
	if (indicators) await loadIndicators({ indicators, cast });
	if (needs) {
		await loadNeeds({ needs, cast });
		say(`  needs of ${needs.length} kinds`);
	}
	await loadEscalation({ cast });
	await runDueTasks({ steps: TASK_STEPS, clock: () => now });
	await readOldNotices({ now });
	await rebuildFigures({ now });
	await writeNight({ now });
	await DemonstrationModel.updateOne({ _id: "load" }, { $set: { state: "finished" } });
}

async function readOldNotices({ now }: { now: Date }): Promise<void> {
	await NotificationModel.collection.updateMany({ at: { $lt: new Date(now.getTime() - READ_AFTER_MS) } }, [
		{ $set: { readAt: { $dateAdd: { startDate: "$at", unit: "hour", amount: 20 } } } },
	]);
}
