import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, Checkbox, ErrorSummary, Form, Select, TextField } from "~/components/ui";
import { SIGNAL_LIMITS } from "~/domain/signal";
import { FEWEST_PUBLIC } from "~/domain/signal-trend";
import type { Bilingual } from "~/domain/vocabulary";
import type { groupMergeSchema, groupNameSchema, groupWordSchema } from "~/input/signal";

/** A group as its forms begin with it. */
export interface EditedGroup {
	revision: number;
	nameTh: string | null;
	nameEn: string | null;
	isPublic: boolean;
	words: readonly string[];
	others: readonly { number: number; name: Bilingual }[];
}

type GroupFormsProps = { group: EditedGroup; answer: unknown; intent: string | null };

/** Everything that a steward can do to a group: name it, show it, and change the words that make it. */
export function GroupForms({ group, answer, intent }: GroupFormsProps) {
	const { t } = useI18n();
	const of = (name: string) => (intent === name ? answer : undefined);
	return (
		<section aria-labelledby="manage" className="flex flex-col gap-10">
			<h2 id="manage">{t("needs.group.manage")}</h2>
			<NameForm key={`name-${group.revision}`} group={group} answer={of("name")} />
			<WordChips group={group} />
			<WordForm key={`add-${group.revision}`} group={group} answer={of("add")} intent="add" />
			<WordForm key={`split-${group.revision}`} group={group} answer={of("split")} intent="split" />
			{group.others.length > 0 && (
				<MergeForm key={`merge-${group.revision}`} group={group} answer={of("merge")} />
			)}
		</section>
	);
}

type FormProps = { group: EditedGroup; answer: unknown };

const Revision = ({ group }: { group: EditedGroup }) => (
	<input type="hidden" name="revision" value={group.revision} />
);

function NameForm({ group, answer }: FormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof groupNameSchema>({
		answer,
		defaults: { nameTh: group.nameTh, nameEn: group.nameEn, isPublic: group.isPublic ? "yes" : undefined },
	});
	return (
		<div>
			<ErrorSummary errors={form.summary} />
			<Form>
				<h3>{t("needs.group.name")}</h3>
				<Revision group={group} />
				<TextField
					name="nameTh"
					label={t("needs.group.nameTh")}
					limit={SIGNAL_LIMITS.groupName}
					defaultValue={form.typed("nameTh")}
					error={form.errorOf("nameTh")}
				/>
				<TextField
					name="nameEn"
					label={t("needs.group.nameEn")}
					limit={SIGNAL_LIMITS.groupName}
					optional
					defaultValue={form.typed("nameEn")}
					error={form.errorOf("nameEn")}
				/>
				<Checkbox
					name="isPublic"
					value="yes"
					label={t("needs.group.show")}
					hint={t("needs.group.showHint", { least: FEWEST_PUBLIC })}
					defaultChecked={form.typed("isPublic") === "yes"}
				/>
				<div>
					<Button name="intent" value="name" variant="secondary">
						{t("common.save")}
					</Button>
				</div>
			</Form>
		</div>
	);
}

/** The words of the group, each with a button that takes it out. */
function WordChips({ group }: { group: EditedGroup }) {
	const { t } = useI18n();
	return (
		<div>
			<h3 className="mb-3">{t("needs.words")}</h3>
			<ul className="flex flex-wrap gap-3">
				{group.words.map((word) => (
					<li key={word} className="flex items-center gap-2 border border-line px-3 py-1">
						<span lang="th">{word}</span>
						{group.words.length > 1 && (
							<Form layout="none">
								<Revision group={group} />
								<input type="hidden" name="word" value={word} />
								<Button
									variant="quiet"
									size="sm"
									name="intent"
									value="remove"
									aria-label={t("needs.group.removeWord", { word })}
								>
									{t("common.remove")}
								</Button>
							</Form>
						)}
					</li>
				))}
			</ul>
		</div>
	);
}

function WordForm({ group, answer, intent }: FormProps & { intent: "add" | "split" }) {
	const { t } = useI18n();
	const form = useFormState<typeof groupWordSchema>({ answer });
	return (
		<div>
			<ErrorSummary errors={form.summary} />
			<Form>
				<Revision group={group} />
				<TextField
					name="word"
					id={`word-${intent}`}
					label={t(`needs.group.${intent}Word`)}
					hint={t(intent === "add" ? "needs.group.addWordHint" : "needs.group.splitHint")}
					width="md"
					defaultValue={form.typed("word")}
					error={form.errorOf("word")}
				/>
				<div>
					<Button name="intent" value={intent} variant="secondary">
						{t(`needs.group.${intent}`)}
					</Button>
				</div>
			</Form>
		</div>
	);
}

function MergeForm({ group, answer }: FormProps) {
	const { t, format } = useI18n();
	const form = useFormState<typeof groupMergeSchema>({ answer });
	return (
		<div>
			<ErrorSummary errors={form.summary} />
			<Form>
				<Revision group={group} />
				<Select
					name="other"
					label={t("needs.group.mergeInto")}
					placeholder={t("needs.group.mergeChoose")}
					options={group.others.map(({ number, name }) => ({
						value: String(number),
						label: format.text(name),
					}))}
					defaultValue={form.typed("other") ?? ""}
					error={form.errorOf("other")}
				/>
				<div>
					<Button name="intent" value="merge" variant="secondary">
						{t("needs.group.merge")}
					</Button>
				</div>
			</Form>
		</div>
	);
}
