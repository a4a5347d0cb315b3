/** Where a feed lies. */
export interface FeedPlace {
  /** Of `feed.json`. */
  url: string;
  origin: string;
  /** What is asked of the browser: `https://host/*`, without the port, which patterns do not have. */
  pattern: string;
}

/** Whether an address that is not HTTPS may be used; nowhere but in tests. */
export type AllowAddress = (url: URL) => boolean;

const nowhere: AllowAddress = () => false;

/**
 * The place of a feed from what was typed: the address of `feed.json` or of its folder, without what follows a `?` or `#`. Null for
 * what is no HTTPS address, or carries a name and password.
 */
export function feedPlace(typed: string, allow: AllowAddress = nowhere): FeedPlace | null {
  const text = typed.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username || url.password || !url.hostname) return null;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allow(url))) return null;
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/feed.json')) url.pathname = `${url.pathname.replace(/\/$/, '')}/feed.json`;
  return { url: url.href, origin: url.origin, pattern: `${url.protocol}//${url.hostname}/*` };
}

/** The address of a file beside `feed.json`; the name has no folder and no host (`parseFeed` sees to it). */
export const besideFeed = ({ url }: Pick<FeedPlace, 'url'>, file: string): string =>
  new URL(encodeURIComponent(file), url).href;
