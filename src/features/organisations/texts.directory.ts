import type { Part } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { IntermediaryKind, OrganisationKind, Size, Stage } from './kinds';

/** Another coordinator by name; the app may not have met them yet. */
const ja = (name: string) => (name ? `${name}さん` : 'ほかのコーディネーター');
const en = (name: string) => name || 'another coordinator';

export const directory = inBoth(
  {
    organisations: '支援先',
    intermediaries: '中間支援組織',
    found: (d: { typed: string; count: number }) =>
      d.typed ? `「${d.typed}」を含むもの：${d.count}件` : `全${d.count}件（名前の順）`,
    none: '見つかりませんでした。名前の一部で探すか、新しく登録できます。',
    searchOrganisations: '名前で探すには「/probono organisations みどり町」のように入力します。',
    searchIntermediaries: '名前で探すには「/probono intermediaries 社協」のように入力します。',
    details: '詳しく見る',
    addOrganisation: '支援先を登録',
    addIntermediary: '中間支援組織を登録',
    edit: '編集する',
    moveStage: '段階を変える',
    save: '保存する',
    close: '閉じる',
    cancel: 'やめる',

    name: '名前',
    kind: '種類',
    region: '都道府県',
    size: '規模（働く人の数）',
    introducer: '紹介してくれた中間支援組織',
    lang: '文面の言語',
    langName: (d: { lang: 'ja' | 'en' }) => ({ ja: '日本語', en: '英語' })[d.lang],
    note: 'メモ',
    organisationKind: (d: { kind: OrganisationKind }) =>
      ({
        nonprofit: 'NPO・市民団体',
        council: '社会福祉協議会',
        school: '学校',
        municipality: '自治体',
        facility: '福祉施設',
        group: '地域のグループ',
        other: 'そのほか',
      })[d.kind],
    intermediaryKind: (d: { kind: IntermediaryKind }) =>
      ({
        council: '社会福祉協議会',
        centre: '市民活動センター',
        city: '役所・役場',
        company: '企業',
        other: 'そのほか',
      })[d.kind],
    sizeName: (d: { size: Size }) =>
      ({ '1': '9人まで', '10': '10〜49人', '50': '50〜199人', '200': '200人以上' })[d.size],
    stageName: (d: { stage: Stage }) =>
      ({ accompanied: '伴走中', walking: '自走中', independent: '自立' })[d.stage],
    stageHint: (d: { stage: Stage }) =>
      ({
        accompanied: 'クラブがそばで一緒に進めている',
        walking: '自分たちで進め、ときどき相談がある',
        independent: 'クラブなしで続けている',
      })[d.stage],
    stage: '段階',
    through: (d: { name: string }) => `紹介：${d.name}`,
    introduced: (d: { count: number }) => `紹介してくれた支援先（${d.count}件）`,
    introducedAll: 'すべて見る',
    introducedNone: '紹介された支援先はまだありません。',
    requestsLabel: '支援要請',
    projectsLabel: 'プロジェクト',
    movesLabel: '段階の移り変わり',
    noHistory: 'まだありません。',
    period: (d: { title: string; starts: string; ends: string }) => `${d.title}（${d.starts}〜${d.ends}）`,
    done: (d: { sessions: number; reached: number | null; hours: number }) =>
      `　開催${d.sessions}回${d.reached === null ? '' : `、届けた人数のべ${d.reached}人`}、参加者の活動時間のべ${d.hours}時間`,
    move: (d: { from: string; to: string; by: Part[]; reason: string; when: Part }) => [
      d.when,
      `　${d.from} → ${d.to}　`,
      ...d.by,
      `　理由：${d.reason}`,
    ],
    audited: (d: { name: string; from: string; to: string }) => `${d.name}（${d.from} → ${d.to}）`,
    toStage: '新しい段階',
    reason: '理由',
    reasonHint: '例：職員だけで3か月、動画の公開を続けられている。',

    known: '登録済みの団体から選ぶ',
    knownHint: '見つからないときは空欄のまま、下に名前を書いてください。',
    knownIntermediary: '登録済みの中間支援組織から選ぶ',

    gone: '見つかりません。',
    nameNeeded: '団体を選ぶか、名前を書いてください。',
    nameTaken: 'この名前はすでに登録されています。',
    sameStage: 'いまと同じ段階です。',
    changed: (d: { name: string }) =>
      `${ja(d.name)}が先に変更しました。入力した文章を控えてから、開き直してください。`,
  },
  {
    organisations: 'Organisations',
    intermediaries: 'Intermediaries',
    found: (d) => (d.typed ? `With “${d.typed}”: ${d.count}` : `${d.count} in all, by name`),
    none: 'Nothing was found. Try a part of the name, or add it.',
    searchOrganisations: 'To search by name, type “/probono organisations green town”.',
    searchIntermediaries: 'To search by name, type “/probono intermediaries council”.',
    details: 'Details',
    addOrganisation: 'Add an organisation',
    addIntermediary: 'Add an intermediary',
    edit: 'Edit',
    moveStage: 'Move its stage',
    save: 'Save',
    close: 'Close',
    cancel: 'Cancel',

    name: 'Name',
    kind: 'Kind',
    region: 'Prefecture',
    size: 'Size (people who work there)',
    introducer: 'Introduced by',
    lang: 'Letters in',
    langName: (d) => ({ ja: 'Japanese', en: 'English' })[d.lang],
    note: 'Note',
    organisationKind: (d) =>
      ({
        nonprofit: 'Nonprofit',
        council: 'Council of social welfare',
        school: 'School',
        municipality: 'Town or city',
        facility: 'Care facility',
        group: 'Local group',
        other: 'Other',
      })[d.kind],
    intermediaryKind: (d) =>
      ({
        council: 'Council of social welfare',
        centre: 'Citizen activity centre',
        city: 'City office',
        company: 'Company',
        other: 'Other',
      })[d.kind],
    sizeName: (d) => ({ '1': 'up to 9', '10': '10 to 49', '50': '50 to 199', '200': '200 or more' })[d.size],
    stageName: (d) =>
      ({ accompanied: 'accompanied', walking: 'walking alone', independent: 'independent' })[d.stage],
    stageHint: (d) =>
      ({
        accompanied: 'the club goes on with them',
        walking: 'they go on by themselves and ask now and then',
        independent: 'they do it without the club',
      })[d.stage],
    stage: 'Stage',
    through: (d) => `introduced by ${d.name}`,
    introduced: (d) => `Organisations that they introduced (${d.count})`,
    introducedAll: 'See all',
    introducedNone: 'They have not introduced an organisation yet.',
    requestsLabel: 'Requests',
    projectsLabel: 'Projects',
    movesLabel: 'From stage to stage',
    noHistory: 'None yet.',
    period: (d) => `${d.title} (${d.starts} – ${d.ends})`,
    done: (d) =>
      `: ${d.sessions} ${d.sessions === 1 ? 'session' : 'sessions'}${d.reached === null ? '' : `, ${d.reached} people reached (each time counted)`}, ${d.hours} hours worked`,
    move: (d) => [d.when, `  ${d.from} → ${d.to}  by `, ...d.by, `. Reason: ${d.reason}`],
    audited: (d) => `${d.name} (${d.from} → ${d.to})`,
    toStage: 'New stage',
    reason: 'Reason',
    reasonHint: 'For example: the staff have published films alone for three months.',

    known: 'Choose a known organisation',
    knownHint: 'If you do not find it, leave this empty and write its name below.',
    knownIntermediary: 'Choose a known intermediary',

    gone: 'It cannot be found.',
    nameNeeded: 'Please choose an organisation, or write its name.',
    nameTaken: 'This name is registered already.',
    sameStage: 'That is its stage now.',
    changed: (d) =>
      `${en(d.name)} changed it before you. Please keep your text, close this and open it again.`,
  },
);

export const directoryProblem = problems(directory);

/** How a stage is called. */
export const stageName = (stage: Stage, lang: Lang): string => directory[lang].stageName({ stage });
