/** Refusals of sign-in: code → status. */
export const signInProblems = {
	"credentials-wrong": 422,
	/** params: seconds */
	blocked: 429,
	"two-factor-code-wrong": 422,
	"two-factor-expired": 422,
	"two-factor-on": 409,
	"two-factor-off": 409,
	"password-wrong": 422,
	"password-missing": 409,
	"token-invalid": 422,
	"oidc-failed": 422,
} as const;
