/** Why a comment is reported or hidden, and why a proposal is returned; texts under `domain.moderationReason.<key>`. */
export const REPORT_REASONS = ["insult", "personal-data", "spam", "illegal", "off-topic", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];
