import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.join(__dirname, '..', '..');

/** Paths of the files below a folder of the project, such as `src/features/members/index.ts`. */
export function filesUnder(folder: string, matching = /\.tsx?$/): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => matching.test(file))
    .map((file) => path.join(folder, file))
    .sort();
}

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, read(file), ts.ScriptTarget.ESNext, true);

/** Every node below this one, itself first. */
export function* below(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* below(child);
}

/** What a call is of: `button` of `button('a.b')`. */
export const calleeOf = (call: ts.CallExpression): string => call.expression.getText();

/** The property of an object literal with this name. */
export const propertyOf = (object: ts.ObjectLiteralExpression, name: string) =>
  object.properties.find(
    (it): it is ts.PropertyAssignment => ts.isPropertyAssignment(it) && it.name.getText() === name,
  );

/** Strings that an expression may become; of a template, what stands before its first gap. */
export function stringsIn(expression: ts.Node): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) return [expression.head.text];
  if (ts.isConditionalExpression(expression))
    return [...stringsIn(expression.whenTrue), ...stringsIn(expression.whenFalse)];
  return [];
}
