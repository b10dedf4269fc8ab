/** Errors whose message comes from the code alone. A SyntaxError or a RangeError quotes what could not be read. */
const harmless = new Set(['TypeError', 'ReferenceError']);

/**
 * What may be logged of an error: its kind, its code and where it happened. A message may quote what a person typed
 * (a failed query does), so it stays out unless it cannot.
 */
export function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  return {
    kind: error.name,
    ...('code' in error && { code: error.code }),
    ...(harmless.has(error.name) && { message: error.message }),
    ...(error.cause instanceof Error && { cause: describeFault(error.cause) }),
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 8),
  };
}
