/** What Slack answers with `ok: false`: a code, and whatever stands beside it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly beside: Record<string, unknown> = {},
  ) {
    super(code);
  }

  /** @param messages `[ERROR] what is wrong [json-pointer:/…]`; of blocks they stand without that mark in `errors` too */
  static invalid(messages: readonly string[], code = 'invalid_arguments'): Refusal {
    const errors = messages.map((message) => message.replace(/^\[ERROR\] /, ''));
    return new Refusal(code, {
      ...(code === 'invalid_blocks' && { errors }),
      response_metadata: { messages },
    });
  }
}
