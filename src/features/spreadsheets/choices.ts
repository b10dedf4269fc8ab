import type { Named } from '../../taxonomy';

/** How choices are written in a list. */
export const organisationKinds: readonly Named[] = [
  { id: 'nonprofit', ja: 'NPO・市民団体', en: 'Nonprofit' },
  { id: 'council', ja: '社会福祉協議会', en: 'Council of social welfare' },
  { id: 'school', ja: '学校', en: 'School' },
  { id: 'municipality', ja: '自治体', en: 'Municipality' },
  { id: 'facility', ja: '福祉施設', en: 'Care facility' },
  { id: 'group', ja: '地域の会', en: 'Local group' },
  { id: 'other', ja: 'その他', en: 'Other' },
];

export const intermediaryKinds: readonly Named[] = [
  { id: 'council', ja: '社会福祉協議会', en: 'Council of social welfare' },
  { id: 'centre', ja: '市民活動センター', en: 'Citizen activity centre' },
  { id: 'city', ja: '自治体', en: 'City office' },
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
