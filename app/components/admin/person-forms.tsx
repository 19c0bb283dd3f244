import { useActionData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Checkbox, Details, Form, type OptionGroup, Select, TextField } from "~/components/ui";
import { ROLES } from "~/domain/viewer";
import type { personSchema } from "~/input/account";
import { type ScopedRole, useRoleName } from "./role-tags";

interface PersonFormProps {
	/** Address that takes the form. */
	action: string;
}

function usePersonForm(intent: string) {
	const answer = useActionData();
	const sent = useFormState<typeof personSchema>({ answer }).typed("intent");
	return useFormState<typeof personSchema>({ answer: sent === intent ? answer : undefined });
}

/** Id of the reason's field in the form of an intent; there is one in each. */
export const whyFieldId = (intent: string | undefined) => `${intent}-why`;

/** A field for the reason; each form of the page has one, so the intent makes its id unique. */
function WhyField({ intent, form }: { intent: string; form: ReturnType<typeof usePersonForm> }) {
	const { t } = useI18n();
	return (
		<TextField
			name="why"
			id={whyFieldId(intent)}
			label={t("admin.why")}
			hint={t("admin.whyHint")}
			defaultValue={form.typed("why")}
			error={form.errorOf("why")}
		/>
	);
}

type GrantFormProps = PersonFormProps & {
	agencies: OptionGroup[];
	challenges: { value: string; label: string }[];
	/** Who is champion of which agency; each has one. */
	champions: readonly { agencyId: string; id: string; name: string }[];
};

/** Gives a role in its scope. */
export function GrantForm({ action, agencies, challenges, champions }: GrantFormProps) {
	const { t } = useI18n();
	const form = usePersonForm("grant");
	const present = champions.find(({ agencyId }) => agencyId === form.typed("agency"));
	const asksToReplace = form.errorOf("replaces") !== undefined || form.typed("replaces") !== undefined;
	return (
		<Details summary={t("admin.grantTitle")} open={form.summary.length > 0}>
			<Form action={action}>
				<p>{t("admin.grantHint")}</p>
				<Select
					name="role"
					label={t("admin.role")}
					options={ROLES.map((value) => ({ value, label: t(`domain.role.${value}`) }))}
					defaultValue={form.typed("role") ?? "officer"}
					error={form.errorOf("role")}
				/>
				<Select
					name="agency"
					label={t("admin.agency")}
					hint={t("admin.agencyHint")}
					optional
					placeholder={t("admin.notChosen")}
					options={agencies}
					defaultValue={form.typed("agency") ?? ""}
					error={form.errorOf("agency")}
				/>
				<Select
					name="challenge"
					label={t("admin.challenge")}
					hint={t("admin.challengeHint")}
					optional
					placeholder={t("admin.notChosen")}
					options={challenges}
					defaultValue={form.typed("challenge") ?? ""}
					error={form.errorOf("challenge")}
				/>
				{present && asksToReplace && (
					<Checkbox
						name="replaces"
						value={present.id}
						defaultChecked={form.typed("replaces") === present.id}
						label={t("admin.replace", { name: present.name })}
						hint={t("admin.replaceHint")}
						error={form.errorOf("replaces")}
					/>
				)}
				<WhyField intent="grant" form={form} />
				<div>
					<Button variant="secondary" name="intent" value="grant">
						{t("admin.grant")}
					</Button>
				</div>
			</Form>
		</Details>
	);
}

/** Takes a role back. */
export function RemoveForm({ action, roles }: PersonFormProps & { roles: readonly ScopedRole[] }) {
	const { t } = useI18n();
	const nameOf = useRoleName();
	const form = usePersonForm("remove");
	if (roles.length === 0) return null;
	return (
		<Details summary={t("admin.removeTitle")} open={form.summary.length > 0}>
			<Form action={action}>
				<Select
					name="grant"
					label={t("admin.which")}
					options={roles.map((grant) => ({
						value: `${grant.role}:${grant.agencyId ?? grant.challengeId ?? ""}`,
						label: nameOf(grant),
					}))}
					defaultValue={form.typed("grant")}
					error={form.errorOf("grant")}
				/>
				<WhyField intent="remove" form={form} />
				<div>
					<Button variant="secondary" name="intent" value="remove">
						{t("admin.remove")}
					</Button>
				</div>
			</Form>
		</Details>
	);
}

/** Suspends an active account, restores a suspended one. */
export function StandingForm({ action, suspended }: PersonFormProps & { suspended: boolean }) {
	const { t } = useI18n();
	const intent = suspended ? "restore" : "suspend";
	const form = usePersonForm(intent);
	return (
		<Details summary={t(`admin.${intent}Title`)} open={form.summary.length > 0}>
			<Form action={action}>
				{!suspended && <p>{t("admin.suspendHint")}</p>}
				<WhyField intent={intent} form={form} />
				<div>
					<Button variant={suspended ? "secondary" : "danger"} name="intent" value={intent}>
						{t(`admin.${intent}`)}
					</Button>
				</div>
			</Form>
		</Details>
	);
}
