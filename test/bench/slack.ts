import { createServer } from 'node:http';

/** A Slack that says yes to every call, as quickly as it can. */
let serial = 0;

createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    serial += 1;
    const ts = `1700000000.${String(serial).padStart(6, '0')}`;
    const user = { id: 'U1', real_name: 'x', locale: 'ja-JP', tz: 'Asia/Tokyo' };
    const view = { id: `V${serial}`, hash: 'h' };
    const channel = request.url?.includes('conversations.') ? { id: 'C00000001' } : 'C00000001';
    const answer = {
      ok: true,
      ts,
      channel,
      user,
      view,
      user_id: 'UBOT',
      bot_id: 'BBOT',
      channels: [],
      messages: [],
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
