// usage: node client.mjs SCENARIO DOMAIN TOKEN
// Drives botframework-directlinejs and prints one line of JSON for each thing that happens; reads orders from standard input.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const sockets = [];
const { WebSocket } = require('ws');

// The library expects a browser.
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = class extends WebSocket {
  constructor(url) {
    super(url);
    sockets.push(this);
  }
};

const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');
const { async } = require('rxjs/scheduler/async');

const [scenario, domain, token] = process.argv.slice(2);
const say = (event, detail = {}) => console.log(JSON.stringify({ event, ...detail }));
const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const order = async () => (await orders.next()).value;

const options = {
  // The shortest of the library's random waits before it connects again: three seconds.
  random: () => 0,
  ...(scenario === 'polling' ? { webSocket: false, pollingInterval: 200 } : {}),
  // The first refresh is due after fifteen minutes; here it comes at once.
  ...(scenario === 'refresh' ? { scheduler: { now: () => async.now(), schedule: (work, delay, state) => async.schedule(work, delay === 900_000 ? 1000 : delay, state) } } : {}),
};

const client = new DirectLine({ domain, token, ...options });
const heard = [];
const waiting = [];

client.connectionStatus$.subscribe(status => say('status', { status: ConnectionStatus[status] }));
client.activity$.subscribe(
  activity => {
    heard.push(activity);
    waiting.splice(0).forEach(look => look());
  },
  error => say('failed', { message: String(error) })
);

const until = condition =>
  new Promise(resolve => {
    const look = () => (condition() ? resolve() : waiting.push(look));
    look();
  });
const hears = text => until(() => heard.some(activity => activity.text === text));
const post = text =>
  new Promise((resolve, reject) =>
    client.postActivity({ type: 'message', text, from: { id: 'someone' }, channelData: { clientActivityID: `c-${text}` } }).subscribe(resolve, reject)
  );

const scenarios = {
  async stream() {
    const ids = [];
    for (const text of ['one', 'two', 'three']) {
      ids.push(await post(text));
      await hears(`echo ${text}`);
    }
    say('sockets', { count: sockets.length });
    return ids;
  },

  polling() {
    return scenarios.stream();
  },

  async cut() {
    await post('before');
    await hears('echo before');
    sockets.at(-1).terminate();
    const ids = [await post('while cut'), await post('still cut')];
    await hears('echo still cut');
    await post('after');
    await hears('echo after');
    say('sockets', { count: sockets.length });
    return ids;
  },

  async restart() {
    await post('before');
    await hears('echo before');
    say('ready');
    await order();
    await post('after');
    await hears('echo after');
    return [];
  },

  async refresh() {
    const tokens = new Set();
    while (tokens.size < 3) {
      tokens.add(client.token); // the page's, the start's, the refreshed one
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await post('with the new token');
    await hears('echo with the new token');
    return [];
  },

  async expiry() {
    await hears('greeting');
    say('ready', { conversationId: client.conversationId });
    const renewed = JSON.parse(await order());
    say('posted', { result: await post('too late') });
    client.reconnect(renewed);
    say('posted', { result: await post('again') });
    await hears('echo again');
    return [];
  }
};

setTimeout(() => process.exit(2), 45_000);
const ids = await scenarios[scenario]();
say('heard', { ids, activities: heard.map(({ id, text, type, from }) => ({ id, text, type, from: from.id })) });
process.exit(0);
