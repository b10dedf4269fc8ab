import { features } from '../../src/features';
import { appoint } from '../../src/features/members';
import { type Quote, quotesOf } from '../../src/features/retrospectives';
import type { Actor } from '../support/actor';
import { Club } from '../support/club';
import type { Block } from '../support/recorder';
import { LookingBack } from '../support/retrospective';
import { runningInRoom } from '../support/running';

/** What people said in a retrospective is quoted beyond the team only where they said that it may be. */

let club: Club;
let back: LookingBack;
beforeEach(async () => {
  club = await Club.open({ at: '2026-11-25T10:30:00+09:00', env: { PUBLIC_URL: 'https://club.example/' } });
  back = new LookingBack(club);
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UCSR', role: 'csr', byUser: 'UCOORD', at: club.now }),
  );
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO', 'UP1']);
});
afterEach(() => club.close());

const KEEP = 'Keep（よかったこと・続けたいこと）';
const mayQuote = { '言葉の引用（任意）': ['活動報告やノウハウで、名前を出さずに私の言葉を紹介してもよい'] };
const organisationMay = {
  '言葉の引用（任意）': ['活動報告などで、支援先の言葉を紹介してよいと聞いている'],
};

/** All but the last of three participants, whose words are to be found by whoever may not find them. */
async function lookBack(organisation = {}): Promise<void> {
  await back.closes('UHANAKO');
  await back.participates('UHANAKO', '4', '4', { [KEEP]: '毎朝の雑談がよかった', ...mayQuote });
  await back.participates('UTARO', '4', '4', { [KEEP]: 'ないしょの本音でした' });
  await back.speaksForOrganisation('UHANAKO', organisation);
  await back.speaksForCompany('UCSR');
  await back.participates('UP1', '4', '4');
  await club.pass(5 * 60_000);
}

const saidOf = (quotes: readonly Quote[]) => quotes.map(({ side, topic, words }) => [side, topic, words]);

test('a tick lets words go beyond the team, without a name; without it they stay', async () => {
  await lookBack(organisationMay);
  const quotes = await club.app.world.db.run((tx) => quotesOf(tx, ['p1']));
  expect(saidOf(quotes)).toEqual([
    ['organisation', 'change', '一人暮らしの方が、毎週の集まりに戻ってきました。'],
    ['participants', 'keep', '毎朝の雑談がよかった'],
  ]);
  expect(back.summaries()[0]!.text).toMatch(/毎朝の雑談がよかった|ないしょの本音でした/);
  const forCsr = club.person('UCSR').told.at(-1)!;
  expect(forCsr.text).toContain('毎朝の雑談がよかった');
  expect(forCsr.text).not.toContain('ないしょの本音でした');

  const asked = club.person('UHANAKO').told.find((it) => it.text.includes('ノウハウの下書き'))!;
  const { modal } = await club.person('UHANAKO').presses('直して公開する', asked);
  expect(JSON.stringify(modal)).toContain('毎朝の雑談がよかった');
  await club.person('UCOORD').types('events 2026Q4');
  const { content } = club.person('UCOORD').told.at(-1)!.file!;
  expect(content).toContain('参加者「毎朝の雑談がよかった」');
  expect(content).toContain('支援先「一人暮らしの方が、毎週の集まりに戻ってきました。」');
  expect(content).not.toContain('会社「');
});

test('without a tick the organisation is not quoted, and with fewer than three answers nobody is', async () => {
  await back.closes('UHANAKO');
  await back.participates('UHANAKO', '4', '4', { [KEEP]: '毎朝の雑談がよかった', ...mayQuote });
  await back.speaksForOrganisation('UHANAKO');
  await club.pass('2026-12-10T10:00:00+09:00');
  expect(back.summaries()).toHaveLength(1);
  expect(await club.app.world.db.run((tx) => quotesOf(tx, ['p1']))).toEqual([]);
});

/** Presses everything that can be pressed on what somebody sees, once. @returns what they see then */
async function pressesAll(who: Actor, seen: readonly Block[], pressed: Set<string>): Promise<Block[]> {
  const found: Block[] = [];
  for (const it of seen) {
    const on = it.modal ?? it;
    const elements = ((on.blocks ?? []) as Block[]).flatMap((block) => block.elements ?? [block.accessory]);
    for (const { text, action_id, value } of elements.filter((one) => one?.type === 'button')) {
      const button = `${action_id} ${value}`;
      if (pressed.has(button)) continue;
      pressed.add(button);
      found.push(await who.presses(text.text, on));
    }
  }
  return found;
}

test('words that may not be quoted are in no word’s answer, no search, no list, no Home, no message, and behind no button', async () => {
  await lookBack();
  await club.person('UHANAKO').types('knowhow 雑談');
  for (const who of ['UCOORD', 'UCSR', 'UP3']) {
    const person = club.person(who);
    const heard: Block[] = [await person.opensHome()];
    for (const word of features.flatMap((it) => Object.keys(it.words ?? {})))
      for (const rest of ['', ' ないしょの本音', ' 2026Q4', ' csv'])
        heard.push(await person.types(`${word === 'leave' ? 'help' : word}${rest}`));
    const pressed = new Set<string>();
    const behind = await pressesAll(person, [...heard, ...person.told], pressed);
    heard.push(...behind, ...(await pressesAll(person, behind, pressed)));
    expect(pressed.size).toBeGreaterThan(10);
    expect(
      JSON.stringify(heard).replaceAll(/「 ?ないしょの本音」|ないしょの本音(?!でした)/g, ''),
    ).not.toContain('ないしょ');
  }
  await club.pass(10 * 60_000);
  const room = new Set(back.room());
  const everywhere = club.slack.messages.filter((it) => !room.has(it));
  const files = everywhere.flatMap((it) => (it.file ? [it.file.name, it.file.content, it.file.alt] : []));
  expect(files.length).toBeGreaterThan(5);
  expect(JSON.stringify([everywhere, files])).not.toContain('ないしょの本音でした');
  expect(club.log.join('')).not.toContain('ないしょ');
  // Who said it has it.
  await club.person('UTARO').types('export');
  expect(JSON.stringify(club.person('UTARO').told.at(-1))).toContain('ないしょの本音でした');
});
