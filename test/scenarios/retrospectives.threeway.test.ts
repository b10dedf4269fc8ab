import { appoint } from '../../src/features/members';
import { Club } from '../support/club';
import type { Filled } from '../support/forms';
import { LookingBack } from '../support/retrospective';
import { runningInRoom } from '../support/running';

/** What coordinators and CSR partners have of the three sides: all projects as a file, and one as a picture. */

let club: Club;
let back: LookingBack;
beforeEach(async () => {
  club = await Club.open({ at: '2026-11-25T10:30:00+09:00' });
  back = new LookingBack(club);
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UCSR', role: 'csr', byUser: 'UCOORD', at: club.now }),
  );
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO', 'UP1']);
});
afterEach(() => club.close());

test('with two sides compared, the summary says of those two that they see it alike', async () => {
  await back.closes('UHANAKO');
  await back.speaksForOrganisation('UHANAKO');
  await back.speaksForCompany('UCSR');
  await club.pass('2026-12-10T10:30:00+09:00');
  const [summary] = back.summaries();
  expect(summary!.text).toContain('支援先と会社の評価に大きな開きはありませんでした。');
  expect(summary!.text).not.toContain('三者の評価に大きな');
  await club.person('UCSR').types('lang en');
  await club.person('UCSR').types('threeway');
  expect(club.person('UCSR').told.at(-1)!.file!.content).toContain(
    'The organisation and the company see it much the same way.',
  );
});
