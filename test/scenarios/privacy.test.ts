import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import type { Tx } from '../../src/core/feature';
import { appoint } from '../../src/features/members';
import { addRequest } from '../../src/features/organisations/store';
import { requests } from '../../src/features/organisations/tables';
import { seats } from '../../src/features/teams/tables';
import { recruiting, say } from '../../src/outbox';
import { messages } from '../../src/outbox/tables';
import { Club } from '../support/club';
import { runningInRoom } from '../support/running';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const source = path.join(__dirname, '../../src');

/** Every row of every table that names this person, as JSON with its table's name before it. */
async function tracesOf(id: string): Promise<string[]> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((it) =>
    /(^|\/)tables\.ts$/.test(it),
  );
  const tables = files.flatMap((file) =>
    Object.values(require(path.join(source, file)) as Record<string, unknown>).filter((it) => is(it, Table)),
  ) as Parameters<typeof getTableColumns>[0][];
  const found = [];
  for (const table of tables) {
    const rows = await club.app.world.db.run(async (tx: Tx) => tx.select().from(table as never));
    for (const row of rows as object[]) {
      const text = JSON.stringify(row);
      if (new RegExp(`\\b${id}\\b`).test(text)) found.push(`${getTableName(table)} ${text}`);
    }
  }
  return found;
}

const registers = async (id: string, note: string) => {
  const actor = club.person(id);
  const { modal } = await actor.types('register');
  const chosen = await actor.chooses('スキル', ['動画編集'], modal);
  await actor.submits(chosen.modal, {
    スキル: ['動画編集'],
    '動画編集 のレベルと希望': '3 仕事で使っている・活かしたい',
    '活動できる時間（週あたり）': 3,
    活動しやすい時間帯: ['土曜日'],
    活動の場所: 'オンラインでも現地でも',
    ひとこと: note,
  });
};

const answers = {
  また参加したいですか: '3',
  同僚にもすすめたいですか: '4',
  'Try（次に試したいこと）': '朝の開催',
};

/** Hanako is a member, a CSR partner, leads a project that she has closed, and has answered as a participant. */
async function hanakoDidAllThis() {
  await registers('UHANAKO', 'ひみつのひとこと');
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UHANAKO', role: 'coordinator', byUser: 'UCOORD', at: club.now }),
  );
  const hanako = club.person('UHANAKO');
  const appointing = await hanako.types('appoint');
  await hanako.submits(appointing.modal, { 対象の人: 'UCSR', 役割: 'CSR 担当' });
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  const { modal } = await hanako.types('close');
  await hanako.submits(modal, {
    達成したこと: '会議を開けるようになりました。',
    目標は達成できましたか: '達成できた',
    確認: ['このプロジェクトを終了します（元に戻せません）'],
  });
  const asked = hanako.told.find((it) => it.text.includes('振り返りのお願い'))!;
  const form = await hanako.presses('参加者として答える', asked);
  await hanako.submits(form.modal, answers);
}

test('the export holds what every feature keeps, comes as a file, and is blanked once it was sent', async () => {
  await hanakoDidAllThis();
  const hanako = club.person('UHANAKO');
  expect((await hanako.types('export')).text).toContain('まもなく DM に届きます。');
  const { file } = hanako.told.at(-1)!;
  expect(file!.name).toBe('probono-20261125T010000000.json');
  const data = JSON.parse(file!.content);
  expect(data.user).toBe('UHANAKO');
  expect(data.members.profile.note).toBe('ひみつのひとこと');
  expect(data.retrospectives.answered[0].words.try).toBe('朝の開催');
  expect(data.admin.audit).toHaveLength(2);
  expect(file!.content).not.toContain('UTARO');

  const rows = await club.app.world.db.run((tx) => tx.select().from(messages));
  expect(rows.find((it) => it.file)!.file).toEqual({ name: file!.name, content: '' });
  expect(JSON.stringify(rows)).not.toContain('ひみつのひとこと');
});

