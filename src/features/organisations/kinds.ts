/** What organisations and intermediaries are told apart by; `texts.directory.ts` has the words. */
export const intermediaryKinds = ['council', 'centre', 'city', 'company', 'other'] as const;
export type IntermediaryKind = (typeof intermediaryKinds)[number];

export const organisationKinds = [
  'nonprofit',
  'council',
  'school',
  'municipality',
  'facility',
  'group',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** How many work there, volunteers included: each size begins with this number. */
export const sizes = ['1', '10', '50', '200'] as const;
export type Size = (typeof sizes)[number];

/** The size of an organisation where so many work, from 0 on. */
export const sizeOf = (people: number): Size => sizes.findLast((least) => people >= Number(least)) ?? '1';

/** How far an organisation has come: with the club beside it, by itself with a word now and then, without the club. */
export const stages = ['accompanied', 'walking', 'independent'] as const;
export type Stage = (typeof stages)[number];

const signs: readonly [IntermediaryKind, RegExp][] = [
  ['council', /社会福祉協議会|社協|council of social welfare|welfare council/i],
  ['centre', /センター|プラザ|支援機構|cent(re|er)/i],
  ['city', /(市|区|町|村|県|府|都|道)(役所|役場|庁)|[市区町村]$|city|town (hall|office)|ward office/i],
  ['company', /株式会社|有限会社|合同会社|\b(inc|ltd|k\.?k|corp)\b/i],
];

/** What kind of intermediary a name speaks of, for a first guess that a coordinator can put right. */
export const guessKind = (name: string): IntermediaryKind =>
  signs.find(([, sign]) => sign.test(name.normalize('NFKC')))?.[0] ?? 'other';
