import { faultsOfBlocks, type Surface } from '../../src/sandbox/blocks/check';
import { readView } from '../../src/sandbox/blocks/view';
import {
  actions,
  bites,
  blocksAt,
  button,
  input,
  list,
  mrkdwn,
  option,
  plain,
  select,
  viewsAt,
} from './bites';

const faults = (block: object, surface: Surface = 'message') => faultsOfBlocks([block], surface, ['blocks']);

describe('every limit of the reference holds, and the message names the place', () => {
  const refused = expect.arrayContaining([expect.stringMatching(/^\[ERROR\] .+ \[json-pointer:\/blocks\/0/)]);

  it.each(bites().map((bite) => [bite.limit, bite] as const))('%s', (_, { place, good, bad }) => {
    const block = blocksAt[place];
    if (block) {
      expect(faults(block(good))).toEqual([]);
      expect(faults(block(bad))).toEqual(refused);
      return;
    }
    const view = viewsAt[place]!;
    const modal = { type: 'modal', title: plain(1), blocks: [{ type: 'divider' }] };
    expect(readView({ ...modal, ...view(good) }, 'modal')).toHaveProperty('view');
    expect(readView({ ...modal, ...view(bad) }, 'modal')).toEqual({
      faults: [expect.stringMatching(/^\[ERROR\] .+ \[json-pointer:\/view\//)],
    });
  });
});

describe('Block Kit is as strict as Slack', () => {
  it.each<[string, object, string]>([
    ['no type', { text: 'x' }, 'missing required field: type [json-pointer:/blocks/0]'],
    ['an unknown type', { type: 'tea' }, 'unsupported type: tea [json-pointer:/blocks/0/type]'],
    ['a missing field', { type: 'header' }, 'missing required field: text [json-pointer:/blocks/0]'],
    [
      'an unknown field',
      { type: 'divider', color: 'red' },
      'invalid additional property: color [json-pointer:/blocks/0]',
    ],
    [
      'an empty text',
      { type: 'section', text: plain(0) },
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['nothing to say', { type: 'section' }, 'must provide either text or fields [json-pointer:/blocks/0]'],
    [
      'mrkdwn in a header',
      { type: 'header', text: mrkdwn(1) },
      'must be one of: plain_text [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a text that is none',
      { type: 'section', text: 5 },
      'must provide an object [json-pointer:/blocks/0/text]',
    ],
    [
      'both kinds of options',
      select({ options: [option(1)], option_groups: [{ label: plain(1), options: [option(1)] }] }),
      'must provide either options or option_groups [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a stray initial option',
      select({ options: [option(1)], initial_option: option(2) }),
      'initial option must be one of the options [json-pointer:/blocks/0]',
    ],
    [
      'a date that is none',
      actions({ type: 'datepicker', initial_date: '2026-13-01' }),
      'must be a valid date [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'an action twice',
      actions(button({ action_id: 'a' }), button({ action_id: 'a' })),
      'action_id "a" already exists [json-pointer:/blocks/0/elements]',
    ],
    [
      'a plain input in actions',
      actions({ type: 'plain_text_input' }),
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an image without source',
      { type: 'image', alt_text: 'a' },
      'must provide either image_url or slack_file [json-pointer:/blocks/0]',
    ],
    [
      'bad rich text',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'bob' }] }],
      },
      'invalid user id [json-pointer:/blocks/0/elements/0/elements/0/user_id]',
    ],
    [
      'a file asked in a message',
      input({ type: 'file_input' }),
      'unsupported type: file_input [json-pointer:/blocks/0/element/type]',
    ],
  ])('refuses %s', (_, block, message) => {
    expect(faults(block)).toEqual([`[ERROR] ${message}`]);
  });

  it('takes rich text in depth', () => {
    const style = { bold: true, strike: false };
    const inline = [
      { type: 'text', text: 'a', style },
      { type: 'link', url: 'https://a.example', text: 'b' },
      { type: 'user', user_id: 'U0S1' },
      { type: 'channel', channel_id: 'C0S1' },
      { type: 'usergroup', usergroup_id: 'S0S1' },
      { type: 'broadcast', range: 'here' },
      { type: 'emoji', name: 'tea', unicode: '1f375' },
      { type: 'date', timestamp: 1720710212, format: '{date_num}', fallback: 'then' },
      { type: 'color', value: '#F405B3' },
    ];
    const section = { type: 'rich_text_section', elements: inline };
    const elements = [
      section,
      { type: 'rich_text_list', style: 'ordered', indent: 1, border: 1, elements: [section] },
      { type: 'rich_text_quote', elements: inline },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
    ];
    expect(faults({ type: 'rich_text', elements })).toEqual([]);
    const wrong = {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U0S1' }] }],
    };
    expect(faults(wrong)).toEqual([
      '[ERROR] unsupported type: user [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ]);
  });

  it('counts blocks, and keeps their ids apart', () => {
    const divider = { type: 'divider' };
    expect(
      faultsOfBlocks(
        list(50, () => divider),
        'message',
        ['blocks'],
      ),
    ).toEqual([]);
    expect(
      faultsOfBlocks(
        list(51, () => divider),
        'message',
        ['blocks'],
      ),
    ).toEqual(['[ERROR] no more than 50 items allowed [json-pointer:/blocks]']);
    expect(
      faultsOfBlocks(
        list(100, () => divider),
        'modal',
        ['blocks'],
      ),
    ).toEqual([]);
    const twice = list(2, () => ({ type: 'divider', block_id: 'a' }));
    expect(faultsOfBlocks(twice, 'home', ['blocks'])).toEqual([
      '[ERROR] block_id "a" already exists [json-pointer:/blocks/1/block_id]',
    ]);
    expect(faults({ type: 'markdown', text: 'x' }, 'modal')).toEqual([
      '[ERROR] unsupported type: markdown [json-pointer:/blocks/0/type]',
    ]);
  });
});

describe('a view is as strict as Slack', () => {
  const view = { type: 'modal', title: plain(24), blocks: [{ type: 'divider' }] };

  it.each<[string, object, string]>([
    ['a long title', { title: plain(25) }, 'must be less than 25 characters [json-pointer:/view/title/text]'],
    [
      'a long submit',
      { submit: plain(25) },
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    ['no title', { title: undefined }, 'missing required field: title [json-pointer:/view]'],
    ['no blocks', { blocks: [] }, 'no fewer than 1 items allowed [json-pointer:/view/blocks]'],
    [
      'much metadata',
      { private_metadata: 'x'.repeat(3001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'inputs without submit',
      { blocks: [input({ type: 'plain_text_input' })] },
      'missing required field: submit [json-pointer:/view]',
    ],
    ['unknown keys', { colour: 'red' }, 'invalid additional property: colour [json-pointer:/view]'],
    [
      'two with focus',
      { submit: plain(1), blocks: list(2, () => input({ type: 'plain_text_input', focus_on_load: true })) },
      'only one element may have focus_on_load [json-pointer:/view/blocks]',
    ],
  ])('refuses %s', (_, change, message) => {
    expect(readView({ ...view, ...change }, 'modal')).toEqual({ faults: [`[ERROR] ${message}`] });
  });

  it('refuses more than 250 kB, and a home where a modal belongs', () => {
    const heavy = list(100, () => ({ type: 'section', text: mrkdwn(2900) }));
    expect(readView({ ...view, blocks: heavy }, 'modal')).toBe('too_large');
    const home = { type: 'home', blocks: [{ type: 'divider' }] };
    expect(readView(home, 'modal')).toEqual({
      faults: ['[ERROR] unsupported type: home [json-pointer:/view/type]'],
    });
  });

  it('names every block and action, and fills in what Slack fills in', () => {
    const read = readView(
      {
        ...view,
        blocks: [actions(button()), { type: 'section', text: { type: 'mrkdwn', text: 'a & <b>' } }],
      },
      'modal',
    );
    expect(read).toMatchObject({
      view: {
        title: { emoji: true },
        blocks: [
          {
            block_id: expect.any(String),
            elements: [{ action_id: expect.any(String), text: { emoji: true } }],
          },
          { block_id: expect.any(String), text: { text: 'a &amp; &lt;b&gt;', verbatim: false } },
        ],
      },
    });
  });
});
