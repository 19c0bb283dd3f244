import mongoose, { Types } from "mongoose";
import type { Role, Viewer } from "~/domain/viewer";
import { ProposalModel } from "~~/models/proposal.server";
import { UserModel } from "~~/models/user.server";
import type { Id } from "./events.server";
import { listFollowerIds } from "./follows.server";

/** Ids of the agencies for which the person holds a role, for queries that own what they read. */
export function agencyIdsAs(viewer: Viewer, role: Role): Types.ObjectId[] {
	return viewer.roles.flatMap((grant) =>
		grant.role === role && grant.agencyId ? [new Types.ObjectId(grant.agencyId)] : [],
	);
}

/** Ids of the active people who hold a role in an agency, for telling them. */
export async function listAgencyPeople({ agencyId, role }: { agencyId: Id; role: Role }): Promise<string[]> {
	const rows = await UserModel.find({
		roles: mongoose.trusted({ $elemMatch: { agency: new Types.ObjectId(agencyId), role } }),
		status: "active",
	})
		.select({ _id: 1 })
		.lean();
	return rows.map(({ _id }) => _id.toHexString());
}

/** Ids of the authors and followers of a proposal, for telling them. */
export async function listInterested({ proposalId }: { proposalId: Id }): Promise<string[]> {
	const [proposal, followers] = await Promise.all([
		ProposalModel.findById(proposalId).select({ "authors.user": 1 }).lean(),
		listFollowerIds({ proposalId }),
	]);
	return [...(proposal?.authors.map(({ user }) => user.toHexString()) ?? []), ...followers];
}
