/** A small app's manifest, with everything that these journeys use. */
export const manifest = `
display_information:
  name: Tea Round
  description: Asks who wants tea
features:
  app_home: { home_tab_enabled: true, messages_tab_enabled: true }
  bot_user: { display_name: tearound, always_online: true }
  slash_commands:
    - { command: /tea, description: Ask for tea, usage_hint: '[kind]', should_escape: true, url: 'http://app.example/' }
  shortcuts:
    - { name: Tea for all, type: global, callback_id: tea_for_all, description: Asks everybody }
    - { name: Tea about this, type: message, callback_id: tea_about, description: Asks about a message }
oauth_config:
  scopes:
    bot: [chat:write, chat:write.public, chat:write.customize, commands, users:read, users:read.email, channels:read, channels:manage,
      channels:history, channels:join, groups:read, groups:write, groups:history, im:read, im:write, im:history,
      mpim:read, mpim:write, mpim:history, reactions:read, reactions:write, files:read, files:write, pins:read, pins:write,
      team:read, app_mentions:read, bookmarks:read, bookmarks:write, usergroups:read, emoji:read, users.profile:read]
settings:
  event_subscriptions:
    bot_events: [app_home_opened, app_mention, message.channels, message.groups, message.im, reaction_added,
      reaction_removed, member_joined_channel, team_join, user_change, pin_added, pin_removed, file_shared,
      channel_created, channel_rename, channel_archive, member_left_channel]
  interactivity: { is_enabled: true }
  socket_mode_enabled: true
`;
