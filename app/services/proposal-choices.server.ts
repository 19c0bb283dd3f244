import { challengeTime } from "~/domain/challenge";
import type { Bilingual } from "~/domain/vocabulary";
import type { ProposalListQuery } from "~/input/proposal-list";
import { AgencyModel } from "~~/models/agency.server";
import { ChallengeModel } from "~~/models/challenge.server";
import { listAgencyOptions } from "./agencies.server";
import type { ListFilter } from "./proposal-lists.server";
import { listProvinces } from "./provinces.server";

/** A challenge to choose from. */
export interface ChallengeChoice {
	id: string;
	slug: string;
	title: Bilingual;
	/** True while it takes ideas. */
	open: boolean;
}

/** Most challenges that a select offers; the latest. */
const MOST_CHALLENGES = 60;

/** Published challenges, latest opening first. */
export async function listChallengeChoices({ now }: { now: Date }): Promise<ChallengeChoice[]> {
	const rows = await ChallengeModel.find({ state: "published" })
		.select({ slug: 1, title: 1, phases: 1 })
		.sort({ opensAt: -1, _id: -1 })
		.limit(MOST_CHALLENGES)
		.lean();
	return rows.map((row) => ({
		id: row._id.toHexString(),
		slug: row.slug,
		title: { th: row.title.th, en: row.title.en },
		open: challengeTime(row.phases, now) === "open",
	}));
}

/** Stands for a thing that does not exist: a list narrowed to it is empty. */
const NOTHING = "0";

/** Turns the words of an address into what the database filters by. */
export async function toListFilter(query: ProposalListQuery): Promise<ListFilter> {
	const [challenge, agency] = await Promise.all([
		query.challenge ? ChallengeModel.findOne({ slug: query.challenge }).select({ _id: 1 }).lean() : null,
		query.agency ? AgencyModel.findOne({ code: query.agency }).select({ _id: 1 }).lean() : null,
	]);
	const { area } = query;
	return {
		stage: query.stage,
		progress: query.status,
		group: query.group,
		...(query.challenge ? { challengeId: challenge?._id.toHexString() ?? NOTHING } : {}),
		...(query.agency ? { agencyId: agency?._id.toHexString() ?? NOTHING } : {}),
		...(area ? { area: area === "nationwide" ? area : Number(area) } : {}),
	};
}

/** What the further filters of a list offer: agencies and provinces, each by code and name. */
export async function listPlaceChoices() {
	const [agencies, provinces] = await Promise.all([listAgencyOptions(), listProvinces()]);
	return { agencies: agencies.map(({ code, name, kind }) => ({ code, name, kind })), provinces };
}

/** Everything that the form of a proposal offers to choose from. */
export async function listFormChoices({ now }: { now: Date }) {
	const [challenges, agencies, provinces] = await Promise.all([
		listChallengeChoices({ now }),
		listAgencyOptions(),
		listProvinces(),
	]);
	return { challenges, agencies: agencies.map(({ id, name, kind }) => ({ id, name, kind })), provinces };
}
