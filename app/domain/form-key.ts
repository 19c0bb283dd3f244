/** Name of the hidden field that makes sending the same form twice one act. */
export const FORM_KEY_FIELD = "formKey";

/** The key of a sent form and the hash of everything else in it. */
export interface FormRequest {
	key: string;
	hash: string;
}
