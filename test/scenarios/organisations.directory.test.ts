import {
  findIntermediary,
  findOrganisation,
  listIntermediaries,
  listOrganisations,
  saveIntermediary,
  saveOrganisation,
} from '../../src/features/organisations';
import { organisations } from '../../src/features/organisations/tables';
import { Club } from '../support/club';

let club: Club;
beforeEach(async () => {
  club = await Club.open({ env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

const by = () => ({ userId: 'UCOORD', at: club.now });

test('an organisation is found by its name however it is written, rows older than the search too', async () => {
  await club.app.world.db.run(async (tx) => {
    await tx
      .insert(organisations)
      .values({ id: 'old', name: 'ﾐﾄﾞﾘ町サポート', createdBy: 'UTARO', createdAt: club.now });
    expect((await findOrganisation(tx, { name: 'みどり町さぽーと' }))?.id).toBe('old');
    expect((await listOrganisations(tx, { typed: 'ミドリ', limit: 5 })).count).toBe(1);
    expect((await listOrganisations(tx, { typed: '100%', limit: 5 })).count).toBe(0);
  });
});

test('what is not given stays; a renamed intermediary is renamed where it introduced somebody', async () => {
  await club.app.world.db.run(async (tx) => {
    await saveIntermediary(tx, { id: 'i', name: '北山市社会福祉協議会', contacts: '大野様' }, by());
    expect((await findIntermediary(tx, { id: 'i' }))?.kind).toBe('council');
    await saveOrganisation(tx, { id: 'o', name: '青空の会', intermediaryId: 'i', region: '26' }, by());
    await saveOrganisation(tx, { id: 'o', name: '青空の会', size: '10' }, by());
    await saveIntermediary(tx, { id: 'i', name: '北山社協' }, by());
    expect(await findOrganisation(tx, { id: 'o' })).toMatchObject({
      ...{ intermediary: '北山社協', intermediaryId: 'i', region: '26', size: '10', stage: 'accompanied' },
    });
    expect((await listIntermediaries(tx, { typed: '社協', limit: 5 })).count).toBe(1);
    expect((await findIntermediary(tx, { name: '北山社協' }))?.contacts).toBe('大野様');
    await saveOrganisation(tx, { id: 'o', name: '青空の会', intermediaryId: null }, by());
    expect((await findOrganisation(tx, { id: 'o' }))?.intermediary).toBe('');
  });
});
