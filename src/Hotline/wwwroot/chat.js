// The citizens' chat page: a Direct Line 3.0 client like any other, without a framework.
// It survives a reload (the conversation is kept for this tab) and a lost connection (it resumes after the last message it showed).

const doors = '/v3/directline/conversations';
const memory = 'hotline-conversation';
const longestPause = 15000;

const messages = document.getElementById('messages');
const choices = document.getElementById('choices');
const state = document.getElementById('state');
const form = document.getElementById('say');
const text = document.getElementById('text');

let conversation = JSON.parse(sessionStorage.getItem(memory) ?? 'null');
const shown = new Set();
const said = new Set();
let pause = 500;
let latest = null;

async function ask(method, path, body) {
  const headers = { 'Content-Type': 'application/json' };
  if (conversation) headers.Authorization = `Bearer ${conversation.token}`;
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  if (!response.ok) throw Object.assign(new Error(response.statusText), { status: response.status });
  return response.json();
}

function remember(change) {
  conversation = { ...conversation, ...change };
  sessionStorage.setItem(memory, JSON.stringify(conversation));
}

function forget() {
  conversation = null;
  sessionStorage.removeItem(memory);
}

async function connect() {
  tell('正在连接…');
  try {
    const streamUrl = conversation ? await resume() : await begin();
    listen(streamUrl);
  } catch (error) {
    if (conversation && [401, 403, 404].includes(error.status)) forget();
    again();
  }
}

async function begin() {
  const granted = await ask('POST', '/api/v1/chat/token');
  remember({ id: granted.conversationId, token: granted.token });
  const started = await ask('POST', doors, {});
  remember({ token: started.token ?? granted.token, watermark: '' });
  return started.streamUrl;
}

async function resume() {
  // What this page has not shown yet comes first; after a reload that is everything.
  const set = await ask('GET', `${doors}/${conversation.id}/activities`);
  take(set);
  const again = await ask('GET', `${doors}/${conversation.id}?watermark=${encodeURIComponent(set.watermark ?? '')}`);
  remember({ token: again.token });
  return again.streamUrl;
}

function listen(streamUrl) {
  const stream = new WebSocket(streamUrl);
  stream.onopen = () => { pause = 500; tell(''); };
  stream.onmessage = (frame) => { if (frame.data) take(JSON.parse(frame.data)); };
  stream.onclose = again;
}

function again() {
  tell('连接断了，正在重新连上，您写的不会丢。', true);
  setTimeout(connect, pause);
  pause = Math.min(pause * 2, longestPause);
}

function take(set) {
  for (const activity of set.activities) {
        if (activity.type !== 'message' || shown.has(activity.id)) continue;
    shown.add(activity.id);
    if (!said.has(activity.channelData?.clientActivityID)) show(activity, activity.from?.id?.startsWith('dl_'));
  }
}


function show(activity, mine) {
  tell('');
  const agent = activity.channelData?.kind === 'agent' ? activity.channelData.name : null;
  append(activity.text ?? '', mine, mine ? '您' : agent ?? '法律援助');
  offer(mine ? [] : activity.suggestedActions?.actions ?? [], activity.text);
}

function append(words, mine, who) {
  const item = document.createElement('li');
  item.className = mine ? 'mine' : 'theirs';
  const name = Object.assign(document.createElement('span'), { className: 'who', textContent: who });
  const body = Object.assign(document.createElement('span'), { className: 'words', textContent: words });
  item.append(name, body);
  messages.append(item);
  if (mine || !latest) latest = item;
  readOn();
  return item;
}

function offer(actions, question = '') {
  choices.replaceChildren(...actions.map((action) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: action.title });
    button.onclick = () => { say(action.value ?? action.title); text.focus(); };
    return button;
  }));
  readOn();
  const isCovered = messages.scrollTop + messages.clientHeight < messages.scrollHeight - 1;
  if (actions.length && isCovered) {
    // A long answer fills the screen: the question is said once more beside its buttons.
    choices.prepend(Object.assign(document.createElement('p'), { textContent: question, ariaHidden: true }));
  }
}

function readOn() {
  // Down to the newest words, but never past the beginning of the answer.
  messages.scrollTop = latest ? latest.offsetTop - messages.offsetTop : 0;
}

function tell(words, trouble = false) {
  state.textContent = words;
  state.className = trouble ? 'trouble' : '';
}

async function say(words) {
  offer([]);
  const item = append(words, true, '您');
  // The same client id on every try: the server takes it once, however often it arrives.
  const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  said.add(id);
  for (let attempt = 0; ; attempt++) {
    try {
      await ask('POST', `${doors}/${conversation.id}/activities`, {
        type: 'message', from: { id: 'page' }, text: words, channelData: { clientActivityID: id },
      });
      item.classList.remove('lost');
      return;
    } catch (error) {
      item.classList.add('lost');
      if (error.status === 413) { tell('这段话太长，请分几次发。', true); return; }
      tell('还没有送到，正在重试…', true);
      await new Promise((resolve) => { setTimeout(resolve, Math.min(500 * 2 ** attempt, longestPause)); });
    }
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = text.value.trim();
  if (words && conversation) {
    text.value = '';
    say(words);
  }

  text.focus();
});

text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

document.getElementById('person').addEventListener('click', () => { if (conversation) say('转人工'); });

setInterval(async () => {
  // Tokens live half an hour; a page left open keeps its own fresh.
  if (conversation) ask('POST', '/v3/directline/tokens/refresh').then((fresh) => remember({ token: fresh.token })).catch(() => {});
}, 10 * 60 * 1000);

connect();
