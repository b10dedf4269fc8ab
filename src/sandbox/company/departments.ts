import type { Kind } from './sites';

/** In Japanese and English: everybody carries the title of their own language. */
interface Title {
  ja: string;
  en: string;
}

export interface Department {
  /** The whole company uses the Japanese name. */
  name: string;
  /** How large it is where it is: only the proportions count. */
  share: number;
  at: readonly Kind[];
  jobs: readonly Title[];
}

function department(name: string, share: number, at: string, jobs: string[]): Department {
  const titles = jobs.map((job) => {
    const [ja = '', en = ''] = job.split('|');
    return { ja, en };
  });
  return { name, share, at: at.split(' ') as Kind[], jobs: titles };
}

const departments: readonly Department[] = [
  department('法人営業部', 170, 'head branch', [
    '法人営業|Account manager',
    '提案営業|Sales consultant',
    '営業事務|Sales assistant',
  ]),
  department('ソフトウェア開発部', 190, 'head laboratory', [
    'ソフトウェアエンジニア|Software engineer',
    'テストエンジニア|Test engineer',
    'フロントエンドエンジニア|Front-end engineer',
    'スクラムマスター|Scrum master',
  ]),
  department('機器設計部', 110, 'laboratory works', [
    '機械設計|Mechanical designer',
    '回路設計|Circuit designer',
    '組込みエンジニア|Embedded engineer',
  ]),
  department('生産技術部', 130, 'works', [
    '生産技術|Production engineer',
    '設備保全|Maintenance engineer',
    '製造|Production operator',
  ]),
  department('品質保証部', 60, 'works laboratory head', ['品質保証|Quality engineer', '検査|Inspector']),
  department('カスタマーサポート部', 80, 'head branch', [
    'サポート担当|Support engineer',
    '研修インストラクター|Customer trainer',
  ]),
  department('情報システム部', 50, 'head laboratory', [
    '社内 SE|Systems administrator',
    'セキュリティ担当|Security analyst',
    'ヘルプデスク|Help desk',
  ]),
  department('研究開発部', 60, 'laboratory', ['研究員|Researcher', 'データサイエンティスト|Data scientist']),
  department('商品企画部', 45, 'head laboratory', [
    '商品企画|Product planner',
    'プロダクトマネージャー|Product manager',
    '市場調査|Market researcher',
  ]),
  department('デザインセンター', 25, 'head laboratory', [
    'プロダクトデザイナー|Product designer',
    'UI デザイナー|UI designer',
    'グラフィックデザイナー|Graphic designer',
  ]),
  department('広報宣伝部', 25, 'head', [
    '広報|PR officer',
    '宣伝・映像制作|Video producer',
    'Web ディレクター|Web director',
  ]),
  department('人事部', 35, 'head works', [
    '人事企画|HR planner',
    '採用|Recruiter',
    '人材開発|Learning and development',
  ]),
  department('経理部', 35, 'head works', ['経理|Accountant', '財務|Treasury analyst']),
  department('法務・知的財産部', 18, 'head laboratory', ['法務|Legal counsel', '知的財産|Patent engineer']),
  department('購買・物流部', 40, 'head works', ['購買|Buyer', '物流|Logistics planner']),
  department('総務部', 30, 'head works branch laboratory', [
    '総務|Office administrator',
    '安全衛生|Health and safety officer',
  ]),
  department('経営企画部', 20, 'head', ['経営企画|Corporate planner', 'DX 推進|Digital transformation lead']),
  department('サステナビリティ推進室', 6, 'head', [
    '社会貢献|Community relations',
    '環境推進|Environment officer',
  ]),
];

const of = (kind: Kind) => departments.filter((each) => each.at.includes(kind));

export const departmentsAt: Readonly<Record<Kind, readonly Department[]>> = {
  head: of('head'),
  laboratory: of('laboratory'),
  works: of('works'),
  branch: of('branch'),
};

/** Ranks and their share; most people carry their job's name alone. */
export const ranks: readonly (Title & { share: number })[] = [
  { ja: '', en: '', share: 62 },
  { ja: '主任', en: 'senior', share: 20 },
  { ja: '係長', en: 'team leader', share: 9 },
  { ja: '課長', en: 'manager', share: 7 },
  { ja: '部長', en: 'director', share: 2 },
];
