/** What is done at a site decides who works there. */
export type Kind = 'head' | 'laboratory' | 'works' | 'branch';

/** Where the company has people. */
export interface Site {
  /** In the language of the place. */
  name: string;
  kind: Kind;
  prefecture: string | null;
  tz: string;
  /** Seconds east of UTC outside daylight saving time. */
  tz_offset: number;
  /** About how many of 1,200 people work there. */
  share: number;
}

const HOUR = 3600;

const home = (name: string, kind: Kind, prefecture: string, share: number): Site => ({
  name,
  kind,
  prefecture,
  tz: 'Asia/Tokyo',
  tz_offset: 9 * HOUR,
  share,
});

const abroad = (name: string, kind: Kind, share: number, tz: string, hours: number): Site => ({
  name,
  kind,
  prefecture: null,
  tz,
  tz_offset: hours * HOUR,
  share,
});

export const sites: readonly Site[] = [
  home('東京本社', 'head', '13', 290),
  home('立川事業所', 'laboratory', '13', 40),
  home('横浜研究所', 'laboratory', '14', 110),
  home('大阪支社', 'head', '27', 95),
  home('名古屋支社', 'head', '23', 60),
  home('福岡支社', 'head', '40', 45),
  home('長野工場', 'works', '20', 45),
  home('浜松工場', 'works', '22', 40),
  home('富山工場', 'works', '16', 30),
  home('熊本工場', 'works', '43', 30),
  home('北上工場', 'works', '03', 20),
  home('札幌支店', 'branch', '01', 25),
  home('仙台支店', 'branch', '04', 25),
  home('広島支店', 'branch', '34', 20),
  home('さいたま支店', 'branch', '11', 20),
  home('千葉支店', 'branch', '12', 15),
  home('京都デザインスタジオ', 'laboratory', '26', 15),
  home('神戸支店', 'branch', '28', 15),
  home('新潟営業所', 'branch', '15', 10),
  home('金沢営業所', 'branch', '17', 10),
  home('宇都宮営業所', 'branch', '09', 8),
  home('岡山営業所', 'branch', '33', 8),
  home('高松支店', 'branch', '37', 10),
  home('松山営業所', 'branch', '38', 6),
  home('高知サテライトオフィス', 'branch', '39', 3),
  home('松江サテライトオフィス', 'branch', '32', 5),
  home('青森営業所', 'branch', '02', 4),
  home('鹿児島営業所', 'branch', '46', 6),
  home('那覇営業所', 'branch', '47', 8),
  abroad('New York', 'branch', 8, 'America/New_York', -5),
  abroad('San Jose', 'branch', 6, 'America/Los_Angeles', -8),
  abroad('London', 'branch', 7, 'Europe/London', 0),
  abroad('Munich', 'branch', 5, 'Europe/Berlin', 1),
  abroad('Singapore', 'branch', 7, 'Asia/Singapore', 8),
  abroad('Bengaluru development centre', 'laboratory', 6, 'Asia/Kolkata', 5.5),
  abroad('Sydney', 'branch', 4, 'Australia/Sydney', 10),
];

/** Seconds east of UTC in a time zone at a moment, daylight saving included: Slack's `tz_offset` of that day. */
export function offset(tz: string, at: Date): number {
  const named = new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'longOffset' }).formatToParts(at);
  const written = named.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(written) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60);
}
