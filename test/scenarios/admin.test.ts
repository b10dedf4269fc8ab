import { Club } from '../support/club';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const choose = async (by: string, word: 'appoint' | 'dismiss', who: string, role: string, reason = '') => {
  const actor = club.person(by);
  const { modal } = await actor.types(word);
  return actor.submits(modal, { 対象の人: who, 役割: role, ...(reason && { 理由: reason }) });
};

test('a coordinator appoints another, who is told what it means and may then act', async () => {
  const hanako = club.person('UHANAKO');
  expect((await hanako.types('appoint')).text).toContain('この操作はコーディネーターが行います。');
  const done = await choose('UCOORD', 'appoint', 'UHANAKO', 'コーディネーター', '西日本の担当として');
  expect(JSON.stringify(done.modal)).toContain('コーディネーターに任命し、ご本人に DM でお知らせしました。');
  expect(hanako.told).toHaveLength(1);
  expect(hanako.told[0]!.text).toContain(
    '<@UCOORD>さんが、あなたをプロボノクラブのコーディネーターに任命しました。',
  );
  expect(hanako.told[0]!.text).toContain('募集とチーム案を承認したり');
  expect(
    [...club.slack.channels.values()].find((it) => it.name === 'probono-coordinators')!.members,
  ).toContain('UHANAKO');
  expect((await hanako.types('appoint')).modal.title.text).toBe('役割をお願いする');
  expect((await choose('UHANAKO', 'appoint', 'UHANAKO', 'コーディネーター')).errors.person).toBe(
    'この人は、すでにコーディネーターです。',
  );
});

test('the same submission, come twice, appoints once', async () => {
  const coordinator = club.person('UCOORD');
  const { modal } = await coordinator.types('appoint');
  const filled = { 対象の人: 'UCSR', 役割: 'CSR 担当' };
  await coordinator.submits(modal, filled);
  const again = await coordinator.submits(modal, filled);
  expect(JSON.stringify(again.modal)).toContain('CSR 担当に任命し');
  expect(club.person('UCSR').told).toHaveLength(1);
});

test('a role ends; those of the configuration cannot be dismissed, nor who holds none', async () => {
  await choose('UCOORD', 'appoint', 'UHANAKO', 'コーディネーター');
  expect((await choose('UHANAKO', 'dismiss', 'UCOORD', 'コーディネーター')).errors.person).toContain(
    'COORDINATORS',
  );
  expect((await choose('UCOORD', 'dismiss', 'UTARO', 'CSR 担当')).errors.person).toBe(
    'この人は、いまCSR 担当ではありません。',
  );
  const done = await choose('UCOORD', 'dismiss', 'UHANAKO', 'コーディネーター', '異動のため');
  expect(JSON.stringify(done.modal)).toContain('コーディネーター用のチャンネルからは自動では外れません。');
  expect(club.person('UHANAKO').told.at(-1)!.text).toContain(
    'これまで支えてくださり、ありがとうございました。',
  );
  expect((await club.person('UHANAKO').types('dismiss')).text).toContain('コーディネーターが行います');
});

test('the audit log says who did what to whom, when and why', async () => {
  expect((await club.person('UCOORD').types('audit')).text).toContain('まだ記録はありません。');
  await choose('UCOORD', 'appoint', 'UHANAKO', 'CSR 担当', '<!channel> *強い*');
  await club.pass(60_000);
  await choose('UCOORD', 'dismiss', 'UHANAKO', 'CSR 担当', '異動のため');
  const { text } = await club.person('UCOORD').types('記録');
  expect(text).toMatch(
    /11月25日\(水\) 10:01 {2}<@UCOORD>さんが<@UHANAKO>さんを CSR 担当から解任　理由：異動のため\n.*を CSR 担当に任命　理由：&lt;!channel&gt; \*強い\*/,
  );
  expect((await club.person('UTARO').types('audit')).text).toContain('コーディネーターが行います');
});

test('in English for who speaks English', async () => {
  await club.person('UEMMA').types('');
  await choose('UCOORD', 'appoint', 'UEMMA', 'コーディネーター');
  // It is one at night in London: she is told in the morning.
  expect(club.person('UEMMA').told).toHaveLength(0);
  await club.pass('2026-11-25T18:00:00+09:00');
  const emma = club.person('UEMMA');
  expect(emma.told[0]!.text).toContain('<@UCOORD> appointed you as a coordinator of the Pro Bono Club.');
  const { modal } = await emma.types('appoint');
  const done = await emma.submits(modal, { Who: 'UCSR', Role: 'CSR partner' });
  expect(JSON.stringify(done.modal)).toContain('is now a CSR partner and was told by direct message.');
  expect((await emma.types('audit')).text).toContain('<@UEMMA> appointed <@UCSR> as a CSR partner');
});
