/** Registers every model; whoever builds collections and indexes imports this file. */
export { AgencyModel } from "./agency.server";
export { AgendaItemModel, FollowUpModel } from "./agenda.server";
export { ChallengeModel } from "./challenge.server";
export { CommentModel } from "./comment.server";
export {
	CommitmentModel,
	CommitmentVersionModel,
	ConfirmationModel,
	ProgressReportModel,
} from "./commitment.server";
export {
	CommitmentEvidenceModel,
	CommitmentMessageModel,
	CommitmentMilestoneModel,
	CommitmentPartModel,
} from "./commitment-work.server";
export { CounterModel } from "./counter.server";
export { DemonstrationModel } from "./demonstration.server";
export { AppealModel, EscalationModel } from "./escalation.server";
export { EventModel } from "./event.server";
export { FigureModel, FigureStateModel, IndicatorModel } from "./figures.server";
export { InnovationModel, ReuseMessageModel, ReuseModel } from "./innovation.server";
export {
	AssignmentModel,
	BallotDraftModel,
	BallotModel,
	ChoiceModel,
	RankingModel,
} from "./judging-ballot.server";
export {
	JudgeConflictModel,
	JudgeInvitationModel,
	JudgeModel,
	JudgingEntryModel,
} from "./judging-panel.server";
export { JudgingRecordModel, JudgingResultModel, PilotBudgetModel } from "./judging-result.server";
export { JudgingRoundModel } from "./judging-round.server";
export { LessonModel, RecommendationModel } from "./lesson.server";
export { MailModel } from "./mail.server";
export { ModerationCaseModel, ReportModel } from "./moderation.server";
export { NotificationModel } from "./notification.server";
export { OpenDataNightModel, SupportDayModel } from "./open-data.server";
export { OpinionModel, OpinionRequestModel } from "./opinion.server";
export { DrillModel, PlaybookModel } from "./playbook.server";
export { ProposalModel, ProposalSearchModel, ProposalVersionModel } from "./proposal.server";
export { RateLimitModel } from "./rate-limit.server";
export { SessionModel } from "./session.server";
export { SignalImportModel, SignalModel, SignalRefusedModel } from "./signal.server";
export {
	SignalEvidenceModel,
	SignalFigureModel,
	SignalGroupModel,
	SignalStateModel,
} from "./signal-group.server";
export { ArtefactModel, StageMoveModel } from "./stage.server";
export { FollowModel, SupportModel } from "./support.server";
export { TaskModel } from "./task.server";
export { TokenModel } from "./token.server";
export { TrainingModel, TrainingSignUpModel } from "./training.server";
export { UserModel } from "./user.server";
