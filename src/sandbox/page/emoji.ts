/** Slack's shortcodes and what they look like, in the order of a picker. */
const table = {
  people: `
    grinning:😀 smiley:😃 smile:😄 grin:😁 laughing:😆 sweat_smile:😅 joy:😂
    rolling_on_the_floor_laughing:🤣 slightly_smiling_face:🙂 upside_down_face:🙃 wink:😉 blush:😊
    innocent:😇 smiling_face_with_3_hearts:🥰 heart_eyes:😍 star-struck:🤩 kissing_heart:😘 relaxed:☺️
    yum:😋 stuck_out_tongue:😛 stuck_out_tongue_winking_eye:😜 hugging_face:🤗 thinking_face:🤔
    zipper_mouth_face:🤐 neutral_face:😐 expressionless:😑 no_mouth:😶 smirk:😏 unamused:😒
    face_with_rolling_eyes:🙄 grimacing:😬 relieved:😌 pensive:😔 sleepy:😪 sleeping:😴 mask:😷
    face_with_thermometer:🤒 dizzy_face:😵 exploding_head:🤯 partying_face:🥳 sunglasses:😎 nerd_face:🤓
    face_with_monocle:🧐 confused:😕 worried:😟 open_mouth:😮 hushed:😯 astonished:😲 flushed:😳
    pleading_face:🥺 cry:😢 sob:😭 scream:😱 disappointed:😞 sweat:😓 weary:😩 tired_face:😫 yawning_face:🥱
    triumph:😤 rage:😡 angry:😠 melting_face:🫠 saluting_face:🫡 wave:👋 raised_hand:✋
    raised_back_of_hand:🤚 hand:✋ vulcan_salute:🖖 ok_hand:👌 v:✌️ crossed_fingers:🤞 point_left:👈
    point_right:👉 point_up:☝️ point_up_2:👆 point_down:👇 +1:👍 thumbsup:👍 -1:👎 thumbsdown:👎 fist:✊
    facepunch:👊 clap:👏 raised_hands:🙌 open_hands:👐 palms_up_together:🤲 handshake:🤝 pray:🙏
    writing_hand:✍️ muscle:💪 eyes:👀 eye:👁️ brain:🧠 ear:👂 bow:🙇 man-bowing:🙇‍♂️ woman-bowing:🙇‍♀️
    raising_hand:🙋 ok_woman:🙆 no_good:🙅 information_desk_person:💁 shrug:🤷 face_palm:🤦 runner:🏃
    walking:🚶 dancer:💃 technologist:🧑‍💻 teacher:🧑‍🏫 student:🧑‍🎓 baby:👶 child:🧒 older_adult:🧓
    family:👪 busts_in_silhouette:👥 bust_in_silhouette:👤 speaking_head_in_silhouette:🗣️`,
  nature: `
    seedling:🌱 herb:🌿 four_leaf_clover:🍀 deciduous_tree:🌳 evergreen_tree:🌲 palm_tree:🌴 cactus:🌵
    bamboo:🎍 maple_leaf:🍁 fallen_leaf:🍂 mushroom:🍄 cherry_blossom:🌸 tulip:🌷 rose:🌹 sunflower:🌻
    hibiscus:🌺 bouquet:💐 sunny:☀️ partly_sunny:⛅ cloud:☁️ rain_cloud:🌧️ umbrella:☔ zap:⚡
    snowflake:❄️ snowman:⛄ fire:🔥 droplet:💧 ocean:🌊 rainbow:🌈 star:⭐ star2:🌟 sparkles:✨ dizzy:💫
    boom:💥 crescent_moon:🌙 full_moon:🌕 earth_asia:🌏 earth_americas:🌎 globe_with_meridians:🌐
    volcano:🌋 mount_fuji:🗻 dog:🐶 cat:🐱 mouse:🐭 rabbit:🐰 fox_face:🦊 bear:🐻 panda_face:🐼 koala:🐨
    tiger:🐯 lion_face:🦁 cow:🐮 pig:🐷 frog:🐸 monkey_face:🐵 see_no_evil:🙈 hear_no_evil:🙉
    speak_no_evil:🙊 chicken:🐔 penguin:🐧 bird:🐦 hatching_chick:🐣 owl:🦉 bee:🐝 bug:🐛 butterfly:🦋
    turtle:🐢 snail:🐌 whale:🐳 dolphin:🐬 fish:🐟 octopus:🐙 crab:🦀 feet:🐾`,
  food: `
    apple:🍎 green_apple:🍏 tangerine:🍊 lemon:🍋 banana:🍌 watermelon:🍉 grapes:🍇 strawberry:🍓 peach:🍑
    cherries:🍒 tomato:🍅 carrot:🥕 corn:🌽 bread:🍞 rice:🍚 rice_ball:🍙 bento:🍱 curry:🍛 ramen:🍜 sushi:🍣
    oden:🍢 dango:🍡 hamburger:🍔 pizza:🍕 cake:🍰 birthday:🎂 cookie:🍪 chocolate_bar:🍫 candy:🍬 doughnut:🍩
    icecream:🍦 coffee:☕ tea:🍵 sake:🍶 beer:🍺 beers:🍻 wine_glass:🍷 champagne:🍾 fork_and_knife:🍴`,
  activity: `
    soccer:⚽ basketball:🏀 baseball:⚾ tennis:🎾 volleyball:🏐 bowling:🎳 dart:🎯 golf:⛳ trophy:🏆
    sports_medal:🏅 first_place_medal:🥇 second_place_medal:🥈 third_place_medal:🥉 medal:🎖️ art:🎨
    performing_arts:🎭 musical_note:🎵 notes:🎶 microphone:🎤 headphones:🎧 guitar:🎸 video_game:🎮
    game_die:🎲 jigsaw:🧩 tada:🎉 confetti_ball:🎊 balloon:🎈 gift:🎁 ribbon:🎀 christmas_tree:🎄
    tanabata_tree:🎋 dolls:🎎 flags:🎏 fireworks:🎆 sparkler:🎇 ticket:🎫 reminder_ribbon:🎗️
    person_doing_cartwheel:🤸`,
  places: `
    house:🏠 office:🏢 school:🏫 hospital:🏥 factory:🏭 convenience_store:🏪 station:🚉 japan:🗾
    world_map:🗺️ bullettrain_side:🚄 train:🚋 bus:🚌 car:🚗 taxi:🚕 bike:🚲 ambulance:🚑 airplane:✈️
    rocket:🚀 satellite:🛰️ flying_saucer:🛸 ship:🚢 anchor:⚓ construction:🚧 vertical_traffic_light:🚦
    sunrise:🌅 night_with_stars:🌃 camping:🏕️ statue_of_liberty:🗽 wheelchair:♿`,
  things: `
    computer:💻 desktop_computer:🖥️ keyboard:⌨️ iphone:📱 telephone:☎️ phone:☎️ camera:📷
    video_camera:📹 movie_camera:🎥 tv:📺 radio:📻 bulb:💡 flashlight:🔦 battery:🔋 electric_plug:🔌
    wrench:🔧 hammer:🔨 hammer_and_wrench:🛠️ gear:⚙️ toolbox:🧰 link:🔗 paperclip:📎 scissors:✂️ lock:🔒
    unlock:🔓 key:🔑 bell:🔔 no_bell:🔕 mega:📣 loudspeaker:📢 speech_balloon:💬 thought_balloon:💭 email:📧
    envelope:✉️ incoming_envelope:📨 inbox_tray:📥 outbox_tray:📤 package:📦 mailbox:📫 memo:📝 pencil:📝
    pencil2:✏️ page_facing_up:📄 bookmark_tabs:📑 bar_chart:📊 chart_with_upwards_trend:📈
    chart_with_downwards_trend:📉 clipboard:📋 calendar:📅 date:📅 spiral_calendar_pad:🗓️ card_index:📇
    card_file_box:🗃️ file_folder:📁 open_file_folder:📂 books:📚 book:📖 notebook:📓 newspaper:📰
    bookmark:🔖 label:🏷️ moneybag:💰 yen:💴 credit_card:💳 pushpin:📌 round_pushpin:📍
    triangular_flag_on_post:🚩 hourglass:⌛ hourglass_flowing_sand:⏳ watch:⌚ alarm_clock:⏰
    stopwatch:⏱️ clock9:🕘 mag:🔍 mag_right:🔎 microscope:🔬 telescope:🔭 test_tube:🧪 robot_face:🤖
    ghost:👻 crown:👑 briefcase:💼 school_satchel:🎒 mortar_board:🎓 tophat:🎩 eyeglasses:👓 shield:🛡️
    pill:💊 syringe:💉 thermometer:🌡️ broom:🧹 wastebasket:🗑️ ladder:🪜 compass:🧭 thread:🧵 receipt:🧾`,
  symbols: `
    heart:❤️ orange_heart:🧡 yellow_heart:💛 green_heart:💚 blue_heart:💙 purple_heart:💜 black_heart:🖤
    white_heart:🤍 broken_heart:💔 sparkling_heart:💖 two_hearts:💕 100:💯 white_check_mark:✅
    heavy_check_mark:✔️ ballot_box_with_check:☑️ x:❌ o:⭕ negative_squared_cross_mark:❎ exclamation:❗
    question:❓ grey_exclamation:❕ grey_question:❔ bangbang:‼️ warning:⚠️ no_entry:⛔ no_entry_sign:🚫
    octagonal_sign:🛑 information_source:ℹ️ recycle:♻️ arrows_counterclockwise:🔄 repeat:🔁
    arrow_right:➡️ arrow_left:⬅️ arrow_up:⬆️ arrow_down:⬇️ arrow_upper_right:↗️ arrow_lower_right:↘️
    leftwards_arrow_with_hook:↩️ fast_forward:⏩ arrow_forward:▶️ double_vertical_bar:⏸️
    black_square_for_stop:⏹️ heavy_plus_sign:➕ heavy_minus_sign:➖ infinity:♾️ red_circle:🔴
    large_orange_circle:🟠 large_yellow_circle:🟡 large_green_circle:🟢 large_blue_circle:🔵
    large_purple_circle:🟣 white_circle:⚪ black_circle:⚫ large_blue_square:🟦 large_green_square:🟩
    white_large_square:⬜ black_large_square:⬛ small_blue_diamond:🔹 small_orange_diamond:🔸 new:🆕 ok:🆗
    up:🆙 cool:🆒 free:🆓 sos:🆘 beginner:🔰 speech_left:🗨️ one:1️⃣ two:2️⃣ three:3️⃣ four:4️⃣ five:5️⃣
    six:6️⃣ seven:7️⃣ eight:8️⃣ nine:9️⃣ keycap_ten:🔟 zero:0️⃣ hash:#️⃣
    japanese_congratulations_button:㊗️ flag-jp:🇯🇵 jp:🇯🇵 us:🇺🇸 checkered_flag:🏁 white_flower:💮
    congratulations:㊗️`,
} as const;

const entries = Object.values(table).flatMap((lines) =>
  lines
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const at = entry.lastIndexOf(':');
      return [entry.slice(0, at), entry.slice(at + 1)] as const;
    }),
);
const chars = new Map<string, string>(entries);

/** Skin tones 2 to 6 of Slack are the modifiers 🏻 to 🏿. */
const TONES = ['🏻', '🏼', '🏽', '🏾', '🏿'];

/** The character of a shortcode without colons, as `raised_hand` or `wave::skin-tone-2`; undefined when unknown. */
export function emojiOf(name: string): string | undefined {
  const [plain = '', tone] = name.split('::skin-tone-');
  const char = chars.get(plain);
  return char && tone ? char + (TONES[Number(tone) - 2] ?? '') : char;
}

/** Shortcodes that hold `query`, one for each character. */
export function findEmoji(query: string): string[] {
  const word = query.trim().toLowerCase().replaceAll(':', '').replaceAll(' ', '_');
  const seen = new Set<string>();
  return entries.flatMap(([name, char]) => {
    if (!name.includes(word) || seen.has(char)) return [];
    seen.add(char);
    return [name];
  });
}
