/** All texts in English, a file per noun; the keys are those of Thai. */
import { about } from "./en/about";
import { account } from "./en/account";
import { admin } from "./en/admin";
import { agencies } from "./en/agencies";
import { agenda } from "./en/agenda";
import { challenges } from "./en/challenges";
import { comments } from "./en/comments";
import { commitments } from "./en/commitments";
import { common } from "./en/common";
import { confirmation } from "./en/confirmation";
import { domain } from "./en/domain";
import { errors } from "./en/errors";
import { escalation } from "./en/escalation";
import { events } from "./en/events";
import { figures } from "./en/figures";
import { home } from "./en/home";
import { innovations } from "./en/innovations";
import { judge } from "./en/judge";
import { judging } from "./en/judging";
import { judgingResults } from "./en/judgingResults";
import { judgingRounds } from "./en/judgingRounds";
import { lessons } from "./en/lessons";
import { mail } from "./en/mail";
import { moderation } from "./en/moderation";
import { needs } from "./en/needs";
import { notifications } from "./en/notifications";
import { openData } from "./en/openData";
import { opinions } from "./en/opinions";
import { playbooks } from "./en/playbooks";
import { privacy } from "./en/privacy";
import { programme } from "./en/programme";
import { promises } from "./en/promises";
import { proposals } from "./en/proposals";
import { receipts } from "./en/receipts";
import { search } from "./en/search";
import { stages } from "./en/stages";
import { steward } from "./en/steward";
import { training } from "./en/training";
import { ui } from "./en/ui";

export const en = {
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
};
