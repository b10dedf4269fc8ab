/** What Slack answers with `ok: false`: a code, and whatever stands beside it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly beside: Record<string, unknown> = {},
  ) {
    super(code);
  }

  static invalid(messages: readonly string[], code = 'invalid_arguments'): Refusal {
    return new Refusal(code, { response_metadata: { messages } });
  }
}
