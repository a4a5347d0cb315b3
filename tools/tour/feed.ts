import { rmSync } from 'node:fs';
import { inGroups } from '../../assist/fingerprint';
import { feedsTexts } from '../../components/feeds/feeds-texts';
import { printFeed } from '../../feeds/feed-check';
import { fingerprintOf, makeKeys, printSignature, sign } from '../../feeds/feed-keys';
import { sha256Hex } from '../../formats/image-bytes';
import { writePackJson } from '../../formats/pack-file';
import { openBrowser } from '../lib/browser';
import { FEED_HOST, grantedBuild, serveFeed } from '../lib/feed-extension';
import type { FeedServer } from '../lib/feed-server';
import { type Show, step } from './desk';
import { expectedWords, importFile, type LibraryTour, type OpenTour, openFirst, saveWords } from './library';

const ADDRESS = `https://${FEED_HOST}/team/feed.json`;
const DAY_MS = 24 * 3600 * 1000;

/** What the lead's pack says in its first and second edition, and what the agent makes of it. */
const WORDS = {
  zh: {
    title: '主管的话术',
    phrase: '好评返现',
    first: '亲，好评不需要任何条件，您满意就是最好的支持哦～',
    second: '亲，评价请按真实感受来写，有不满意的先告诉我，我来处理哦～',
    own: '亲，评价按您的真实感受写就好，有问题先找我哦～',
  },
  en: {
    title: "The lead's phrases",
    phrase: 'About reviews',
    first: 'A review is never a condition for anything. We are glad if you are happy with it.',
    second: 'Please review it as you found it. If anything is wrong, tell me first and I will sort it out.',
    own: 'Just review it as you found it, and tell me first if anything is wrong.',
  },
};

type Keys = Awaited<ReturnType<typeof makeKeys>>;

/** A new computer: the exported list goes in, a feed is subscribed to, and its update meets a phrase that was edited. */
export async function playFeed(show: Show, open: OpenTour, exported: string): Promise<void> {
  const { server, args } = await serveFeed();
  const { folder: extension } = grantedBuild();
  const { language: locale, colorScheme } = show;
  const browser = await openBrowser({ locale, colorScheme, viewport: { width: 1280, height: 800 }, extension, args });
  try {
    const tour = await open(browser);
    const counts = await step('importing the exported list on a new computer', () => importFile(tour, exported));
    await openFirst(tour, expectedWords(show).slice(0, 20));
    await step('finding the mended words there', () =>
      tour.page.getByRole('form').getByText(expectedWords(show)).first().waitFor(),
    );
    tour.diary.tell(`on a new computer the exported list came in again, with the mended words; ${counts}`);
    await subscribeAndUpdate(tour, server, await makeKeys());
  } finally {
    await browser.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

async function subscribeAndUpdate(tour: LibraryTour, server: FeedServer, keys: Keys): Promise<void> {
  const { browser, page, show, diary } = tour;
  const [t, words] = [feedsTexts[show.language], WORDS[show.name]];
  await publish(server, keys, show, 1);
  await step('subscribing to a feed', () => subscribe(tour, keys));
  diary.tell(`a signed feed was subscribed to, its fingerprint compared`);
  await step('editing a phrase of the feed', async () => {
    await page.goto(`${browser.origin}/library.html#phrases`);
    await page.getByRole('searchbox').fill(words.phrase);
    await page.getByRole('row').filter({ hasText: words.first }).click();
    await saveWords(tour, words.own);
  });
  await publish(server, keys, show, 2);
  await step('an update that changes the edited phrase, too', async () => {
    await page.goto(`${browser.origin}/library.html#feeds`);
    await page.getByRole('button', { name: t.of(t.refresh, words.title) }).click();
    const conflicts = page.getByRole('region', { name: t.lookAt });
    for (const text of [words.own, words.second]) await conflicts.getByText(text).first().waitFor();
  });
  diary.tell(
    'the second edition changed a phrase that was edited here: both are shown, the edit stays until it is decided',
  );
  await diary.shoot('conflict');
}

async function subscribe({ browser, page, show, diary }: LibraryTour, keys: Keys): Promise<void> {
  const t = feedsTexts[show.language];
  const fingerprint = inGroups((await fingerprintOf(keys.publicKey)) ?? '');
  await page.goto(`${browser.origin}/library.html#feeds`);
  await page.getByLabel(t.address).fill(ADDRESS);
  await page.getByRole('button', { name: t.read, exact: true }).click();
  await page.getByText(fingerprint).waitFor();
  await page.getByLabel(t.paste).fill(fingerprint);
  await page.getByText(t.matches, { exact: true }).waitFor();
  await diary.shoot('fingerprint');
  await page.getByRole('button', { name: t.subscribe }).click();
  await page.getByText(t.subscribed(WORDS[show.name].title)).waitFor();
}

/** Puts a signed edition on the server. */
async function publish(server: FeedServer, keys: Keys, { name, language }: Show, version: 1 | 2): Promise<void> {
  const { title, phrase, first, second } = WORDS[name];
  const text = version === 1 ? first : second;
  const phrases = [{ id: 'lead.reviews', title: phrase, text, shortcode: '', intents: ['review' as const] }];
  const empty = { ladders: [], checklists: [], cautions: [], tables: {}, consoles: [] };
  const pack = await writePackJson({ id: 'lead.pack', version, language, title, phrases, ...empty }, new Map());
  const now = Date.now();
  const bytes = printFeed({
    format: 'chatside-feed',
    formatVersion: 1,
    id: 'lead',
    title,
    version,
    issued: new Date(now).toISOString(),
    expires: new Date(now + 30 * DAY_MS).toISOString(),
    packs: [{ id: 'lead.pack', file: 'lead.json', sha256: await sha256Hex(pack), bytes: pack.length }],
    nextKeys: [],
  });
  server.files.set('/team/lead.json', pack);
  server.files.set('/team/feed.json', bytes);
  server.files.set('/team/feed.json.sig', new TextEncoder().encode(printSignature(await sign(bytes, keys))));
}
