import type { Named } from '../../taxonomy';

/** One of a list, and what else the lists that clubs have call it. */
export type Choice = Named & { also?: readonly string[] };

/** How choices are written in a list. */
export const organisationKinds: readonly Choice[] = [
  {
    id: 'nonprofit',
    ja: 'NPO・市民団体',
    en: 'Nonprofit',
    also: ['NPO', 'NPO法人', '特定非営利活動法人', '市民団体', 'ボランティア団体', 'NGO'],
  },
  { id: 'council', ja: '社会福祉協議会', en: 'Council of social welfare', also: ['社協'] },
  { id: 'school', ja: '学校', en: 'School' },
  { id: 'municipality', ja: '自治体', en: 'Municipality', also: ['行政', '市役所', '区役所', '役場'] },
  { id: 'facility', ja: '福祉施設', en: 'Care facility', also: ['施設', '社会福祉法人'] },
  { id: 'group', ja: '地域の会', en: 'Local group', also: ['自治会', '町内会'] },
  { id: 'other', ja: 'その他', en: 'Other' },
];

export const intermediaryKinds: readonly Choice[] = [
  { id: 'council', ja: '社会福祉協議会', en: 'Council of social welfare', also: ['社協'] },
  {
    id: 'centre',
    ja: '市民活動センター',
    en: 'Citizen activity centre',
    also: ['市民活動支援センター', 'NPOセンター', 'ボランティアセンター'],
  },
  { id: 'city', ja: '自治体', en: 'City office', also: ['行政', '市役所', '区役所', '役場'] },
  { id: 'company', ja: '企業', en: 'Company' },
  { id: 'other', ja: 'その他', en: 'Other' },
];

export const places: readonly Named[] = [
  { id: 'both', ja: 'オンラインでも現地でも', en: 'Online or on site' },
  { id: 'online', ja: 'オンライン', en: 'Online' },
  { id: 'site', ja: '現地', en: 'On site' },
];

export const tiers: readonly Named[] = [
  { id: 'often', ja: 'よく頼まれること', en: 'Often asked for' },
  { id: 'expertise', ja: '専門性が要ること', en: 'Needs expertise' },
  { id: 'value', ja: '付加価値の高いこと', en: 'Adds high value' },
  { id: 'unique', ja: '私たちにしかできないこと', en: 'Only we can do it' },
];

export const rhythms: readonly Named[] = [
  { id: 'once', ja: '1回だけ', en: 'Once' },
  { id: 'weekly', ja: '毎週', en: 'Weekly' },
  { id: 'biweekly', ja: '隔週', en: 'Every other week' },
  { id: 'monthly', ja: '毎月', en: 'Monthly' },
];
