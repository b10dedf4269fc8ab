import { searchLessons } from '../../src/features/knowhow/search';
import { lessons as table } from '../../src/features/knowhow/tables';
import { emptyContent } from '../../src/features/knowhow/views';
import { lessons } from '../rules/knowhow/lessons';
import { fresh, questions, unseen, unseenLater } from '../rules/knowhow/questions';
import { Club } from '../support/club';

/** How well people find what they look for, over the labelled set, in the engine that runs. */

let club: Club;
beforeAll(async () => {
  club = await Club.open();
  const at = club.now;
  const times = { checkedAt: at, createdAt: at, publishedAt: at };
  await club.app.world.db.run(async (tx) => {
    for (const { id, ...said } of [...lessons.ja, ...lessons.en])
      await tx.insert(table).values({
        ...{ id, state: 'published', author: 'UTARO', content: { ...emptyContent, ...said } },
        ...times,
      });
  });
});
afterAll(() => club.close());

/** The questions whose lesson is not among the first three. */
async function missed(asked: readonly [string, string][]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [question, lesson] of asked) {
    const found = await club.app.world.db.run((tx) => searchLessons(tx, question, 3));
    if (!found.some((it) => it.id === lesson))
      wrong.push(`${question} → ${lesson}: ${found.map((it) => it.id)}`);
  }
  return wrong;
}

test('the set is as large as it says, and no question has the words of its lesson only', () => {
  expect(lessons.ja.length + lessons.en.length).toBeGreaterThanOrEqual(40);
  expect(questions.ja.length + questions.en.length).toBeGreaterThanOrEqual(60);
  const all = new Map([...lessons.ja, ...lessons.en].map((it) => [it.id, Object.values(it).join('\n')]));
  const sets = [questions, unseen, unseenLater, fresh];
  for (const [question, id] of sets.flatMap((it) => [...it.ja, ...it.en])) {
    const text = all.get(id) ?? '';
    const words = question.split(/[\sのをにがはで、]+/u).filter(Boolean);
    expect({ question, repeats: words.every((it) => text.includes(it)) }).toEqual({
      question,
      repeats: false,
    });
  }
});

test.each(['ja', 'en'] as const)(
  'in %s, the right lesson is among the first three in 85 %%',
  async (lang) => {
    const asked = [...questions[lang], ...unseen[lang]];
    const wrong = await missed(asked);
    console.info(`${lang}: ${asked.length - wrong.length} of ${asked.length}; ${wrong.join(' / ')}`);
    expect(1 - wrong.length / asked.length).toBeGreaterThanOrEqual(0.85);
  },
);

test.each([
  ['ja', 'written later', unseenLater.ja],
  ['en', 'written later', unseenLater.en],
  ['ja', 'that nobody prepared it for', fresh.ja],
  ['en', 'that nobody prepared it for', fresh.en],
] as const)('in %s, of questions %s, too', async (lang, which, asked) => {
  expect(asked.length).toBe(24);
  const wrong = await missed(asked);
  console.info(`${lang}, ${which}: ${asked.length - wrong.length} of ${asked.length}; ${wrong.join(' / ')}`);
  expect(1 - wrong.length / asked.length).toBeGreaterThanOrEqual(0.85);
});

test('half and full width, capitals, kana and a missing letter make no difference', async () => {
  for (const question of ['ハイブリッド 音声', 'ﾊｲﾌﾞﾘｯﾄﾞ 音声', 'はいぶりっど おんせい', 'ハイブリド 音声'])
    expect(await missed([[question, 'j-mic']])).toEqual([]);
  for (const question of ['screen reader slides', 'ＳＣＲＥＥＮ ＲＥＡＤＥＲ slides', 'scren reder slides'])
    expect(await missed([[question, 'e-accessible']])).toEqual([]);
});

test('what is in no lesson finds nothing, and quotes and operators are only words', async () => {
  const find = (words: string) => club.app.world.db.run((tx) => searchLessons(tx, words, 3));
  expect(await find('zzqqxx')).toEqual([]);
  expect(await find(`" OR * NOT (') & | !`)).toEqual([]);
});
