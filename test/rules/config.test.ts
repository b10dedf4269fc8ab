import { readConfig } from '../../src/config';

const needed = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', COORDINATORS: 'U1' };

test.each([
  ['PORT', 'abc', 'The setting PORT is no port, from 0 to 65535.'],
  ['PORT', '70000', 'The setting PORT is no port, from 0 to 65535.'],
  ['PORT', '3.5', 'The setting PORT is no port, from 0 to 65535.'],
  ['SLACK_API_URL', 'ftp://slack.com/api/', 'The setting SLACK_API_URL is no http address.'],
  ['CHANNEL_RECRUIT', 'Probono Club', 'The setting CHANNEL_RECRUIT is no channel: '],
  ['CHANNEL_RECRUIT', 'x'.repeat(81), 'The setting CHANNEL_RECRUIT is no channel: '],
  ['CHANNEL_COORDINATORS', '#probono', 'The setting CHANNEL_COORDINATORS names the recruiting channel.'],
  ['MATCH_CRON', '0 8 * * * *', 'The setting MATCH_CRON is no cron expression of five fields'],
  ['MATCH_CRON', '0 0 31 2 *', 'The setting MATCH_CRON is no cron expression of five fields'],
  ['TIMEZONE', 'Asia/Atlantis', 'The setting TIMEZONE is no time zone'],
])('%s=%s ends the start with a clear sentence', (name, value, sentence) => {
  expect(() => readConfig({ ...needed, [name]: value })).toThrow(sentence);
});

test.each(['#probono', 'プロボノ', 'pro-bono_2', 'C0123456789'])('%s is a channel', (name) => {
  expect(readConfig({ ...needed, CHANNEL_RECRUIT: name }).channels.recruiting).toBe(name);
});
