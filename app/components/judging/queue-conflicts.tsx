import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, type Option, RadioGroup, Select, TextArea } from "~/components/ui";
import { CONFLICT_KINDS, type ConflictKind, ROUND_LIMITS } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";
import type { conflictSchema } from "~/input/judge";

type Title = { th: string; en: string | null };

type DeclaredConflictsProps = {
	declared: {
		id: string;
		kind: ConflictKind;
		note: string;
		/** Null where the site found it itself. */
		at: Date | string | null;
		entry: { number: number; title: Title } | null;
		agency: Bilingual | null;
	}[];
};

/** What a judge has declared so far, and what the site found. */
export function DeclaredConflicts({ declared }: DeclaredConflictsProps) {
	const { t, format } = useI18n();
	return (
		<section aria-labelledby="declared-heading">
			<h2 id="declared-heading" className="text-xl">
				{t("judge.conflicts.declared")}
			</h2>
			{declared.length === 0 ? (
				<p className="mt-1 text-ink-soft">{t("judge.conflicts.none")}</p>
			) : (
				<ul className="mt-3 divide-y divide-line border-y border-line">
					{declared.map(({ id, kind, note, at, entry, agency }) => (
						<li key={id} className="py-3">
							<p className="font-semibold">
								{entry
									? `${t("judge.entry.number", { number: entry.number })} · ${format.text(entry.title)}`
									: agency
										? t("judge.conflicts.allOf", { agency: format.text(agency) })
										: t("judge.conflicts.goneEntry")}
							</p>
							<p>{t(`judging.conflicts.${kind}`)}</p>
							{note && <p className="whitespace-pre-line text-ink-soft">{note}</p>}
							<p className="text-sm text-ink-soft">
								{at
									? t("judge.conflicts.declaredAt", { at: format.dateTime(at) })
									: t("judge.conflicts.found")}
							</p>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

type ConflictFormProps = {
	entries: { number: number; title: Title }[];
	agencies: Option[];
	answer: unknown;
	/** True when something was declared before. */
	more: boolean;
};

/** Declares a conflict with one entry, or with everything that concerns an agency. */
export function ConflictForm({ entries, agencies, answer, more }: ConflictFormProps) {
	const { t, format } = useI18n();
	const form = useFormState<typeof conflictSchema>({ answer });
	return (
		<section aria-labelledby="declare-heading" className="flex flex-col gap-6">
			<h2 id="declare-heading" className="text-xl">
				{t(more ? "judge.conflicts.declareMore" : "judge.conflicts.declare")}
			</h2>
			<ErrorSummary errors={form.summary} />
			<Form>
				<RadioGroup
					name="kind"
					legend={t("judge.conflicts.kind")}
					options={CONFLICT_KINDS.map((kind) => ({ value: kind, label: t(`judging.conflicts.${kind}`) }))}
					defaultValue={form.typed("kind")}
					error={form.errorOf("kind")}
				/>
				<Select
					name="entry"
					label={t("judge.conflicts.entry")}
					optional
					placeholder={t("judge.conflicts.noEntry")}
					options={entries.map(({ number, title }) => ({
						value: String(number),
						label: `${t("judge.entry.number", { number })} · ${format.text(title)}`,
					}))}
					defaultValue={form.typed("entry")}
					error={form.errorOf("entry")}
				/>
				<Select
					name="agency"
					label={t("judge.conflicts.agency")}
					hint={t("judge.conflicts.agencyHint")}
					optional
					placeholder={t("judge.conflicts.noAgency")}
					options={agencies}
					defaultValue={form.typed("agency")}
					error={form.errorOf("agency")}
				/>
				<TextArea
					name="note"
					label={t("judge.conflicts.note")}
					hint={t("judge.conflicts.noteHint")}
					optional
					rows={3}
					limit={ROUND_LIMITS.note}
					defaultValue={form.typed("note")}
					error={form.errorOf("note")}
				/>
				<div>
					<Button>{t("judge.conflicts.submit")}</Button>
				</div>
			</Form>
		</section>
	);
}
