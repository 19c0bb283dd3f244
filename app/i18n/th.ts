/** All texts in Thai, a file per noun; English has the same keys. Messages are in ICU format. */
import { about } from "./th/about";
import { account } from "./th/account";
import { admin } from "./th/admin";
import { agencies } from "./th/agencies";
import { agenda } from "./th/agenda";
import { challenges } from "./th/challenges";
import { comments } from "./th/comments";
import { commitments } from "./th/commitments";
import { common } from "./th/common";
import { confirmation } from "./th/confirmation";
import { domain } from "./th/domain";
import { errors } from "./th/errors";
import { escalation } from "./th/escalation";
import { events } from "./th/events";
import { figures } from "./th/figures";
import { home } from "./th/home";
import { innovations } from "./th/innovations";
import { judge } from "./th/judge";
import { judging } from "./th/judging";
import { judgingResults } from "./th/judgingResults";
import { judgingRounds } from "./th/judgingRounds";
import { lessons } from "./th/lessons";
import { mail } from "./th/mail";
import { moderation } from "./th/moderation";
import { needs } from "./th/needs";
import { notifications } from "./th/notifications";
import { openData } from "./th/openData";
import { opinions } from "./th/opinions";
import { playbooks } from "./th/playbooks";
import { privacy } from "./th/privacy";
import { programme } from "./th/programme";
import { promises } from "./th/promises";
import { proposals } from "./th/proposals";
import { receipts } from "./th/receipts";
import { search } from "./th/search";
import { stages } from "./th/stages";
import { steward } from "./th/steward";
import { training } from "./th/training";
import { ui } from "./th/ui";

export const th = {
	about,
	privacy,
	account,
	admin,
	agencies,
	agenda,
	challenges,
	comments,
	commitments,
	common,
	confirmation,
	domain,
	errors,
	escalation,
	events,
	figures,
	home,
	innovations,
	judge,
	judging,
	judgingResults,
	judgingRounds,
	lessons,
	mail,
	moderation,
	needs,
	notifications,
	openData,
	opinions,
	playbooks,
	programme,
	promises,
	proposals,
	receipts,
	search,
	stages,
	steward,
	training,
	ui,
} as const;
