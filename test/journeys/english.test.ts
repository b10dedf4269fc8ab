import type { Filled } from '../support/forms';
import { Persona, type Seen } from '../support/persona';
import { Processes } from '../support/processes';
import { story } from './step';

/**
 * The way through in English, from an organisation's request on, for two colleagues in Tokyo and one in Munich. Slack
 * calls the app over HTTP, signed.
 */
jest.setTimeout(60_000);

let club: Processes;
let emily: Persona;
let lukas: Persona;
let ren: Persona;
let leader: Persona;
let kickoff: Seen;

const TITLE = 'Videos that Open Doors';
const coordinators = { room: 'probono-coordinators' };
const recruiting = { room: 'probono' };

beforeAll(async () => {
  const settings = { LOCALE: 'en', COORDINATORS: 'U00EMILY004', SLACK_SIGNING_SECRET: 'hush' };
  club = await Processes.open(settings, '2026-11-25T17:30:00+09:00');
  await club.startApp();
  emily = new Persona(club.url, 'U00EMILY004');
  lukas = new Persona(club.url, 'U00LUKAS011');
  ren = new Persona(club.url, 'U0000REN005');
  await Promise.all([emily, lukas, ren].map((it) => it.joins('probono')));
});
afterAll(() => club?.close());

const step = story(() => club.log);

step('helps in English', async () => {
  await lukas.types('help');
  const help = await lukas.sees('Welcome to the Pro Bono Club');
  expect(help.text).toContain('/probono register');
  await lukas.types('rekwest');
  await lukas.sees('Did you mean “/probono request”?');
  await ren.types('lang en');
  await ren.sees('This app now speaks English to you.');
});

step('registers colleagues', async () => {
  const profile: Filled = {
    'Hours a week': 4,
    'When you are free': ['Weekday evenings'],
    Where: 'Online only',
    Leading: ['I would lead a team'],
    'Video editing: your level and wish': '4 lead it at work · want to use',
  };
  for (const person of [lukas, ren]) {
    await person.types('register');
    await person.chooses('Skills', ['Video editing']);
    const { Where: _, ...unfinished } = profile;
    expect(Object.keys(await person.submits(unfinished))).toEqual(['Where']);
    expect(await person.submits(profile)).toEqual({});
    await person.closes('Your profile is saved.');
  }
});

step('leads a request to a goal that the organisation agreed to', async () => {
  await lukas.types('request');
  const request: Filled = {
    'Name of the organisation': 'Green Town Welfare Council',
    'Who introduced them': 'Citizen Activity Centre',
    'What they need': 'Older people do not know the meeting place. <!here> *soon*',
    'How to reach them': 'office@example.org',
  };
  expect(await lukas.submits(request)).toEqual({});
  await lukas.closes('Your request has arrived.');

  await emily.presses('Take it', 'Request: Green Town Welfare Council');
  await lukas.sees('takes care of your request');
  await emily.presses('Interview', 'Somebody takes care of it.');
  const screens: Filled[] = [
    { 'Who was there': 'Ms Ono', 'The need behind the need': 'Twelve staff, one camera, no software.' },
    { 'Who benefits': 'Older people', 'How many of them': 200 },
    { 'Who decides there': 'Ms Ono, chair', 'About the dates': 'Before the meeting in June' },
    { Notes: 'Weekday evenings suit them.' },
  ];
  for (const screen of screens) expect(await emily.submits(screen)).toEqual({});
  await emily.presses('Set a provisional goal', await emily.modal('All that is needed is there.'));
  const goal = { Goal: 'By the end of March, 20 staff edit videos themselves.' };
  expect(await emily.submits(goal, await emily.modal('A goal to call people with.'))).toEqual({});
  await emily.closes('The provisional goal is saved.');
});

