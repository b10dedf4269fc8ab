import { MINUTE } from '../../src/core/time';
import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, running } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
afterEach(() => club.close());

const told = (id: string) => club.person(id).told;
const last = (id: string) => told(id).at(-1) as Posted;

beforeEach(async () => {
  club = await openTeamClub('2026-11-30T10:00:00+09:00');
  await running(club, {}, team);
  await running(club, { id: 'PBOCCIA', title: 'オンラインボッチャ', time: '12:00', minutes: 45 }, [
    'UTARO',
    'UHANAKO',
  ]);
});

describe('/probono absent', () => {
  test('over several sessions is one conversation a team: one report, one letter with a choice for each', async () => {
    await known(club, [{ id: 'UP0', skills: [['video-editing', 3]] }]);
    const hanako = club.person('UHANAKO');
    const { modal } = await hanako.types('欠席');
    await hanako.submits(modal, {
      参加できない回: '12月2日(水) 18:00 オンラインラジオ体操',
      この日まで続けて休む: '2026-12-16',
    });
    const reports = told('UTARO').filter((it) => it.text.includes('次の活動回に参加できません'));
    expect(reports).toHaveLength(2);
    expect(reports[0]?.text).toContain(
      'オンラインラジオ体操\n12月2日(水) 18:00、12月9日(水) 18:00、12月16日(水) 18:00',
    );
    // The other team's session of the first day began before the chosen one: it is not among them.
    expect(reports[1]?.text).toContain('オンラインボッチャ\n12月9日(水) 12:00、12月16日(水) 12:00');

    await club.pass(MINUTE);
    const letters = told('UP0').filter((it) => it.text.includes('代役のお願い'));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text.match(/\[引き受ける\]/g)).toHaveLength(3);
    await club.person('UP0').presses('すべて引き受ける', letters[0] as Posted);
    expect(told('UP0')[0]?.text.match(/引き受けていただきました/g)).toHaveLength(3);
    const { modal: list } = await club.person('UP0').types('sessions');
    expect(JSON.stringify(list.blocks).match(/代役として参加する予定です/g)).toHaveLength(3);
  });

  test('may be said by the leader for somebody, who is told; not by others', async () => {
    const taro = club.person('UTARO');
    const { modal } = await taro.types('absent');
    const chosen = await taro.chooses('参加できない人', 'UEMMA', modal);
    await taro.submits(chosen.modal, {
      参加できない人: 'UEMMA',
      参加できない回: '12月2日(水) 18:00 オンラインラジオ体操',
    });
    expect(told('UEMMA')).toHaveLength(0);
    await club.pass('2026-11-30T09:00:00Z');
    expect(told('UEMMA').find((it) => it.text.includes('marked you'))?.text).toContain(
      '<@UTARO> marked you absent for オンラインラジオ体操 on Wed 2 Dec 09:00',
    );
    expect(told('UTARO').filter((it) => it.text.includes('参加できません'))).toHaveLength(0);
    const { modal: other } = await club.person('UHANAKO').types('absent');
    expect(JSON.stringify(other.blocks)).not.toContain('参加できない人');
  });

  test('may be said by a coordinator: leader and member hear of it', async () => {
    const coordinator = club.person('UCOORD');
    const { modal } = await coordinator.types('absent');
    expect(JSON.stringify(modal.blocks)).toContain('これからの活動回はありません');
    const chosen = await coordinator.chooses('参加できない人', 'UHANAKO', modal);
    await coordinator.submits(chosen.modal, {
      参加できない人: 'UHANAKO',
      参加できない回: '12月2日(水) 18:00 オンラインラジオ体操',
    });
    expect(last('UTARO').text).toContain('<@UHANAKO>さんが、次の活動回に参加できません。');
    expect(last('UHANAKO').text).toContain('<@UCOORD>さんが、12月2日(水) 18:00の オンラインラジオ体操');
    expect((await coordinator.types('audit')).text).toMatch(/UCOORD.*UHANAKO.*の欠席を代わりに連絡/);
  });

  test('with somebody in mind asks them first; an impossible day is refused at its field', async () => {
    await known(club, [{ id: 'UP0', skills: [['video-editing', 3]] }]);
    const hanako = club.person('UHANAKO');
    const { modal } = await hanako.types('absent');
    const filled = { 参加できない回: '12月9日(水) 18:00 オンラインラジオ体操' };
    const early = await hanako.submits(modal, { ...filled, この日まで続けて休む: '2026-12-08' });
    expect(early.errors.until).toContain('選んだ回より前の日付です');
    const mate = await hanako.submits(modal, { ...filled, 代わりをお願いしたい人: 'UTARO' });
    expect(mate.errors.instead).toContain('別の人を選んでください');
    await hanako.submits(modal, { ...filled, 代わりをお願いしたい人: 'UP7' });
    expect(last('UP7').text).toContain('お名前を挙げて、あなたにお願いしています。');
    await club.pass(MINUTE);
    expect(told('UP0')).toHaveLength(0);
    await club.person('UP7').presses('引き受ける', last('UP7'));
    expect(last('UHANAKO').text).toContain('<@UP7>さんが代わってくれる');
  });
});
