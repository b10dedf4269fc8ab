import type { Club } from '../support/club';
import type { Block, Posted } from '../support/recorder';
import { runningInRoom } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
const person = (id: string) => club.person(id);
const shown = (it: unknown) => JSON.stringify(it);

beforeEach(async () => {
  // A Friday; the last session was on Wednesday, 2 December.
  club = await openTeamClub('2026-12-04T12:00:00+09:00');
  await runningInRoom(club, { id: 'PRADIO' }, team);
});
afterEach(() => club.close());

const whole = 'オンラインラジオ体操（全体）';
const lastSession = '12月2日(水) 18:00 オンラインラジオ体操';

/** Keeps a decision for the project as a whole. */
async function keep(by: string, filled: Record<string, string>): Promise<string> {
  const { modal } = await person(by).types('keep');
  const form = await person(by).submits(modal, { どの活動のものか: whole, 種類: '決めたこと' });
  return (await person(by).submits(form.modal, filled)).text;
}

const found = async (by: string, words: string) => (await person(by).types(`keep find ${words}`)).text;

describe('keeping', () => {
  test('minutes begin with the day, the attendance and the topics', async () => {
    await person('UHANAKO').types('absent');
    const { modal } = await person('UTARO').types('keep 議事録');
    expect(shown(modal)).toContain(lastSession);
    const form = await person('UTARO').submits(modal);
    expect(shown(form.modal)).toContain('12月2日(水)の議事録');
    expect(shown(form.modal)).toContain('"initial_users":["UTARO","UHANAKO","UEMMA"]');
    expect(shown(form.modal)).toContain('目標への進みぐあい（毎週20人が参加し');
    const words =
      '■ 決まったこと\n・次回は司会を交代\n\n■ 次回まで（だれが・いつまでに）\n・花子さんが音源を直す';
    const done = await person('UTARO').submits(form.modal, { 内容: words });
    expect(shown(done)).toContain('「12月2日(水)の議事録」を残しました。');

    const again = await person('UTARO').types('keep minutes');
    const next = await person('UTARO').submits(again.modal);
    expect(shown(next.modal)).toContain('■ 議題\\n・花子さんが音源を直す');
  });

  test('a message with a file is kept for the project of its channel, as a link', async () => {
    const channel =
      [...club.slack.channels.values()].find((it: Block) => it.name === 'team-PRADIO')?.id ?? '';
    const file = { id: 'F1', name: '手順書.pptx', permalink: 'https://example.slack.com/files/F1' };
    const on = { channel, ts: '1.1', text: 'できました &lt;最新版&gt;', files: [file] };
    const { modal } = await person('UHANAKO').picks('artifacts.keep', on);
    for (const words of [whole, 'スライド', '手順書.pptx', 'できました <最新版>'])
      expect(shown(modal)).toContain(words);
    expect(shown(await person('UHANAKO').submits(modal))).toContain('「手順書.pptx」を残しました。');
    expect(await found('UTARO', '手順書')).toContain('手順書.pptx (https://example.slack.com/files/F1)');
  });

  test('what cannot be kept is said at its field, and who is in no team is told what to do', async () => {
    const { modal } = await person('UTARO').types('keep');
    const form = await person('UTARO').submits(modal);
    const bad = await person('UTARO').submits(form.modal, { 件名: '動画', リンク: 'example.com/a' });
    expect(bad.errors).toEqual({ link: 'リンクは https:// から始まる形で入力してください。' });
    const empty = await person('UTARO').submits(form.modal, { 件名: '動画' });
    expect(empty.errors).toEqual({ words: '内容かリンクのどちらかを入力してください。' });
    expect((await person('UP3').types('keep')).text).toContain('残せる活動がまだありません。');
  });
});

