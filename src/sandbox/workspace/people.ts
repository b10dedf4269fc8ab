import type { Person } from './model';
import type { Workspace } from './workspace';

/** A person as a seed gives them; what is left out is filled in. */
export interface SeedUser {
  id?: string;
  name: string;
  real_name: string;
  email?: string;
  title?: string;
  department?: string;
  locale?: string;
  tz?: string;
  is_admin?: boolean;
  is_restricted?: boolean;
  deleted?: boolean;
}

const colors = [
  '#2f6f8f',
  '#8f5b2f',
  '#5b7f3a',
  '#7a4a8f',
  '#b0503c',
  '#3c6fb0',
  '#8a7a2a',
  '#2f8f77',
  '#9a4668',
  '#56627a',
];

export function addPerson(workspace: Workspace, seed: SeedUser & { is_bot?: boolean }): Person {
  const id = seed.id ?? workspace.ids.next('U');
  const person: Person = {
    id,
    name: seed.name,
    real_name: seed.real_name,
    email: seed.email ?? `${seed.name}@sandbox.example`,
    title: seed.title ?? '',
    department: seed.department ?? '',
    locale: seed.locale ?? 'ja-JP',
    tz: seed.tz ?? 'Asia/Tokyo',
    is_bot: seed.is_bot ?? false,
    is_admin: seed.is_admin ?? false,
    is_restricted: seed.is_restricted ?? false,
    deleted: seed.deleted ?? false,
    color: colors[workspace.people.size % colors.length]!,
    updated: workspace.clock.seconds(),
  };
  rememberPerson(workspace, person);
  workspace.tell({ type: 'person', person, fresh: true });
  return person;
}

/** Puts a person into the indexes and tells nobody: for the start. */
export function rememberPerson(workspace: Workspace, person: Person): void {
  workspace.people.set(person.id, person);
  workspace.byName.set(person.name, person);
  workspace.foldedNames.set(person.id, `${fold(person.real_name)}\n${fold(person.name)}`);
  if (!person.is_bot) workspace.byEmail.set(person.email.toLowerCase(), person);
}

export function changePerson(
  workspace: Workspace,
  person: Person,
  change: Partial<Pick<Person, 'locale' | 'tz' | 'deleted'>>,
): void {
  Object.assign(person, change, { updated: workspace.clock.seconds() });
  workspace.tell({ type: 'person', person, fresh: false });
}

/**
 * Up to `limit` people whose name contains the words, from the given place on: width, case and spaces do not count.
 * A hundred thousand people take some ten milliseconds.
 */
export function searchPeople(
  workspace: Workspace,
  words: string,
  from: number,
  limit: number,
): { people: Person[]; next?: number } {
  const wanted = fold(words);
  const people: Person[] = [];
  let at = 0;
  for (const [id, names] of workspace.foldedNames) {
    if (at++ < from || !names.includes(wanted)) continue;
    const person = workspace.people.get(id)!;
    if (person.deleted) continue;
    if (people.length === limit) return { people, next: at - 1 };
    people.push(person);
  }
  return { people };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
