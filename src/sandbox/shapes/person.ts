import type { Person } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';

/** A user object, as `users.info` and the events carry it. */
export function showPerson(
  workspace: Workspace,
  person: Person,
  { locale = false } = {},
): Record<string, unknown> {
  return {
    id: person.id,
    team_id: workspace.team.id,
    name: person.name,
    deleted: person.deleted,
    ...(person.deleted ? {} : present(person)),
    profile: showProfile(workspace, person),
    is_bot: person.is_bot,
    is_app_user: false,
    updated: person.updated,
    ...(locale && !person.is_bot ? { locale: person.locale } : {}),
  };
}

export function showProfile(workspace: Workspace, person: Person): Record<string, unknown> {
  const [last_name = '', ...first] = person.real_name.split(/\s+/);
  return {
    title: person.title,
    phone: '',
    skype: '',
    real_name: person.real_name,
    real_name_normalized: person.real_name,
    display_name: person.is_bot ? '' : person.name,
    display_name_normalized: person.is_bot ? '' : person.name,
    status_text: '',
    status_text_canonical: '',
    status_emoji: '',
    status_expiration: 0,
    avatar_hash: person.color.slice(1),
    ...(person.is_bot
      ? { ...botIds(workspace, person), always_active: false }
      : { email: person.email, first_name: first.join(' '), last_name }),
    image_24: avatar(person, 24),
    image_32: avatar(person, 32),
    image_48: avatar(person, 48),
    image_72: avatar(person, 72),
    image_192: avatar(person, 192),
    image_512: avatar(person, 512),
    team: workspace.team.id,
  };
}

/** Another app's bot has a bot id of its own. */
function botIds({ app }: Workspace, { id }: Person) {
  if (id === app.botUser) return { api_app_id: app.id, bot_id: app.botId };
  return { api_app_id: '', bot_id: id.replace(/^U/, 'B') };
}

/** Seconds east of UTC at a time: 32400 for Tokyo. */
function zoneOffset(tz: string, at: number): number {
  const key = `${tz} ${Math.floor(at / 3_600_000)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const text = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).format(at);
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text) ?? [];
  const seconds = (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  if (offsets.size > 1000) offsets.clear();
  offsets.set(key, seconds);
  return seconds;
}

const offsets = new Map<string, number>();
const zoneNames = new Map<string, string>();

function present(person: Person): Record<string, unknown> {
  return {
    color: person.color.slice(1),
    real_name: person.real_name,
    tz: person.tz,
    tz_label: zoneName(person.tz),
    tz_offset: zoneOffset(person.tz, Date.now()),
    is_admin: person.is_admin,
    is_owner: person.is_admin,
    is_primary_owner: person.is_admin,
    is_restricted: person.is_restricted,
    is_ultra_restricted: false,
    is_email_confirmed: !person.is_bot,
    who_can_share_contact_card: 'EVERYONE',
  };
}

function zoneName(tz: string): string {
  let name = zoneNames.get(tz);
  if (!name) {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'long' }).formatToParts();
    name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? tz;
    zoneNames.set(tz, name);
  }
  return name;
}

function avatar(person: Person, size: number): string {
  return `https://avatars.sandbox.example/${person.id}-${person.color.slice(1)}-${size}.png`;
}
