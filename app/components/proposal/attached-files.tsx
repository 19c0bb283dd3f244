import { useI18n } from "~/components/i18n";
import { Button, Form } from "~/components/ui";
import { useFileSize } from "./proposal-story";

type AttachedFilesProps = {
	attachments: readonly { id: string; name: string; type: string; bytes: number; alt: string }[];
	formKey: string;
};

/** The files of a proposal for its authors: what each is, how to show it within the text, and the way to take it off. */
export function AttachedFiles({ attachments, formKey }: AttachedFilesProps) {
	const { t } = useI18n();
	const size = useFileSize();
	if (attachments.length === 0) return <p className="mt-4 text-ink-soft">{t("proposals.files.empty")}</p>;
	return (
		<ul className="mt-4 divide-y divide-line border-y border-line">
			{attachments.map((file) => {
				const isPicture = file.type.startsWith("image/");
				return (
					<li key={file.id} className="flex flex-wrap items-start justify-between gap-3 py-4">
						<div className="min-w-0">
							<a href={`/files/${file.id}`} className="wrap-anywhere">
								{file.name}
							</a>
							<p className="text-sm text-ink-soft">
								{t("proposals.fileFacts", {
									kind: t(isPicture ? "proposals.picture" : "proposals.pdf"),
									size: size(file.bytes),
								})}
							</p>
							{isPicture && (
								<p className="text-sm wrap-anywhere">
									{t("proposals.files.inText")}{" "}
									<code>{`![${file.alt || file.name}](/files/${file.id})`}</code>
								</p>
							)}
						</div>
						<Form layout="none" formKey={`${formKey}-${file.id}`.slice(0, 64)}>
							<input type="hidden" name="id" value={file.id} />
							<Button
								variant="quiet"
								size="sm"
								name="intent"
								value="remove"
								aria-label={t("proposals.files.remove", { name: file.name })}
							>
								{t("common.remove")}
							</Button>
						</Form>
					</li>
				);
			})}
		</ul>
	);
}
