import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const article: Record<string, string> = {
  string: 'a string',
  array: 'an array',
  object: 'an object',
  boolean: 'a boolean',
  number: 'a number',
  int: 'an integer',
};

/** zod's findings in Slack's words: `[ERROR] what is wrong [json-pointer:/blocks/0/text]`. */
export function inSlackWords(issues: readonly Issue[], at: readonly PropertyKey[]): string[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (isMissing(issue)) return [error(`missing required field: ${String(path.at(-1))}`, path.slice(0, -1))];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => error(`invalid additional property: ${key}`, path));
    return [error(explain(issue), path)];
  });
}

export function error(what: string, path: readonly PropertyKey[]): string {
  return `[ERROR] ${what} [json-pointer:${path.map((step) => `/${String(step)}`).join('')}]`;
}

function isMissing(issue: Issue): boolean {
  if (issue.path.length === 0) return false;
  if (issue.code === 'invalid_union') {
    const given = issue.input as Record<string, unknown> | undefined;
    return given?.[String(issue.path.at(-1))] === undefined;
  }
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
}

function explain(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must provide ${article[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return `unsupported type: ${String((issue.input as { type?: unknown } | undefined)?.type)}`;
    case 'too_big':
      if (issue.origin === 'array') return `no more than ${issue.maximum} items allowed`;
      if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
      return `must be less than or equal to ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'array') return `no fewer than ${issue.minimum} items allowed`;
      if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
      return `must be greater than or equal to ${issue.minimum}`;
    default:
      return issue.message;
  }
}
