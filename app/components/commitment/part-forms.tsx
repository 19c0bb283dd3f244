import { useAgencyOptions } from "~/components/agency/agency-options";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	ErrorSummary,
	Fieldset,
	Form,
	RadioGroup,
	Select,
	TextArea,
	TextField,
} from "~/components/ui";
import { CONTRIBUTIONS, type Owes, PART_LIMITS, PARTY_ROLES } from "~/domain/commitment-parts";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { changePartSchema, endPartSchema, namePartySchema } from "~/input/commitment-work";
import { textOf } from "./typed";

/** The four things that somebody can owe. */
function OwesFields({
	source,
	errorOf,
	prefix,
}: {
	source?: Record<string, unknown>;
	errorOf: (name: string) => string | undefined;
	/** Keeps ids apart where several forms stand on a page. */
	prefix: string;
}) {
	const { t } = useI18n();
	return (
		<Fieldset name={`${prefix}owes`} legend={t("promises.parts.owes")} hint={t("promises.parts.owesHint")}>
			{CONTRIBUTIONS.map((kind) => (
				<TextField
					key={kind}
					id={`${prefix}${kind}`}
					name={kind}
					label={t(`promises.parts.kind.${kind}`)}
					limit={PART_LIMITS.owes}
					defaultValue={textOf(source, kind)}
					error={errorOf(kind)}
					optional
				/>
			))}
		</Fieldset>
	);
}

type NamePartyFormProps = {
	answer: unknown;
	formKey: string;
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
};

/** Names somebody who owes something: the own agency, one that is asked to help, or a partner outside the state. */
export function NamePartyForm({ answer, formKey, agencies }: NamePartyFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof namePartySchema>({ answer });
	const options = useAgencyOptions(agencies);
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="intent" value="name" />
				<RadioGroup
					name="role"
					legend={t("promises.parts.whichRole")}
					options={PARTY_ROLES.map((value) => ({
						value,
						label: t(`promises.parts.role.${value}`),
						hint: t(`promises.parts.${value}Hint`),
					}))}
					defaultValue={form.typed("role")}
					error={form.errorOf("role")}
				/>
				<Select
					name="agency"
					label={t("promises.parts.agency")}
					hint={t("promises.parts.agencyHint")}
					placeholder={t("promises.parts.chooseAgency")}
					options={options}
					defaultValue={form.typed("agency")}
					error={form.errorOf("agency")}
					optional
				/>
				<TextField
					name="name"
					label={t("promises.parts.name")}
					hint={t("promises.parts.nameHint")}
					limit={PART_LIMITS.name}
					defaultValue={form.typed("name")}
					error={form.errorOf("name")}
					optional
				/>
				<OwesFields source={form.source} errorOf={form.errorOf} prefix="" />
				<div>
					<Button>{t("promises.parts.save")}</Button>
				</div>
			</Form>
		</>
	);
}

type PartFormProps = {
	part: { id: string; owes: Owes; revision: number };
	answer: unknown;
	formKey: string;
};

/** Writes anew what somebody owes. */
export function ChangePartForm({ part, answer, formKey }: PartFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof changePartSchema>({ answer, defaults: part.owes });
	return (
		<Form formKey={formKey}>
			<ErrorSummary errors={form.summary} />
			<input type="hidden" name="intent" value="change" />
			<input type="hidden" name="part" value={part.id} />
			<input type="hidden" name="revision" value={part.revision} />
			<OwesFields source={form.source} errorOf={form.errorOf} prefix={`${part.id}-`} />
			<p className="text-sm text-ink-soft">{t("promises.parts.changeNote")}</p>
			<div>
				<Button variant="secondary">{t("promises.parts.saveChange")}</Button>
			</div>
		</Form>
	);
}

/** Ends a part, with why. */
export function EndPartForm({ part, answer, formKey }: PartFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof endPartSchema>({ answer });
	return (
		<Form formKey={formKey}>
			<ErrorSummary errors={form.summary} />
			<input type="hidden" name="intent" value="end" />
			<input type="hidden" name="part" value={part.id} />
			<input type="hidden" name="revision" value={part.revision} />
			<TextArea
				id={`${part.id}-why`}
				name="why"
				rows={2}
				label={t("promises.parts.endWhy")}
				defaultValue={form.typed("why")}
				error={form.errorOf("why")}
			/>
			<div>
				<Button variant="danger">{t("promises.parts.endSend")}</Button>
			</div>
		</Form>
	);
}

/** The answer to the one form of a page that was sent; the others keep what they begin with. */
export function answerFor(answer: unknown, intent: string, field?: string, value?: string): unknown {
	if (typeof answer !== "object" || answer === null || !("result" in answer)) return undefined;
	const { initialValue } = answer.result as { initialValue?: Record<string, unknown> | null };
	if (initialValue?.intent !== intent) return undefined;
	return field === undefined || initialValue[field] === value ? answer : undefined;
}
