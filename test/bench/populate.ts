import { openDatabase } from '../../src/db/database';
import { migrateDatabase } from '../../src/db/migrate';
import { profiles } from '../../src/demo/profiles';
import { members, people } from '../../src/features/members/tables';
import { projects } from '../../src/features/projects/tables';
import { messages } from '../../src/outbox/tables';

/** A club of so many members, with twenty projects posted, straight into the tables. */
export async function populate(url: string, size: number): Promise<void> {
  await migrateDatabase(url);
  const db = openDatabase(url);
  const now = new Date();
  const ids = Array.from({ length: size }, (_, n) => `UB${n}`);
  const everybody = profiles(1, ids);
  for (let from = 0; from < size; from += 500) {
    const some = everybody.slice(from, from + 500);
    await db.run(async (tx) => {
      await tx
        .insert(people)
        .values(some.map(({ id }) => ({ id, name: id, locale: 'ja-JP', zone: 'Asia/Tokyo', seenAt: now })));
      await tx.insert(members).values(some.map((it) => ({ ...it, createdAt: now, updatedAt: now })) as never);
    });
  }
  await db.run(async (tx) => {
    for (let n = 0; n < 20; n++) {
      const id = `P${n}`;
      await tx.insert(projects).values(project(id, now));
      await tx.insert(messages).values({
        key: `projects.posting:${id}`,
        toRoom: 'recruiting',
        content: { text: '', blocks: [] },
        waiting: false,
        due: now,
        createdAt: now,
        sentAt: now,
        channel: 'C00000001',
        ts: `1600000000.${String(n).padStart(6, '0')}`,
      });
    }
  });
  await db.close();
}

const project = (id: string, now: Date): typeof projects.$inferInsert => ({
  id,
  organisation: '社会福祉協議会',
  title: 'オンライン会議の勉強会',
  themes: ['elderly'],
  tier: 'often',
  good: '職員の皆さんがオンラインで集まれるようになります。',
  task: '勉強会の講師と進行をします。',
  goal: '10名が自分で会議を開ける',
  gain: '教える力がつきます。',
  roles: [{ id: 'r1', title: '講師', skills: [{ skill: 'online-meetings', level: 3 }], seats: 2 }],
  hours: 2,
  slots: ['weekday-evening'],
  place: 'online',
  rhythm: 'weekly',
  starts: '2030-01-01',
  ends: '2030-03-31',
  time: '18:00',
  minutes: 60,
  state: 'open',
  proposedBy: 'UB0',
  createdAt: now,
});
