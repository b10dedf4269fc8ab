import { cast } from './cast';
import { type Chance, chance } from './chance';
import { departmentsAt, ranks } from './departments';
import { nameForeign, nameJapanese } from './names';
import { type Site, sites } from './sites';
import { COMPANY, type SeedUser } from './user';

export { cast } from './cast';
export { offset } from './sites';
export { COMPANY, type SeedUser } from './user';

/**
 * Invents the people of the company: the cast first, then colleagues all over Japan and in a few offices abroad.
 *
 * @param seed any whole number; the same seed and size give the same people, and a larger size only adds some
 * @param size how many, from 0; 100,000 take less than two seconds
 */
export function company(seed: number, size: number): SeedUser[] {
  const people: SeedUser[] = Object.values(cast).slice(0, size);
  const taken = new Map(people.map((each) => [each.name, 1]));
  const luck = chance(seed);
  while (people.length < size) people.push(hire(people.length, seed, luck, taken));
  return people;
}

function hire(number: number, seed: number, luck: Chance, taken: Map<string, number>): SeedUser {
  const site = luck.weigh(sites);
  const japanese = luck.next() < (site.prefecture ? 0.95 : 0.25);
  const { real_name, name: wanted } = japanese ? nameJapanese(luck.pick) : nameForeign(luck.pick);
  const name = unique(wanted, taken);
  const locale = speak(site, japanese, luck);
  const { title, department } = employ(site, locale === 'ja-JP' ? 'ja' : 'en', luck);
  return {
    id: identify(number, seed),
    name,
    real_name,
    title,
    department,
    site: site.name,
    prefecture: site.prefecture,
    locale,
    tz: site.tz,
    tz_offset: site.tz_offset,
    email: `${name}@${COMPANY.domain}`,
    is_bot: false,
    deleted: luck.next() < 0.015,
    is_restricted: luck.next() < 0.01,
  };
}

function unique(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name}${count}`;
}

/** Colleagues from elsewhere who work in Japan read Japanese as often as not. */
function speak(site: Site, japanese: boolean, luck: Chance): string {
  const english = site.tz.startsWith('America/')
    ? 'en-US'
    : site.prefecture
      ? luck.pick(['en-US', 'en-GB'])
      : 'en-GB';
  const reads = japanese ? 0.995 : site.prefecture ? 0.5 : 0;
  return luck.next() < reads ? 'ja-JP' : english;
}

function employ(site: Site, language: 'ja' | 'en', luck: Chance): { title: string; department: string } {
  const department = luck.weigh(departmentsAt[site.kind]);
  const job = luck.pick(department.jobs)[language];
  const rank = luck.weigh(ranks)[language];
  const title = rank === '' ? job : language === 'ja' ? `${job} ${rank}` : `${job}, ${rank}`;
  return { title, department: department.name };
}

/** An odd factor maps the numbers below 2³² one to one, so that no id comes twice. */
function identify(number: number, seed: number): string {
  const scattered = (Math.imul(number, 0x9e3779b1) + Math.imul(seed, 0x85ebca6b)) >>> 0;
  return `U07A${scattered.toString(36).toUpperCase().padStart(7, '0')}`;
}
