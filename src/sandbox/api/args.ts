import { z } from 'zod';

/**
 * Arguments come as a form, where everything is text, or as JSON. Only what is declared `json` is parsed as JSON,
 * so that a text which looks like JSON stays a text.
 */

export const text = () => z.union([z.string(), z.number().transform(String)]);
export const flag = () =>
  z.preprocess(
    (given) => (typeof given === 'string' ? given === 'true' || given === '1' : given),
    z.boolean(),
  );
export const count = (least = 0, most = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number().int().min(least).max(most);

/** A value that a form carries as a JSON string; what cannot be read is left as the text that it was. */
export const json = () =>
  z.unknown().transform((given) => {
    if (typeof given !== 'string') return given;
    try {
      return JSON.parse(given) as unknown;
    } catch {
      return given;
    }
  });

/** `U1,U2` or a list. */
export const list = () =>
  z.preprocess(
    (given) =>
      typeof given === 'string'
        ? given
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean)
        : given,
    z.array(z.string()),
  );

export const page = { cursor: text().optional(), limit: count().optional() };
