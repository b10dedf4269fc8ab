import type { Profile } from './profiles';

const profile = (
  part: Partial<Omit<Profile, 'id' | 'skills'>> & Pick<Profile, 'skills' | 'prefecture'>,
): Omit<Profile, 'id'> => ({
  themes: [],
  hours: 2,
  slots: ['weekday-evening'],
  place: 'both',
  languages: ['ja'],
  leads: false,
  note: '',
  consent: true,
  paused: false,
  ...part,
});

const use = (skill: string, level: number) => ({ skill, level, wants: 'use' as const });
const learn = (skill: string, level: number) => ({ skill, level, wants: 'learn' as const });

/** The profiles of the people whom the README and the tests know by name, by their ids in the sandbox. */
export const cast: Readonly<Record<string, Omit<Profile, 'id'>>> = {
  // 青木 澪, coordinator
  U00000MIO01: profile({
    skills: [
      use('facilitation', 5),
      use('training-design', 4),
      use('workshop-design', 4),
      learn('fundraising', 1),
    ],
    themes: ['welfare', 'civil-society'],
    hours: 3,
    slots: ['weekday-evening', 'weekday-lunch'],
    prefecture: '13',
    leads: true,
  }),
  // 石田 航, coordinator
  U0WATARU002: profile({
    skills: [use('sales', 4), use('negotiation', 4), use('event-planning', 3)],
    themes: ['town', 'sports'],
    slots: ['weekday-evening', 'saturday'],
    prefecture: '27',
    leads: true,
  }),
  // 藤村 千景, CSR partner
  U0CHIKAGE03: profile({
    skills: [use('sustainability', 5), use('impact-evaluation', 3), use('annual-report', 4)],
    themes: ['civil-society', 'environment'],
    slots: ['weekday-daytime'],
    prefecture: '13',
  }),
  // Emily Carter
  U00EMILY004: profile({
    skills: [
      use('english', 5),
      use('translation', 3),
      use('product-development', 4),
      use('idea-review', 3),
      learn('easy-japanese', 2),
    ],
    themes: ['multicultural', 'children'],
    slots: ['saturday', 'weekday-evening'],
    prefecture: '13',
    languages: ['en', 'ja'],
    note: 'I read Japanese slowly; short messages are perfect.',
  }),
  // 久保田 蓮
  U0000REN005: profile({
    skills: [use('video-editing', 5), use('filming', 4), use('live-streaming', 4), use('video-planning', 4)],
    themes: ['culture', 'children'],
    slots: ['saturday', 'sunday', 'weekday-evening'],
    prefecture: '13',
    leads: true,
    note: '配信の前日は必ずリハーサルをさせてください。',
  }),
  // 白石 ひなた
  U0HINATA006: profile({
    skills: [
      use('sns', 3),
      use('slides', 3),
      learn('google-workspace', 3),
      learn('facilitation', 1),
      learn('video-editing', 1),
    ],
    themes: ['animals', 'youth'],
    prefecture: '01',
    place: 'online',
    note: '入社2年目です。まずは先輩の活動を近くで見てみたいです。',
  }),
  // 真鍋 拓也
  U0TAKUYA007: profile({
    skills: [use('information-security', 5), use('network', 4), use('it-support', 4), use('lecturing', 3)],
    themes: ['digital', 'safety'],
    slots: ['weekday-daytime', 'weekday-evening'],
    prefecture: '40',
    place: 'online',
    leads: true,
  }),
  // 大城 海斗
  U00KAITO008: profile({
    skills: [use('teaching-children', 4), use('moderation', 4), use('boccia', 3), learn('live-streaming', 2)],
    themes: ['sports', 'disability', 'children'],
    hours: 4,
    slots: ['saturday', 'weekday-morning'],
    prefecture: '47',
    leads: true,
  }),
  // 北沢 悠
  U00000YU009: profile({
    skills: [use('cad', 4), use('three-d-printing', 4), use('woodwork', 3), use('electronics', 3)],
    themes: ['science', 'disability'],
    hours: 3,
    slots: ['saturday', 'weekday-daytime'],
    prefecture: '20',
  }),
  // 中西 さくら
  U0SAKURA010: profile({
    skills: [
      use('accounting', 4),
      use('bookkeeping', 5),
      use('excel', 5),
      use('excel-macro', 3),
      use('business-plan', 3),
    ],
    themes: ['poverty', 'civil-society'],
    prefecture: '27',
    place: 'online',
    note: '月末月初と決算期は参加できません。',
  }),
  // Lukas Weber
  U00LUKAS011: profile({
    skills: [use('programming', 5), use('javascript', 4), use('programming-education', 2)],
    themes: ['education', 'digital'],
    slots: ['weekday-evening'],
    prefecture: null,
    place: 'online',
    languages: ['en', 'de'],
    consent: false,
  }),
  // 杉本 健一
  U0KENICHI12: profile({
    skills: [use('quality-management', 5), use('business-improvement', 5), use('mentoring', 4)],
    themes: ['elderly', 'town'],
    hours: 5,
    slots: ['weekday-daytime', 'weekday-morning'],
    prefecture: '23',
    leads: true,
    note: '現場の改善なら何でも相談してください。聞き役が好きです。',
  }),
};
