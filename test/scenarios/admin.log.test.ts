import { audit } from '../../src/features/admin';
import { Club } from '../support/club';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const DAY = 24 * 60 * 60_000;

/** Many acts, one a day. */
const acts = (n: number, reason = (i: number) => `理由${i}`) =>
  club.app.world.db.run(async (tx) => {
    for (let i = 0; i < n; i++)
      await audit(tx, {
        id: `a${String(i).padStart(3, '0')}`,
        byUser: i % 2 ? 'UCOORD' : 'UHANAKO',
        act: i % 3 ? 'close' : 'appointCsr',
        subject: i % 3 ? { words: `企画${i}` } : { user: 'UTARO' },
        reason: reason(i),
        at: new Date(club.now.getTime() - i * DAY),
      });
  });

test('older acts come page by page, each once', async () => {
  await acts(45);
  const coordinator = club.person('UCOORD');
  const seen: string[] = [];
  let got = await coordinator.types('audit');
  for (const many of [20, 20, 5]) {
    const here = [...got.text.matchAll(/理由：理由(\d+)/g)].map((it) => String(it[1]));
    expect(here).toHaveLength(many);
    seen.push(...here);
    if (many === 20) got = await coordinator.presses('前の記録を見る', got);
  }
  expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => String(i)));
  expect(got.text).not.toContain('前の記録を見る');
});

test('by person, kind and days of the club; who is no coordinator gets neither page nor file', async () => {
  await acts(45);
  const coordinator = club.person('UCOORD');
  const start = await coordinator.types('audit');
  const { modal } = await coordinator.presses('絞り込む', start);
  const bad = await coordinator.submits(modal, { この日から: '2026-11-20', この日まで: '2026-11-10' });
  expect(bad.errors.to).toContain('あとの日を選んでください');
  const found = await coordinator.submits(modal, {
    人: 'UHANAKO',
    操作の種類: '〜がプロジェクト「〜」を終了',
    この日から: '2026-11-10',
    この日まで: '2026-11-21',
  });
  const text = JSON.stringify(found.modal);
  expect([...text.matchAll(/理由：理由(\d+)/g)].map((it) => Number(it[1]))).toEqual([4, 8, 10, 14]);
  expect((await club.person('UTARO').presses('CSV で受け取る', start)).text).toContain('コーディネーター');
  expect(club.person('UTARO').told).toEqual([]);
});

test('as a file that Excel opens right, with no formula in it, in the language of who asks', async () => {
  await acts(3, (i) => (i ? `=HYPERLINK("http://x")` : 'よいこと'));
  await club.person('UHANAKO').opensHome();
  const coordinator = club.person('UCOORD');
  await coordinator.presses('CSV で受け取る', await coordinator.types('audit'));
  const { file } = coordinator.told.at(-1)!;
  expect(file!.name).toBe('audit-2026-11-25.csv');
  const [head, first, second] = file!.content.replace(/^\ufeff/, '').split('\r\n');
  expect(file!.content.startsWith('\ufeff')).toBe(true);
  expect(head).toBe('日時,日時（UTC）,行った人の ID,行った人,操作,対象,理由');
  expect(first).toMatch(/^11月25日\(水\) 10:00,.*,UHANAKO,田中 花子,〜が〜を CSR 担当に任命,.*,よいこと$/);
  expect(second).toContain(`"'=HYPERLINK(""http://x"")"`);

  const { modal } = await coordinator.types('appoint');
  await coordinator.submits(modal, { 対象の人: 'UEMMA', 役割: 'コーディネーター' });
  const emma = club.person('UEMMA');
  await emma.presses('Get as CSV', await emma.types('audit'));
  expect(emma.told.at(-1)!.file!.content).toContain('When,When (UTC),By (ID),By,Act,About,Reason');
  expect(emma.told.at(-1)!.file!.content).toContain('… appointed … as a coordinator');
});

test('the last coordinator cannot leave the club before there is another', async () => {
  const coordinator = club.person('UCOORD');
  const yes = { 確認: ['削除されるものを読み、退会します'] };
  const refused = await coordinator.submits((await coordinator.types('leave')).modal, yes);
  expect(refused.errors.confirm).toContain('あなたは最後のコーディネーターです。');
  const { modal } = await coordinator.types('appoint');
  await coordinator.submits(modal, { 対象の人: 'UEMMA', 役割: 'コーディネーター' });
  const left = await coordinator.submits((await coordinator.types('leave')).modal, yes);
  expect(JSON.stringify(left.modal)).toContain('本当にありがとうございました。');
});