test('the export tells nothing of others: what coordinators noted, and who came into whose place', async () => {
  await club.app.world.db.run(async (tx) => {
    const by = { userId: 'UHANAKO', at: club.now };
    await addRequest(
      tx,
      'r1',
      { organisation: '団体', intermediary: '', need: '動画', contact: '' },
      by,
      club.now,
    );
    await tx.update(requests).set({ interview: '内々の話', owner: 'UCOORD' });
    const seat = { projectId: 'p1', roleId: 'r', leader: false, learner: false, invitedAt: club.now };
    const later = { ...seat, id: 's1', userId: 'UTARO', state: 'declined' as const, answerBy: club.now };
    await tx.insert(seats).values({ ...later, replaces: 'UHANAKO' });
  });
  await club.person('UHANAKO').types('export');
  const { content } = club.person('UHANAKO').told.at(-1)!.file!;
  expect(content).toContain('動画');
  expect(content).not.toContain('内々の話');
  expect(content).not.toContain('UTARO');
  await club.person('UCOORD').types('export');
  expect(club.person('UCOORD').told.at(-1)!.file!.content).toContain('内々の話');
});

test('leaving deletes every trace, keeps what was done together, and tells nobody twice', async () => {
  await hanakoDidAllThis();
  await club.person('UHANAKO').types('export');
  await registers('UTARO', 'のこるひとこと');
  expect(await tracesOf('UHANAKO')).not.toHaveLength(0);
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('leave');
  expect(JSON.stringify(modal.blocks)).toContain('元には戻せません。');
  expect((await hanako.submits(modal, {})).errors.confirm).toBeDefined();
  const left = await hanako.submits(modal, { 確認: ['削除されるものを読み、退会します'] });
  expect(JSON.stringify(left.modal)).toContain('本当にありがとうございました。');

  expect(await tracesOf('UHANAKO')).toEqual([]);
  expect(await tracesOf('UTARO')).not.toHaveLength(0);
  expect(club.slack.inChannel('team-p1')[0]!.text).toContain('退会した人さんが、');
  expect((await club.person('UCOORD').types('audit')).text).toContain('退会した人が');
  await club.halt();
  await club.start();
  await club.pass('2026-12-09T10:00:00+09:00');
  // The organisation's side went to the coordinators, and the answer that was given counts.
  const [summary] = club.slack.inChannel('team-p1').filter((it) => it.text.includes('三方よし'));
  expect(summary!.text).toContain('参加者 2人中1人');
  expect(await tracesOf('UHANAKO')).toEqual([]);
});

test('whoever has a similar id, and what others said, is left alone', async () => {
  await registers('UP1', 'ひとこと');
  await registers('UP10', 'ひとこと');
  await club.app.world.db.run((tx) =>
    say(tx, club.now, {
      key: 'members.note:UP10:UP1',
      to: recruiting,
      message: {
        text: '<@UP1> <@UP10>',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'user', user_id: 'UP1' },
                  { type: 'user', user_id: 'UP10' },
                ],
              },
            ],
          },
        ],
      },
    }),
  );
  await club.settle();
  const { modal } = await club.person('UP1').types('leave');
  await club.person('UP1').submits(modal, { 確認: ['削除されるものを読み、退会します'] });
  expect(await tracesOf('UP1')).toEqual([]);
  const posted = club.slack.inChannel('probono').at(-1)!;
  expect(posted.text).toBe('退会した人 <@UP10>');
  expect(JSON.stringify(posted.blocks)).toContain('"user_id":"UP10"');
  expect((await tracesOf('UP10')).some((it) => it.startsWith('members '))).toBe(true);
});

test('in English, with a way back, and a word to those whom the settings name', async () => {
  const emma = club.person('UEMMA');
  const { modal } = await emma.types('leave');
  const left = await emma.submits(modal, { 'Please confirm': ['I have read what is deleted, and I leave'] });
  expect(JSON.stringify(left.modal)).toContain('/probono register is all it takes');
  expect(JSON.stringify((await club.person('UCOORD').types('leave')).modal.blocks)).toContain('COORDINATORS');
});

test('the log never holds what was typed', async () => {
  await hanakoDidAllThis();
  const { modal } = await club.person('UHANAKO').types('leave');
  await club.person('UHANAKO').submits(modal, { 確認: ['削除されるものを読み、退会します'] });
  expect(club.log.join('')).not.toMatch(/ひみつ|会議を開ける|朝の開催|田中|花子/);
});
