import { useI18n } from "~/components/i18n";
import { Button, Form, RadioGroup } from "~/components/ui";

type WayChoiceProps = { action: string; mayAccept: boolean; mayDecline: boolean };

/** The first question of an answer: take it on or decline. The choice stands in the address. */
export function WayChoice({ action, mayAccept, mayDecline }: WayChoiceProps) {
	const { t } = useI18n();
	return (
		<Form method="get" action={action}>
			<RadioGroup
				name="decision"
				legend={t("agencies.answer.decision")}
				defaultValue={mayAccept ? "accept" : "decline"}
				options={[
					{
						value: "accept",
						label: t("agencies.answer.accept"),
						hint: t("agencies.answer.acceptHint"),
						disabled: !mayAccept,
					},
					{
						value: "decline",
						label: t("agencies.answer.decline"),
						hint: t("agencies.answer.declineHint"),
						disabled: !mayDecline,
					},
				]}
			/>
			<div>
				<Button iconEnd="arrow">{t("agencies.answer.continue")}</Button>
			</div>
		</Form>
	);
}
