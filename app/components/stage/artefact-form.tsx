import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, ErrorSummary, Form } from "~/components/ui";
import type { ArtefactView } from "~/domain/artefact";
import type { ArtefactKind } from "~/domain/stage";
import type {
	ideaSchema,
	insightSchema,
	prototypeSchema,
	statementSchema,
	trialSchema,
} from "~/input/artefact";
import { IdeaFields, InsightFields, PrototypeFields, StatementFields, TrialFields } from "./artefact-fields";

type ArtefactFormProps = {
	kind: ArtefactKind;
	/** The action's data after a refusal. */
	answer: unknown;
	/** The artefact that this form writes anew, if any. */
	earlier: ArtefactView | null;
	/** Standing insights, to cite. */
	insights: readonly ArtefactView[];
	formKey: string;
	/** Address of the stages page. */
	backTo: string;
};

/** The form of an artefact, by its kind. */
export function ArtefactForm(props: ArtefactFormProps) {
	switch (props.kind) {
		case "insight":
			return <InsightForm {...props} />;
		case "statement":
			return <StatementForm {...props} />;
		case "idea":
			return <IdeaForm {...props} />;
		case "prototype":
			return <PrototypeForm {...props} />;
		case "trial":
			return <TrialForm {...props} />;
	}
}

function InsightForm(props: ArtefactFormProps) {
	const defaults = props.earlier?.insight ?? undefined;
	const form = useFormState<typeof insightSchema>({ answer: props.answer, defaults });
	return (
		<Frame {...props} summary={form.summary}>
			<InsightFields form={form} />
		</Frame>
	);
}

function StatementForm(props: ArtefactFormProps) {
	const defaults = props.earlier?.statement ?? undefined;
	const form = useFormState<typeof statementSchema>({ answer: props.answer, defaults });
	return (
		<Frame {...props} summary={form.summary}>
			<StatementFields form={form} insights={props.insights} />
		</Frame>
	);
}

function IdeaForm(props: ArtefactFormProps) {
	const defaults = props.earlier?.idea ?? undefined;
	const form = useFormState<typeof ideaSchema>({ answer: props.answer, defaults });
	return (
		<Frame {...props} summary={form.summary}>
			<IdeaFields form={form} />
		</Frame>
	);
}

function PrototypeForm(props: ArtefactFormProps) {
	const { pictures = [], ...defaults } = props.earlier?.prototype ?? {};
	const form = useFormState<typeof prototypeSchema>({ answer: props.answer, defaults });
	return (
		<Frame {...props} summary={form.summary} files>
			<PrototypeFields form={form} kept={pictures.length} />
		</Frame>
	);
}

function TrialForm(props: ArtefactFormProps) {
	const defaults = props.earlier?.trial ?? undefined;
	const form = useFormState<typeof trialSchema>({ answer: props.answer, defaults });
	return (
		<Frame {...props} summary={form.summary}>
			<TrialFields form={form} />
		</Frame>
	);
}

type FrameProps = ArtefactFormProps & {
	summary: ReturnType<typeof useFormState>["summary"];
	/** True where files go along. */
	files?: boolean;
	children: React.ReactNode;
};

function Frame({ summary, earlier, formKey, backTo, files, children }: FrameProps) {
	const { t } = useI18n();
	return (
		<>
			<ErrorSummary errors={summary} />
			<Form formKey={formKey} encType={files ? "multipart/form-data" : undefined}>
				{earlier && <input type="hidden" name="replaces" value={earlier.id} />}
				{children}
				<div className="flex flex-wrap gap-3">
					<Button>{t("common.save")}</Button>
					<ButtonLink to={backTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}
