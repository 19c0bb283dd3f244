import { useLocation } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	ButtonLink,
	Checkbox,
	DescriptionList,
	ErrorSummary,
	Form,
	type Option,
	Select,
} from "~/components/ui";
import type { RoundKind, RoundMode } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";
import type { acceptSchema } from "~/input/judge";

type InvitationFactsProps = {
	invitation: {
		expiresAt: Date | string;
		limit: number | null;
		tracks: Bilingual[];
		round: {
			kind: RoundKind;
			mode: RoundMode;
			blind: boolean;
			opensAt: Date | string;
			closesAt: Date | string;
			minutesPerEntry: number;
		};
	};
};

/** What somebody who is invited to judge decides by: what, how, when, how much work. */
export function InvitationFacts({ invitation: { round, limit, tracks, expiresAt } }: InvitationFactsProps) {
	const { t, format, language } = useI18n();
	return (
		<DescriptionList
			items={[
				{ term: t("judging.round"), detail: t(`judging.kinds.${round.kind}`) },
				{
					term: t("judge.invitation.mode"),
					detail: `${t(`judging.modes.${round.mode}`)}${round.blind ? ` · ${t("judge.blind")}` : ""}`,
				},
				{
					term: t("judge.invitation.period"),
					detail: t("judge.invitation.fromTo", {
						from: format.dateTime(round.opensAt),
						to: format.dateTime(round.closesAt),
					}),
				},
				{
					term: t("judge.invitation.work"),
					detail: [
						t("judge.invitation.minutes", { minutes: round.minutesPerEntry }),
						limit === null ? "" : t("judge.invitation.limit", { count: limit }),
					]
						.filter(Boolean)
						.join(" · "),
				},
				{
					term: t("judge.invitation.tracks"),
					detail: tracks.map((name) => format.text(name)).join(language === "th" ? " · " : ", "),
				},
				{ term: t("judge.invitation.expires"), detail: format.dateTime(expiresAt) },
			]}
		/>
	);
}

/** The ways to an account; both lead back to this page. */
export function SignInFirst() {
	const { t, to } = useI18n();
	const next = encodeURIComponent(useLocation().pathname);
	return (
		<section aria-labelledby="sign-in-heading">
			<h2 id="sign-in-heading">{t("judge.invitation.signInTitle")}</h2>
			<p className="mt-1">{t("judge.invitation.signInHint")}</p>
			<div className="mt-4 flex flex-wrap gap-3">
				<ButtonLink to={`${to("/sign-in")}?next=${next}`}>{t("ui.signIn")}</ButtonLink>
				<ButtonLink to={`${to("/sign-up")}?next=${next}`} variant="secondary">
					{t("ui.signUp")}
				</ButtonLink>
			</div>
		</section>
	);
}

type AcceptFormProps = { round: number; agencies: Option[]; answer: unknown };

/** Accepting: where the judge works, what follows from it, and the promise. */
export function AcceptForm({ round, agencies, answer }: AcceptFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof acceptSchema>({ answer, defaults: { avoidAgency: "on" } });
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form>
				<input type="hidden" name="round" value={round} />
				<Select
					name="agency"
					label={t("judge.invitation.agency")}
					hint={t("judge.invitation.agencyHint")}
					optional
					placeholder={t("judge.invitation.noAgency")}
					options={agencies}
					defaultValue={form.typed("agency")}
					error={form.errorOf("agency")}
				/>
				<Checkbox
					name="avoidAgency"
					label={t("judge.invitation.avoidAgency")}
					hint={t("judge.invitation.avoidAgencyHint")}
					defaultChecked={form.typed("avoidAgency") === "on"}
				/>
				<Checkbox
					name="promise"
					label={t("judge.invitation.promise")}
					hint={t("judge.invitation.named")}
					defaultChecked={form.typed("promise") === "on"}
					error={form.errorOf("promise")}
				/>
				<div>
					<Button>{t("judge.invitation.accept")}</Button>
					<p className="mt-2 text-sm text-ink-soft">{t("judge.invitation.declineHint")}</p>
				</div>
			</Form>
		</>
	);
}
