import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { button, para, row } from '../../src/core/blocks';
import { type Feature, form } from '../../src/core/feature';
import { input, words } from '../../src/core/inputs';
import { features } from '../../src/features';
import { appoint } from '../../src/features/members';
import { Club } from '../support/club';

const modal = (id: string) => ({
  id,
  title: 'Test',
  submit: 'Send',
  close: 'Close',
  blocks: [input('it', 'It', words(10))],
});

/** A feature that takes its time. */
const slow: Feature = {
  name: 'slow',
  words: { slowform: { run: async () => ({ open: modal('slow.form') }) } },
  buttons: { open: { press: async () => ({ open: modal('slow.form') }) } },
  forms: {
    form: form({
      schema: z.object({ it: z.string() }),
      async submit() {
        await sleep(2700);
        return { tell: [para('It took a while.')] };
      },
    }),
  },
  home: async () => [row(button('slow.open', 'Open'))],
};

let club: Club;
beforeEach(async () => {
  club = await Club.open({ features: [...features, slow] });
});
afterEach(() => club.close());

test('a command is acknowledged in time, also while Slack is slow to say who somebody is', async () => {
  club.slack.delay = 4000;
  const body = new URLSearchParams({
    ...{ command: '/probono', text: 'help', user_id: 'UEMMA', team_id: 'T1', channel_id: 'C0' },
    ...{ trigger_id: 't', response_url: `${club.slack.url}/response/UEMMA` },
  });
  const begun = Date.now();
  await club.send(body.toString(), 'application/x-www-form-urlencoded');
  expect(Date.now() - begun).toBeLessThan(2800);
  club.slack.delay = 0;
  await club.app.slack.drain();
});

test('what a slow submission has to say reaches the person all the same', async () => {
  const { modal } = await club.person('UEMMA').types('slowform');
  await club.person('UEMMA').submits(modal, { It: 'x' });
  expect(club.person('UEMMA').told.map((it) => it.text)).toEqual(['It took a while.']);
});

test('who pressed on the Home tab hears of it when no window can be opened', async () => {
  const home = await club.person('UEMMA').opensHome();
  club.slack.refuses.set('views.open', 'expired_trigger_id');
  await club.person('UEMMA').presses('Open', home);
  expect(club.person('UEMMA').told[0]?.text).toContain('Opening the window took too long');
});

test('who may not is told of everybody who may, the appointed ones included', async () => {
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UTARO', role: 'coordinator', byUser: 'UCOORD', at: club.now }),
  );
  const got = await club.person('UEMMA').types('requests');
  expect(got.text).toContain('<@UCOORD>');
  expect(got.text).toContain('<@UTARO>');
});

test('who may not close a project is told of everybody who may', async () => {
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UTARO', role: 'coordinator', byUser: 'UCOORD', at: club.now }),
  );
  expect((await club.person('UEMMA').types('close')).text).toContain('<@UTARO>');
});

test('a start while Slack is unwell waits until it is not', async () => {
  await club.halt();
  club.slack.refuses.set('auth.test', 'internal_error');
  const started = club.start();
  setTimeout(() => club.slack.refuses.clear(), 400);
  await started;
  expect((await club.person('UEMMA').types('help')).text).toContain('Welcome');
});
