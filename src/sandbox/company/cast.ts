import { COMPANY, type SeedUser } from './user';

type Part = Omit<SeedUser, 'email' | 'is_bot' | 'deleted' | 'is_restricted' | 'locale' | 'tz' | 'tz_offset'> &
  Partial<SeedUser>;

const person = (part: Part): SeedUser => ({
  locale: 'ja-JP',
  tz: 'Asia/Tokyo',
  tz_offset: 32_400,
  email: `${part.name}@${COMPANY.domain}`,
  is_bot: false,
  deleted: false,
  is_restricted: false,
  ...part,
});

/**
 * The people whom the README and the tests know by name. They are the first twelve of every company,
 * the same for every seed.
 */
export const cast = {
  /** Coordinator: started the club, knows everybody. */
  mio: person({
    id: 'U00000MIO01',
    name: 'mio.aoki',
    real_name: '青木 澪',
    title: '人材開発 係長',
    department: '人事部',
    site: '東京本社',
    prefecture: '13',
  }),
  /** Coordinator in the west; approves when Mio is away. */
  wataru: person({
    id: 'U0WATARU002',
    name: 'wataru.ishida',
    real_name: '石田 航',
    title: '法人営業 主任',
    department: '法人営業部',
    site: '大阪支社',
    prefecture: '27',
  }),
  /** CSR partner: answers for the company's side. */
  chikage: person({
    id: 'U0CHIKAGE03',
    name: 'chikage.fujimura',
    real_name: '藤村 千景',
    title: '社会貢献 課長',
    department: 'サステナビリティ推進室',
    site: '東京本社',
    prefecture: '13',
  }),
  /** Reads and writes English; works in Tokyo. */
  emily: person({
    id: 'U00EMILY004',
    name: 'emily.carter',
    real_name: 'Emily Carter',
    title: 'Product manager',
    department: '商品企画部',
    site: '東京本社',
    prefecture: '13',
    locale: 'en-US',
  }),
  /** Makes the company's videos. */
  ren: person({
    id: 'U0000REN005',
    name: 'ren.kubota',
    real_name: '久保田 蓮',
    title: '宣伝・映像制作',
    department: '広報宣伝部',
    site: '東京本社',
    prefecture: '13',
  }),
  /** Two years with the company, in the far north; wants to learn. */
  hinata: person({
    id: 'U0HINATA006',
    name: 'hinata.shiraishi',
    real_name: '白石 ひなた',
    title: '法人営業',
    department: '法人営業部',
    site: '札幌支店',
    prefecture: '01',
  }),
  /** Knows networks and security. */
  takuya: person({
    id: 'U0TAKUYA007',
    name: 'takuya.manabe',
    real_name: '真鍋 拓也',
    title: 'セキュリティ担当 主任',
    department: '情報システム部',
    site: '福岡支社',
    prefecture: '40',
  }),
  /** In the far south, good with children and with a microphone. */
  kaito: person({
    id: 'U00KAITO008',
    name: 'kaito.oshiro',
    real_name: '大城 海斗',
    title: '研修インストラクター',
    department: 'カスタマーサポート部',
    site: '那覇営業所',
    prefecture: '47',
  }),
  /** Builds things: CAD, 3D printing, woodwork. */
  yu: person({
    id: 'U00000YU009',
    name: 'yu.kitazawa',
    real_name: '北沢 悠',
    title: '生産技術',
    department: '生産技術部',
    site: '長野工場',
    prefecture: '20',
  }),
  /** Keeps the books. */
  sakura: person({
    id: 'U0SAKURA010',
    name: 'sakura.nakanishi',
    real_name: '中西 さくら',
    title: '経理 主任',
    department: '経理部',
    site: '大阪支社',
    prefecture: '27',
  }),
  /** Abroad, where the clocks change. */
  lukas: person({
    id: 'U00LUKAS011',
    name: 'lukas.weber',
    real_name: 'Lukas Weber',
    title: 'Software engineer',
    department: 'ソフトウェア開発部',
    site: 'Munich',
    prefecture: null,
    locale: 'en-GB',
    tz: 'Europe/Berlin',
    tz_offset: 3600,
  }),
  /** Re-employed after sixty; has run quality circles for thirty years. */
  kenichi: person({
    id: 'U0KENICHI12',
    name: 'kenichi.sugimoto',
    real_name: '杉本 健一',
    title: '品質保証 シニアエキスパート',
    department: '品質保証部',
    site: '名古屋支社',
    prefecture: '23',
  }),
} as const satisfies Record<string, SeedUser>;
