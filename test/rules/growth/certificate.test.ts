import { writeFileSync } from 'node:fs';
import { wordsOf } from '../../../src/features/growth/certificate';
import type { Entry } from '../../../src/features/growth/store';
import { drawCertificate } from '../../../src/pictures';
import { pagesOf } from '../../support/pdf';
import { radio } from '../../support/running';

const entry = (it: Partial<Entry> = {}, project: Partial<Entry['project']> = {}): Entry => ({
  projectId: 'p1',
  part: 'leader',
  sessions: 20,
  minutes: 1230,
  learned: [{ skill: 'video-editing', level: 3 }],
  thanks: [
    { words: '毎週の体操を、みなさん楽しみにしています。', quotable: true },
    { words: '内輪の話です。', quotable: false },
  ],
  role: radio.roles[1],
  ...it,
  project: { ...radio, state: 'closed', closedAt: new Date('2027-03-31T00:00:00Z'), ...project },
});
const issue = {
  name: '佐藤 恵',
  number: 'PB-20270401-3FA9C1',
  day: '2027-04-01',
  at: new Date('2027-04-01T00:00:00Z'),
};
const flat = (text: string) => text.replaceAll(/\s+/g, '');

async function drawn(entries: Entry[], lang: 'ja' | 'en', name = issue.name): Promise<string[]> {
  const pdf = await drawCertificate(wordsOf(entries, { ...issue, name }, lang));
  if (process.env.SCREENSHOTS) writeFileSync(`${process.env.SCREENSHOTS}/${lang}${entries.length}.pdf`, pdf);
  return pagesOf(pdf);
}

test('a certificate says in Japanese what the club booked, and nothing that may not be quoted', async () => {
  const [page = '', ...more] = await drawn([entry()], 'ja');
  expect(more).toEqual([]);
  const said = flat(page);
  for (const words of [
    '活動証明書',
    '佐藤恵様',
    '2026年11月4日〜2027年3月31日',
    '1件',
    '20.5時間',
    'オンラインラジオ体操',
    '見本市社会福祉協議会',
    '配信（リーダー）',
    '動画編集レベル3',
    '「毎週の体操を、みなさん楽しみにしています。」',
    '証明書番号PB-20270401-3FA9C1',
    '発行日2027年4月1日',
    '資格や能力を審査・認定するものではありません。',
    '1/1',
  ])
    expect(said).toContain(words);
  expect(said).not.toContain('内輪');
});

test('a certificate in English, for somebody who still takes part', async () => {
  const running = entry({ part: 'member', minutes: 0 }, { state: 'running', closedAt: null });
  const [page = ''] = await drawn([running], 'en', 'Emma Brown');
  const said = page.replaceAll(/\s+/g, ' ');
  for (const words of [
    'Certificate of Pro Bono Work',
    'Emma Brown',
    '4 Nov 2026 – today',
    'not booked',
    '配信 (member)',
    'Video editing (level 3)',
    'Certificate PB-20270401-3FA9C1',
    'Issued on 1 Apr 2027',
    'certifies no qualification',
  ])
    expect(said).toContain(words);
});

test('thirty projects flow on, each of them stands there once, and long names wrap', async () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    entry(
      { projectId: `p${i}`, part: i % 3 ? 'member' : 'leader' },
      {
        title: `第${i + 1}号の活動 ${'とても長い名前の'.repeat(i % 4)}学習会`,
        organisation: '特定非営利活動法人 みらいへつなぐ地域の居場所づくりネットワーク',
      },
    ),
  );
  const name = 'マリア＝ヴィクトリア・アレクサンドロヴナ・フォン・ローゼンベルク・山之内・エスターライヒ';
  const pages = await drawn(many, 'ja', name);
  expect(pages.length).toBeGreaterThan(1);
  const said = flat(pages.join(''));
  expect(said).toContain(name);
  for (let i = 1; i <= 30; i++) expect(said.split(`第${i}号の活動`)).toHaveLength(2);
  for (const [i, page] of pages.entries()) {
    expect(flat(page)).toContain(`${i + 1}/${pages.length}`);
    expect(flat(page)).toContain('PB-20270401-3FA9C1');
  }
});
