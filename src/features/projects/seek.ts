import { z } from 'zod';
import { fold } from '../../taxonomy';
import { readWords } from '../../taxonomy/read';
import { meetingSlots } from './rules';
import type { Project } from './store';

/** What somebody looks for among projects. Of each list one is enough; every list that is not empty counts. */
export const seekSchema = z.object({
  skills: z.array(z.string()).default([]),
  themes: z.array(z.string()).default([]),
  prefectures: z.array(z.string()).default([]),
  slots: z.array(z.string()).default([]),
  online: z.boolean().default(false),
  /** Words that stand in the project's own. */
  words: z.string().max(80).default(''),
});
export type Seek = z.output<typeof seekSchema>;

/** The same search is always written the same way, however it was put together. */
export const seekText = (seek: Seek): string => {
  const { skills, themes, prefectures, slots, online, words } = seekSchema.parse(seek);
  const sorted = (ids: string[]) => [...new Set(ids)].sort();
  return JSON.stringify({
    skills: sorted(skills),
    themes: sorted(themes),
    prefectures: sorted(prefectures),
    slots: sorted(slots),
    online,
    words,
  });
};

/** `動画 オンライン 土曜` */
export function seekIn(typed: string): Seek {
  const { skills, themes, prefectures, slots, online, rest } = readWords(typed);
  return seekSchema.parse({ skills, themes, prefectures, slots, online, words: rest.join(' ').slice(0, 80) });
}

export const isAnything = (seek: Seek): boolean => sides(seek) === 0;

type Wanted = Pick<
  Project,
  | 'roles'
  | 'themes'
  | 'slots'
  | 'rhythm'
  | 'starts'
  | 'time'
  | 'place'
  | 'prefecture'
  | 'title'
  | 'organisation'
  | 'good'
  | 'task'
>;

/** How many things are looked for. */
function sides({ skills, themes, prefectures, slots, online, words }: Seek): number {
  const asked = [skills.length, themes.length, prefectures.length || online, slots.length, words];
  return asked.filter(Boolean).length;
}

/** How many of the things that are looked for a project has. */
export function met(project: Wanted, seek: Seek): number {
  const { skills, themes, prefectures, slots, online, words } = seek;
  const text = () => fold([project.title, project.organisation, project.good, project.task].join(' '));
  const near = project.place !== 'online' && prefectures.includes(project.prefecture ?? '');
  return [
    project.roles.some((role) => role.skills.some((it) => skills.includes(it.skill))),
    project.themes.some((it) => themes.includes(it)),
    near || (online && project.place !== 'site'),
    meetingSlots(project).some((it) => slots.includes(it)),
    words !== '' && text().includes(fold(words)),
  ].filter(Boolean).length;
}

/** Whether a project is all that is looked for. */
export const seeks = (project: Wanted, seek: Seek): boolean => met(project, seek) === sides(seek);
