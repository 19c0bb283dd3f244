import { useI18n } from "~/components/i18n";

/** The reason a field was refused, tied to the field by its `id` (see `fieldIds`). */
export function FieldError({ id, children }: { id: string; children: string }) {
	const { t } = useI18n();
	return (
		<p id={id} className="mt-1 font-semibold text-danger">
			<span className="sr-only">{t("ui.errorPrefix")} </span>
			{children}
		</p>
	);
}
