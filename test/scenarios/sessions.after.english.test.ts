import { textOf } from '../../src/core/blocks';
import { Club } from '../support/club';
import type { Block, Posted } from '../support/recorder';
import { known, running } from '../support/running';

/** What comes after a session, in English: the roll, one's own hours, and the note to who missed it. */

let club: Club;
afterEach(() => club.close());

const TITLE = 'オンラインラジオ体操';
const sheet = () =>
  club.person('UEMMA').told.findLast((it) => it.text.startsWith('Thank you for the session')) as Posted;
/** The labels of a window, with its title and its buttons. Nothing of it is Japanese but what people named. */
function labels(modal: Block): string[] {
  expect(JSON.stringify(modal).replaceAll(TITLE, '')).not.toMatch(
    /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u,
  );
  return [modal.title, ...modal.blocks.map((it: Block) => it.label), modal.submit, modal.close].flatMap(
    (it) => it?.text ?? [],
  );
}

beforeEach(async () => {
  // The session is on Wednesday, 25 November, at 18:00.
  club = await Club.open({ at: '2026-11-25T12:00:00+09:00' });
  await known(club, [
    { id: 'UEMMA', locale: 'en-GB' },
    { id: 'UHANAKO', locale: 'en-US' },
    { id: 'UCOORD', locale: 'en-US' },
  ]);
  await running(club, { startedAt: club.now }, ['UEMMA', 'UHANAKO']);
  await club.pass('2026-11-26T09:00:00+09:00');
});

/** The leader books that she alone came, with a word on it. */
async function books() {
  const { modal } = await club.person('UEMMA').presses('Correct and book', sheet());
  return club.person('UEMMA').submits(modal, {
    'Took part': ['UEMMA'],
    'What was done, in a sentence': 'Two sets of exercises',
    'How many people it reached': '1',
    'Minutes really worked': '45',
  });
}

test('the leader books who came, and adds what was done', async () => {
  expect(sheet().text).toBe(
    [
      'Thank you for the session',
      `${TITLE}\nWed 25 Nov 18:00\nTook part: <@UEMMA>, <@UHANAKO>`,
      'Were these the people who took part? One press books their hours.',
      'There are no minutes of it yet. A template with date, attendance and topics is ready.',
      '[Book it so] [Correct and book] [Keep minutes]',
    ].join('\n'),
  );
  const { modal } = await club.person('UEMMA').presses('Correct and book', sheet());
  expect(labels(modal)).toEqual([
    'Who took part',
    'Took part',
    'What was done, in a sentence',
    'How many people it reached',
    'Minutes really worked',
    ...['Send', 'Cancel'],
  ]);
  expect(textOf((await books()).modal.blocks)).toBe('It is booked who took part.');
  expect(sheet().text).toContain(
    [
      'Took part: <@UEMMA>\nDid not: <@UHANAKO>',
      'It took 45 minutes\nReached: 1 person\nWhat was done: Two sets of exercises',
      'It is booked who took part.',
      '[Correct it] [Add what was done] [Keep minutes]',
    ].join('\n'),
  );
  const figures = await club.person('UEMMA').presses('Add what was done', sheet());
  expect(labels(figures.modal)[0]).toBe('What was done');
  const refused = await club.person('UEMMA').submits(figures.modal, { 'How many people it reached': '-1' });
  expect(Object.values(refused.errors).join()).toMatch(/^[ -~’“”]+$/);
  const done = await club.person('UEMMA').submits(figures.modal, { 'How many people it reached': '12' });
  expect(textOf(done.modal.blocks)).toBe('Noted. Thank you.');
  expect(sheet().text).toContain('Reached: 12 people');
});

test('who missed it reads how it went', async () => {
  await books();
  await club.pass('2026-11-26T10:01:00+09:00');
  expect(club.person('UHANAKO').told.at(-1)?.text).toBe(
    [
      'What you missed',
      'You were not at this session, so here is how it went. No answer is needed.',
      `${TITLE}\nWed 25 Nov 18:00\nTook part: <@UEMMA>`,
      'What was done: Two sets of exercises\nReached: 1 person',
      'Once minutes or results are kept, they are added here.',
      'The next session is on Wed 2 Dec 18:00. See you there!',
    ].join('\n'),
  );
});

test('one’s own hours are put right, within a week', async () => {
  const hanako = club.person('UHANAKO');
  expect((await hanako.types('hours')).text).toBe('There are no booked hours to put right.');
  await books();
  const { modal } = await hanako.types('hours');
  expect(labels(modal)).toEqual([
    'Put hours right',
    'Session',
    'Were you there?',
    'Minutes worked',
    ...['Send', 'Cancel'],
  ]);
  const saved = await hanako.submits(modal, { 'Were you there?': 'I was there', 'Minutes worked': '1' });
  expect(textOf(saved.modal.blocks)).toBe(`Done. Wed 25 Nov 18:00, “${TITLE}”: you were there, 1 minute.`);
  expect(sheet().text).toContain('Put right by themselves: <@UHANAKO> (1 minute)');
  const home = await hanako.opensHome();
  expect(textOf(home.blocks)).toContain(`Hours booked for you\nWed 25 Nov 18:00  ${TITLE}: 1 minute`);

  await club.pass('2026-12-04T10:00:00+09:00');
  const late = await hanako.submits(modal, { 'Were you there?': 'I was there' });
  expect(late.errors).toEqual({
    'session:UHANAKO':
      'This was booked more than a week ago. Please tell a coordinator, who can put it right.',
  });
  expect((await hanako.types('hours')).text).toBe(
    'You can put hours right yourself within a week of their booking. For earlier ones please tell a coordinator, who can.',
  );
});

test('a coordinator puts another’s hours right, of whom the words speak, and who reads of it', async () => {
  await books();
  const coordinator = club.person('UCOORD');
  const { modal } = await coordinator.types('hours');
  expect(labels(modal)).toEqual(['Put hours right', 'Whose hours?', 'Send', 'Cancel']);
  const hers = (await coordinator.chooses('Whose hours?', 'UEMMA', modal)).modal;
  const saved = await coordinator.submits(hers, {
    ...{ 'Whose hours?': 'UEMMA', Session: `Wed 25 Nov 18:00 ${TITLE}` },
    ...{ 'Were they there?': 'They were not there' },
  });
  expect(textOf(saved.modal.blocks)).toBe(`Done. Wed 25 Nov 18:00, “${TITLE}”: not there.`);
  expect(club.person('UEMMA').told.at(-1)?.text).toBe(
    `<@UCOORD> put your hours right. Wed 25 Nov 18:00, “${TITLE}”: you were not there.`,
  );
});
