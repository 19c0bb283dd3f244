import { challengeTime } from "~/domain/challenge";
import { DomainError } from "~/domain/errors";
import type { Bilingual } from "~/domain/vocabulary";
import type { ProposalListQuery } from "~/input/proposal-list";
import { ChallengeModel } from "~~/models/challenge.server";
import { findAgencyFilter, listAgencyOptions, listOpenAgencies } from "./agencies.server";
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

/** The same challenges by address and title, for the filters of a list. */
export async function listChallengeTitles(): Promise<Pick<ChallengeChoice, "slug" | "title">[]> {
	const rows = await ChallengeModel.find({ state: "published" })
		.select({ _id: 0, slug: 1, title: 1 })
		.sort({ opensAt: -1, _id: -1 })
		.limit(MOST_CHALLENGES)
		.lean();
	return rows.map(({ slug, title }) => ({ slug, title: { th: title.th, en: title.en } }));
}

/**
 * Turns the words of an address into what the database filters by.
 * @throws {DomainError} `notFound` at `agency` or `challenge` for one that does not exist
 */
export async function toListFilter(query: ProposalListQuery): Promise<ListFilter> {
	const [challengeId, agencyId] = await Promise.all([
		query.challenge ? findChallengeFilter({ slug: query.challenge }) : null,
		query.agency ? findAgencyFilter({ code: query.agency }) : null,
	]);
	const { area } = query;
	return {
		stage: query.stage,
		progress: query.status,
		group: query.group,
		...(challengeId ? { challengeId } : {}),
		...(agencyId ? { agencyId } : {}),
		...(area ? { area: area === "nationwide" ? area : Number(area) } : {}),
	};
}

async function findChallengeFilter({ slug }: { slug: string }): Promise<string> {
	const row = await ChallengeModel.findOne({ slug }).select({ _id: 1 }).lean();
	if (!row) throw new DomainError("notFound", { field: "challenge" });
	return row._id.toHexString();
}

/** What the further filters of a list offer: agencies and provinces, each by code and name. */
export async function listPlaceChoices() {
	const [agencies, provinces] = await Promise.all([listAgencyOptions(), listProvinces()]);
	return { agencies: agencies.map(({ code, name, kind }) => ({ code, name, kind })), provinces };
}

/**
 * Everything that the form of a proposal offers to choose from.
 * @param agencyId the agency that it names already, which stays to choose when it is closed
 */
export async function listFormChoices({ now, agencyId }: { now: Date; agencyId?: string | null }) {
	const [challenges, agencies, provinces] = await Promise.all([
		listChallengeChoices({ now }),
		listOpenAgencies({ keep: [agencyId] }),
		listProvinces(),
	]);
	return { challenges, agencies: agencies.map(({ id, name, kind }) => ({ id, name, kind })), provinces };
}