describe('finding', () => {
  test('half and full width, kana, short words and either language find it', async () => {
    await keep('UTARO', {
      件名: '配信はＺｏｏｍで行う',
      内容: 'カメラは2台。声が届かないときはマイクを替える。',
    });
    await keep('UTARO', { 件名: '会場の鍵', 内容: '前日に区役所で受け取る' });
    for (const words of ['zoom', 'かめら', 'ﾏｲｸ', '配信', 'マイクを替える', 'decision 配信'])
      expect(await found('UHANAKO', words)).toContain('配信はＺｏｏｍで行う');
    expect(await found('UHANAKO', '鍵')).toContain('会場の鍵');
    expect(await found('UHANAKO', '鍵')).not.toContain('Ｚｏｏｍ');
    expect(await found('UHANAKO', '天体望遠鏡')).toContain('見つかりませんでした');
  });

  test('only those it is for find it, and read it', async () => {
    await keep('UTARO', { 件名: '内輪の反省', 内容: '音が割れた' });
    await keep('UTARO', { 件名: '登録者への手引き', 内容: '音の調整', 見られる人: 'クラブの登録者' });
    await keep('UTARO', { 件名: '社内報の記事', 内容: '音の話', 見られる人: '社内の全員' });
    const sees = async (by: string) => {
      const text = await found(by, '音');
      return ['内輪の反省', '登録者への手引き', '社内報の記事'].map((it) => text.includes(it));
    };
    expect(await sees('UHANAKO')).toEqual([true, true, true]);
    expect(await sees('UCOORD')).toEqual([true, true, true]);
    expect(await sees('UP1')).toEqual([false, false, true]);
    const list = await person('UHANAKO').types('keep find 反省');
    const stranger = await person('UP1').presses('見る', list as unknown as Posted);
    expect(stranger.text).toContain('見られる人が限られています');
  });

  test('it is changed and removed by who kept it and the leader, by nobody else', async () => {
    await keep('UHANAKO', { 件名: '台本', 内容: '春の体操' });
    const list = (by: string) => person(by).types('keep find 体操の台本') as unknown as Promise<Posted>;
    const asEmma = await person('UEMMA').presses(
      'See it',
      (await person('UEMMA').types('keep find 台本')) as never,
    );
    expect(shown(asEmma.modal)).not.toContain('Change');
    const shownTo = await person('UTARO').presses('見る', await list('UTARO'));
    const form = await person('UTARO').presses('直す', shownTo.modal);
    await person('UTARO').submits(form.modal, { 件名: '進行表', 内容: '夏の体操' });
    expect(await found('UEMMA', '春')).toContain('Nothing that was kept answers “春”');
    const again = await person('UHANAKO').presses(
      '見る',
      (await person('UHANAKO').types('keep find 進行表')) as never,
    );
    const gone = await person('UHANAKO').presses('消す', again.modal);
    expect(shown(gone.modal)).toContain('「進行表」の記録を消しました。元のファイルはそのままです。');
    expect(await found('UTARO', '進行表')).toContain('見つかりませんでした');
  });
});

test('the day after, the leader is asked for missing minutes in the message about attendance', async () => {
  await club.pass('2026-12-10T09:00:00+09:00');
  const asked = person('UTARO').told.at(-1) as Posted;
  expect(asked.text).toContain('この回の議事録はまだありません。');
  const form = await person('UTARO').presses('議事録を残す', asked);
  expect(shown(form.modal)).toContain('12月9日(水)の議事録');
  await person('UTARO').submits(form.modal);
  await club.pass('2026-12-12T09:00:00+09:00');
  await club.pass('2026-12-14T09:00:00+09:00');
  expect(person('UTARO').told.at(-1)?.text).not.toContain('議事録はまだ');
});

test('who leaves is taken out of what was kept, which stays for the team', async () => {
  await keep('UHANAKO', { 件名: '台本', 内容: '春の体操' });
  const mine = await person('UHANAKO').types('export');
  expect(mine.text).not.toBe('');
  const { modal } = await person('UHANAKO').types('leave');
  await person('UHANAKO').submits(modal, { 確認: ['削除されるものを読み、退会します'] });
  const list = (await person('UTARO').types('keep find 台本')) as never;
  expect(shown((await person('UTARO').presses('見る', list)).modal)).toContain('退会した方');
});