step('makes a project of it, and posts it', async () => {
  await lukas.presses('Make a project', 'There is a provisional goal');
  const project: Filled = {
    'Name of the project': TITLE,
    'What good it does, and for whom': 'Older people see what goes on, and come.',
    'What one would do': 'Edit a video of three minutes together with the staff.',
    'Themes (up to 3)': ['Older people'],
    'Kind of activity': 'Needs expertise',
    'Role 1: skill': 'Video editing',
    'Role 1: level of the skill': '3+ (does it at work)',
    'Role 1: people': 2,
    'Hours a week, each': 2,
    'When in the week': ['Weekday evenings'],
    Where: 'Online',
    'How often': 'Weekly',
    'First day': '2026-12-01',
    'Last day': '2027-03-30',
    'Starts at': '18:00',
    'Minutes each time': 60,
  };
  expect(await lukas.submits({ ...project, 'Last day': '2026-11-30' })).toEqual({
    'Last day': 'Please choose the first day or a later one.',
  });
  expect(await lukas.submits(project)).toEqual({});
  await lukas.submits({}, await lukas.modal('Preview'));
  await lukas.closes('Your proposal has arrived.');
  await emily.presses('Approve', `Proposed project: ${TITLE}`);
  await lukas.sees(`approved “${TITLE}”`);
});

step('finds the team, in the order of wishes', async () => {
  const posting = await ren.sees('Answer with a reaction on this message', recruiting);
  await ren.reacts('raised_hand', posting);
  await lukas.reacts('seedling', posting);
  await ren.sees('✋ I want to take part: 1', recruiting);
  await emily.types('match');
  await emily.sees('The calculation has begun.');
  await emily.sees('1 of 1 project has a complete team', coordinators);
  await emily.presses('Approve and invite', `Proposal: ${TITLE}`);
  for (const person of [ren, lukas]) {
    const letter = await person.sees('Will you join this team?');
    if (letter.text.includes('(leader)')) leader = person;
    await person.presses('Accept', letter);
    await person.sees(`You are in the team for “${TITLE}”`);
  }
  kickoff = await lukas.sees(`Let’s begin: ${TITLE}`);
  const room = await lukas.place(kickoff.channel);
  expect(room).toMatchObject({ kind: 'private', topic: expect.stringContaining('20 staff') });
  expect(room.name).toMatch(/^pb-videos-that-open-doors/);
});

step('reminds the colleague in Munich on Monday morning of his own clock', async () => {
  await club.startAppBefore('2026-11-30T09:00:00+01:00');
  const week = await lukas.sees('Your week in the club');
  expect(week.text).toContain('When: Tue 1 Dec 10:00, 60 minutes (online)');
  await lukas.presses('Can’t make it', week);
  const other = leader === lukas ? emily : leader;
  await other.sees('can’t make the session.');
  await lukas.home('My next sessions');
});

step('closes the project, and shows what is good for all three', async () => {
  await leader.types('close');
  const closing: Filled = { 'What was achieved': '22 staff edit by themselves', 'Was the goal met?': 'Yes' };
  const sure = { 'Please confirm': ['I close this project (it cannot be reopened)'] };
  expect(await leader.submits({ ...closing, ...sure })).toEqual({});
  await leader.closes('is closed.');

  for (const person of [lukas, ren]) {
    await person.presses('Answer as a participant', 'Looking back');
    const answer = {
      'Would you join again?': '5  gladly again',
      'Would you recommend it to a colleague?': '4',
      'Keep (what was good)': 'short meetings',
    };
    expect(await person.submits(answer)).toEqual({});
    await person.closes('is in. Thank you.');
  }
  await leader.presses('Answer for the organisation', 'Looking back');
  const organisation = {
    'How far was the goal met?': '5  fully',
    'How satisfied is the organisation?': '5  very satisfied',
    'Would the organisation ask us again?': '5  gladly again',
    'What changed, and for whom?': 'Twice as many visitors',
  };
  expect(await leader.submits(organisation)).toEqual({});
  await leader.closes('is in. Thank you.');
  await emily.presses('Answer for the company', 'Looking back');
  const company = {
    'How well did it fit the company’s goals?': '5  very well',
    'What did the company gain?': 'People who lead',
  };
  expect(await emily.submits(company)).toEqual({});
  await emily.closes('It was the last one');

  const summary = await leader.sees(`Good for all three: ${TITLE}`, { room: kickoff.channel });
  expect(summary.text).toContain('Twice as many visitors');
  expect(summary.text).toContain('With fewer than 3 answers');
  expect(summary.text).not.toContain('short meetings');
});

step('hands out one’s own data', async () => {
  await lukas.types('export');
  const data = JSON.parse(await lukas.opens(await lukas.sees('Here is your data')));
  expect(data).toMatchObject({ user: lukas.id, members: { person: { zone: 'Europe/Berlin' } } });
});
