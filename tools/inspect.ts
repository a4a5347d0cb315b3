import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { identityOf } from '../assist/conversation';
import type { ConversationView, InsertOutcome } from '../assist/model';
import { openBrowser } from './lib/browser';
import { ensureBuild } from './lib/build';
import { consoleOfUrl } from './lib/console-of-url';
import { openProbe, type Probe } from './lib/probe';
import { replyBoxOf, replyBoxText, typeDraft } from './lib/reply-box';

const USAGE = `npm run -s inspect -- URL [--html FILE] [--draft TEXT] [--insert TEXT] [--timezone ZONE]

Opens URL in headless Chromium with the production build and prints what Chatside reads there, as one JSON object:
{ console, view, insert?: { outcome, replyBoxText } }
  --html FILE      answer every document request of that origin from FILE
  --draft TEXT     type TEXT into the reply box with real keys first
  --insert TEXT    then insert TEXT as if the agent had chosen it
  --timezone ZONE  the page's zone, such as Asia/Shanghai`;

/** Reading is done when the view has not changed for this long, and not before this long after loading. */
const QUIET_MS = 500;
const AT_LEAST_MS = 1500;

interface Options {
  url: string;
  html?: string;
  draft?: string;
  insert?: string;
  timezone?: string;
}

interface Inspection {
  console: string | null;
  view: ConversationView | null;
  insert?: { outcome: InsertOutcome | 'not-linked'; replyBoxText: string | null };
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      html: { type: 'string' },
      draft: { type: 'string' },
      insert: { type: 'string' },
      timezone: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const url = positionals[0];
  if (!url || positionals.length > 1 || !URL.canParse(url)) throw new Error(USAGE);
  if (values.profile) throw new Error('--profile is for taught consoles and does not work yet.');
  return { ...values, url };
}

async function inspect(options: Options): Promise<Inspection> {
  const seller = consoleOfUrl(options.url);
  if (!seller) return { console: null, view: null };
  const html = options.html === undefined ? null : readFileSync(options.html, 'utf8');
  ensureBuild();
  const browser = await openBrowser({ timezoneId: options.timezone });
  try {
    const page = await browser.context.newPage();
    if (html !== null) await answerFromFile(page, new URL(options.url).origin, html);
    await page.goto(options.url, { waitUntil: 'load' });
    const probe = await openProbe(browser, page);
    const view = await settledView(probe);
    if (options.draft === undefined && options.insert === undefined) return { console: seller.id, view };
    const box = await replyBoxOf(page, seller.id);
    if (options.draft !== undefined && box) await typeDraft(page, box, options.draft);
    if (options.insert === undefined) return { console: seller.id, view: await settledView(probe) };
    const outcome = await probe.insert(identityOf(await settledView(probe)), options.insert);
    const after = await replyBoxOf(page, seller.id);
    return { console: seller.id, view, insert: { outcome, replyBoxText: after && (await replyBoxText(after)) } };
  } finally {
    await browser.close();
  }
}

/** The page's document, and those of its frames, come from the file; nothing else of the world is reached. */
async function answerFromFile(page: Page, origin: string, html: string): Promise<void> {
  await page.route('**/*', (route) => {
    const request = route.request();
    const ours = request.resourceType() === 'document' && new URL(request.url()).origin === origin;
    return ours ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort();
  });
}

async function settledView(probe: Probe): Promise<ConversationView> {
  const started = performance.now();
  for (;;) {
    const { view, quietFor } = await probe.latest();
    const waited = performance.now() - started;
    if (view && quietFor >= QUIET_MS && waited >= AT_LEAST_MS) return view;
    if (waited > 30_000) throw new Error(view ? 'the view never came to rest' : 'the page was not read: no view came');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

try {
  process.stdout.write(`${JSON.stringify(await inspect(readOptions()), null, 2)}\n`);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
  process.exitCode = 2;
}
