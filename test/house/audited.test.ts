import type { Cx, Feature } from '../../src/core/feature';
import type { Act } from '../../src/features/admin/rules';
import { auditLog } from '../../src/features/admin/tables';
import { projects } from '../../src/features/projects/tables';
import { watched } from '../support/audited';

/** The watch over the audit log sees what it is to see: a database in name only, with handlers that go wrong. */

const insert = (rows: number) => ({ values: () => Promise.resolve({ changes: rows }) });

interface Deed {
  act?: Act;
  /** Rows that the entry made: none where its id was there already. */
  rows?: number;
  /** Asks in its body whether a coordinator does it. */
  asks?: boolean;
}

/** What is complained of, when somebody presses `projects.VERB`. */
async function heard(verb: string, { act, rows = 1, asks = false }: Deed, isCoordinator = true) {
  const complaints: string[] = [];
  const feature: Feature = {
    name: 'projects',
    buttons: {
      [verb]: {
        ...(!asks && { who: 'coordinator' }),
        async press({ db, person }) {
          if (asks && !person.roles.has('coordinator')) return undefined;
          await db.run(async (tx) => {
            await tx.insert(projects).values({} as never);
            if (act) await tx.insert(auditLog).values({ act } as never);
          });
          return undefined;
        },
      },
    },
  };
  const tx = { insert: (table: unknown) => insert(table === auditLog ? rows : 1) };
  const cx = {
    person: { roles: new Set(isCoordinator ? ['coordinator'] : []) },
    db: { run: (work: (it: unknown) => unknown) => work(tx) },
  };
  const [seen] = watched([feature], (it) => complaints.push(it));
  await seen?.buttons?.[verb]?.press(cx as unknown as Cx, { value: '', values: {}, meta: '' });
  return complaints;
}

test.each<[string, string, Deed, string[]]>([
  ['its entry', 'approve', { act: 'approveProject' }, []],
  ['no entry', 'approve', {}, ['buttons projects.approve changed projects']],
  [
    'an entry that was there already',
    'approve',
    { act: 'approveProject', rows: 0 },
    ['buttons projects.approve changed projects'],
  ],
  [
    'the entry of another act',
    'approve',
    { act: 'callOffProject' },
    ['buttons projects.approve wrote callOffProject'],
  ],
  [
    'an entry where nothing is decided',
    'sendBack',
    { act: 'sendBackProject' },
    ['buttons projects.sendBack wrote sendBackProject'],
  ],
  ['no entry, asked in its body', 'anything', { asks: true }, ['buttons projects.anything changed projects']],
  ['an entry, asked in its body', 'anything', { asks: true, act: 'editProject' }, []],
])('a coordinator, with %s', async (_, verb, deed, complaints) => {
  expect(await heard(verb, deed)).toEqual(complaints);
});

test('of others than coordinators nothing is asked', async () => {
  expect(await heard('anything', { asks: true }, false)).toEqual([]);
});
