import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** The app under test, as its manifest declares it. */
export interface App {
  id: string;
  name: string;
  description: string;
  botName: string;
  /** Ids of its bot user and of its bot. */
  botUser: string;
  botId: string;
  scopes: ReadonlySet<string>;
  userScopes: readonly string[];
  redirectUrls: readonly string[];
  commands: readonly DeclaredCommand[];
  shortcuts: readonly {
    name: string;
    type: 'global' | 'message';
    callback_id: string;
    description: string;
  }[];
  /** Bot events that it subscribes to: `message.im`, `reaction_added`, … */
  events: ReadonlySet<string>;
  /** Whose links the app shows previews of: the domains below them included. */
  unfurlDomains: readonly string[];
  homeTab: boolean;
  messagesTab: boolean;
  /** Whether people may write to the bot there. */
  messagesReadOnly: boolean;
  interactive: boolean;
  socketMode: boolean;
  urls: { events?: string; interactivity?: string; options?: string };
}

export interface DeclaredCommand {
  command: string;
  description: string;
  usage_hint: string;
  should_escape: boolean;
  url?: string;
}

const words = z.array(z.string()).default([]);
const shape = z.object({
  display_information: z.object({ name: z.string(), description: z.string().default('') }),
  features: z
    .object({
      app_home: z
        .object({
          home_tab_enabled: z.boolean().default(false),
          messages_tab_enabled: z.boolean().default(true),
          messages_tab_read_only_enabled: z.boolean().default(false),
        })
        .optional(),
      bot_user: z.object({ display_name: z.string() }).optional(),
      slash_commands: z
        .array(
          z.object({
            command: z.string().startsWith('/'),
            description: z.string().default(''),
            usage_hint: z.string().default(''),
            should_escape: z.boolean().default(false),
            url: z.string().optional(),
          }),
        )
        .default([]),
      shortcuts: z
        .array(
          z.object({
            name: z.string(),
            type: z.enum(['global', 'message']),
            callback_id: z.string(),
            description: z.string().default(''),
          }),
        )
        .default([]),
      unfurl_domains: words,
    })
    .default({ slash_commands: [], shortcuts: [], unfurl_domains: [] }),
  oauth_config: z
    .object({
      scopes: z.object({ bot: words, user: words }).default({ bot: [], user: [] }),
      redirect_urls: words,
    })
    .default({ scopes: { bot: [], user: [] }, redirect_urls: [] }),
  settings: z
    .object({
      event_subscriptions: z.object({ request_url: z.string().optional(), bot_events: words }).optional(),
      interactivity: z
        .object({
          is_enabled: z.boolean().default(false),
          request_url: z.string().optional(),
          message_menu_options_url: z.string().optional(),
        })
        .optional(),
      socket_mode_enabled: z.boolean().default(false),
    })
    .default({ socket_mode_enabled: false }),
});

/**
 * Reads a manifest in YAML or JSON.
 * @param requestUrl replaces every request URL of the manifest and switches Socket Mode off
 * @throws Error with one sentence when the file is missing or says what Slack would refuse
 */
export function readManifest(file: string, requestUrl?: string): App {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`There is no app manifest at ${file}: name one with --manifest FILE.`);
  }
  return parseManifest(text, requestUrl, file);
}

export function parseManifest(text: string, requestUrl?: string, file = 'the manifest'): App {
  const read = shape.safeParse(parse(text));
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new Error(`${file} is no app manifest: ${issue.path.join('.') || 'it'}: ${issue.message}.`);
  }
  return describe(read.data, requestUrl);
}

function describe(
  { display_information, features, oauth_config, settings }: z.infer<typeof shape>,
  requestUrl?: string,
): App {
  const { event_subscriptions, interactivity } = settings;
  const eventsUrl = requestUrl ?? event_subscriptions?.request_url;
  const interactivityUrl = requestUrl ?? interactivity?.request_url;
  const optionsUrl = requestUrl ?? interactivity?.message_menu_options_url;
  return {
    id: 'A0SANDBOX',
    botUser: 'U0SBOT',
    botId: 'B0SBOT',
    name: display_information.name,
    description: display_information.description,
    botName: features.bot_user?.display_name ?? display_information.name,
    scopes: new Set(oauth_config.scopes.bot),
    userScopes: oauth_config.scopes.user,
    redirectUrls: oauth_config.redirect_urls,
    commands: features.slash_commands.map(({ url, ...command }) => {
      const to = requestUrl ?? url;
      return { ...command, ...(to ? { url: to } : {}) };
    }),
    shortcuts: features.shortcuts,
    events: new Set(event_subscriptions?.bot_events),
    unfurlDomains: features.unfurl_domains,
    homeTab: features.app_home?.home_tab_enabled ?? false,
    messagesTab: features.app_home?.messages_tab_enabled ?? true,
    messagesReadOnly: features.app_home?.messages_tab_read_only_enabled ?? false,
    interactive: interactivity?.is_enabled ?? false,
    socketMode: settings.socket_mode_enabled && !requestUrl,
    urls: {
      ...(eventsUrl ? { events: eventsUrl } : {}),
      ...(interactivityUrl ? { interactivity: interactivityUrl } : {}),
      ...(optionsUrl ? { options: optionsUrl } : {}),
    },
  };
}
