import { expect, test } from 'vitest';
import { SYNC_LIMITS } from '../../storage/sync/area';
import { benchSync } from '../../tools/bench/sync';

test('an edit of any starter phrase is one small write, and most of the zh starter phrases fit as own copies', () => {
  const { syncBytesPerEdit, phrasesThatFitSync, zhStarterPhrases } = benchSync();
  expect(syncBytesPerEdit).toBeLessThanOrEqual(SYNC_LIMITS.itemBytes);
  expect(phrasesThatFitSync).toBeGreaterThan(300);
  expect(phrasesThatFitSync).toBeLessThanOrEqual(zhStarterPhrases);
});
