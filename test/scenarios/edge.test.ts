import { inbox } from '../../src/slack/tables';
import { Club } from '../support/club';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const hello = {
  type: 'message',
  channel_type: 'im',
  channel: 'DUEMMA',
  user: 'UEMMA',
  text: 'hello?',
  ts: '1.1',
};

test('who writes to the app is told what it can do, once, however often the event comes', async () => {
  await club.event(hello, 'EvSame');
  await club.event(hello, 'EvSame');
  const { told } = club.person('UEMMA');
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('Welcome to the Pro Bono Club');
});

test('the app does not answer itself', async () => {
  await club.event({ ...hello, bot_id: 'BBOT' });
  expect(club.person('UEMMA').told).toHaveLength(0);
});

test.each([
  ['an event without its inside', { type: 'event_callback', event_id: 'Ev0', event: null }],
  ['an event without an id', { type: 'event_callback', event: { type: 'message' } }],
  ['something else altogether', { type: 'unheard_of' }],
])('%s does not end the app', async (_, body) => {
  await club.send(JSON.stringify(body), 'application/json').catch(() => {});
  expect((await club.person('UEMMA').types('help')).text).toContain('Welcome');
});

test('a button that nobody answers for any more says so', async () => {
  const on = {
    blocks: [{ type: 'actions', elements: [{ action_id: 'old.button', text: { text: '古い' } }] }],
  };
  expect((await club.person('UHANAKO').presses('古い', on)).text).toContain('このボタンはもう使えません');
});

test('the club’s channels are made at the first start, and found again at the next', async () => {
  const names = () => [...club.slack.channels.values()].map(({ name, hidden }) => ({ name, hidden }));
  const both = [
    { name: 'probono', hidden: false },
    { name: 'probono-coordinators', hidden: true },
  ];
  expect(names()).toEqual(both);
  await club.halt();
  await club.start();
  expect(names()).toEqual(both);
});

test('what a handler did not finish is worked by the next start', async () => {
  const { world } = club.app;
  const body = { type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: 'EvLeft', event: hello };
  await world.db.run((tx) => tx.insert(inbox).values({ id: 'EvLeft', body, at: club.now }));
  await club.halt();
  await club.start();
  await club.app.slack.drain();
  await club.settle();
  expect(club.person('UEMMA').told).toHaveLength(1);
  const [row] = await club.app.world.db.run((tx) => tx.select().from(inbox));
  expect(row).toMatchObject({ body: null, doneAt: club.now });
});
